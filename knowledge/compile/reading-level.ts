import { fleschKincaid } from 'flesch-kincaid';
import { syllable } from 'syllable';
import type { Statement } from '../article';
import { readingExceptions } from './reading-exceptions';
import { statementText } from './statement-text';

/** What the reading level of a text was counted from. */
export interface ReadingLevel {
  /** US school grade by the formula of Flesch and Kincaid (1975). */
  readonly grade: number;
  readonly words: number;
  readonly sentences: number;
}

const easy = new Set(readingExceptions.flatMap(({ words }) => words.flatMap((word) => [word, `${word}s`])));
const easySyllables = 2;

/**
 * The reading level of an entry. A list item or paragraph ends a sentence. The parts of a word with a hyphen count as words
 * of their own, and the words of `reading-exceptions.ts` count two syllables.
 */
export function readingLevel(statements: readonly Statement[]): ReadingLevel {
  let sentences = 0;
  let words = 0;
  let syllables = 0;
  for (const statement of statements) {
    const text = statementText(statement);
    sentences += Math.max(1, text.match(/[.!?]["”’)]*(?=\s|$)/g)?.length ?? 0);
    for (const word of text.match(/[\p{L}\p{N}]+(?:['’]\p{L}+)*/gu) ?? []) {
      words += 1;
      const count = syllable(word) || 1;
      syllables += easy.has(word.toLowerCase()) ? Math.min(count, easySyllables) : count;
    }
  }
  const grade = words === 0 ? 0 : fleschKincaid({ sentence: sentences, word: words, syllable: syllables });
  return { grade, words, sentences };
}
