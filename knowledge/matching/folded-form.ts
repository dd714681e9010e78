import { foldText } from './fold-text';
import { readWord, separatorOf, type Word } from './word-reader';

/**
 * A form, or a stretch of text that may be one, in the one way in which the two are compared: its words folded, and between
 * them what parts them, where runs of spaces and single hyphens are one space.
 */
export function foldedForm(text: string): string {
  const word: Word = { start: 0, end: 0, hash: 0 };
  let folded = '';
  let end = 0;
  while (readWord(text, end, text.length, word)) {
    if (folded !== '') folded += separatorOf(text, end, word.start) ?? ' ';
    folded += foldText(text.slice(word.start, word.end));
    end = word.end;
  }
  return folded;
}
