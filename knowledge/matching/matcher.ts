import type { Lexicon, Sense } from '../lexicon';
import { foldedForm } from './folded-form';
import { type FormSense, FormTrie, ROOT, stepKey } from './form-trie';
import type { ContextWeights } from './text-context';
import { isInsideWord, readWord, type Word } from './word-reader';

/** A stretch of text that is a form of at least one term. Offsets are in UTF-16 code units. */
export interface Candidate {
  readonly start: number;
  readonly end: number;
  readonly senses: readonly Sense[];
}

/** What becomes of a candidate: kept as it is, or passed over so that shorter and later forms get their chance. */
export type Accept = (candidate: Candidate) => boolean;

export interface Matcher {
  /** What the words around a form tell of the subject. */
  readonly contextWords: ContextWeights;
  /**
   * Finds the leftmost longest forms whose start lies in [from, to); an end may lie beyond `to`.
   *
   * @param text any text, as it stands on the page
   * @param accept decides on each candidate in turn
   * @returns the accepted candidates in the order of the text; they do not overlap
   */
  find(text: string, from: number, to: number, accept: Accept): Candidate[];
}

/**
 * Prepares a lexicon for matching. The trie is built at the first search, so that frames without text pay nothing.
 *
 * @param lexicon the terms and their surface forms
 */
export function createMatcher(lexicon: Lexicon): Matcher {
  let trie: FormTrie | undefined;
  return {
    get contextWords() {
      return lexicon.contextWords ?? noContextWords;
    },
    find(text, from, to, accept) {
      trie ??= new FormTrie(lexicon);
      return findForms(trie, text, from, to, accept);
    },
  };
}

const noContextWords: ContextWeights = new Map();

function findForms(trie: FormTrie, text: string, from: number, to: number, accept: Accept): Candidate[] {
  const found: Candidate[] = [];
  const word: Word = { start: 0, end: from, hash: 0 };
  let place = isInsideWord(text, from) ? endOfWord(text, from) : from;
  while (readWord(text, place, to, word)) {
    place = word.end;
    if (!trie.mayBegin(word.hash)) continue;
    const first = trie.step(ROOT, word.hash);
    const candidate = first > 0 && longestAccepted(trie, text, word.start, word.end, first, accept);
    if (!candidate) continue;
    found.push(candidate);
    place = candidate.end;
  }
  return found;
}

/** The longest accepted form of those that begin with a word. */
function longestAccepted(
  trie: FormTrie,
  text: string,
  start: number,
  firstEnd: number,
  first: number,
  accept: Accept,
): Candidate | undefined {
  const word: Word = { start: 0, end: firstEnd, hash: 0 };
  /** Where whole forms may end, in the text and in the trie, by turns; the longest last. */
  const endings: number[] = [];
  let end = firstEnd;
  for (let place = first; place > 0; ) {
    if (trie.endsForm(place)) endings.push(end, place);
    if (!readWord(text, end, text.length, word)) break;
    place = trie.step(place, stepKey(text, end, word));
    end = word.end;
  }
  for (let last = endings.length - 2; last >= 0; last -= 2) {
    const formEnd = endings[last] ?? 0;
    const senses = sensesAsWritten(trie.sensesAt(endings[last + 1] ?? ROOT), text.slice(start, formEnd));
    if (senses.length === 0) continue;
    const candidate = { start, end: formEnd, senses };
    if (accept(candidate)) return candidate;
  }
  return undefined;
}

/** Those readings whose form is what is written; their places in the trie may be shared by other words. */
function sensesAsWritten(senses: readonly FormSense[], written: string): readonly FormSense[] {
  for (const sense of senses) {
    if (!isWritten(sense, written)) return senses.filter((each) => isWritten(each, written));
  }
  return senses;
}

function isWritten({ exact, written: form }: FormSense, written: string): boolean {
  if (form === written) return true;
  if (exact) return form === written.replace(/\s+/g, ' ');
  return form === written.toLowerCase() || form === foldedForm(written);
}

function endOfWord(text: string, inside: number): number {
  const rest: Word = { start: inside, end: inside, hash: 0 };
  return readWord(text, inside, inside + 1, rest) ? rest.end : inside;
}
