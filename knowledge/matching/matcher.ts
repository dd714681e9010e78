import type { Lexicon, Sense } from '../lexicon';
import { foldText } from './fold-text';
import { type FormSense, FormTrie, type TrieNode } from './form-trie';
import { isInsideWord, readWord, separatorOf, type Word } from './word-reader';

/** A stretch of text that is a form of at least one term. Offsets are in UTF-16 code units. */
export interface Candidate {
  readonly start: number;
  readonly end: number;
  readonly senses: readonly Sense[];
}

/** What becomes of a candidate: kept as it is, or passed over so that shorter and later forms get their chance. */
export type Accept = (candidate: Candidate) => boolean;

export interface Matcher {
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
    find(text, from, to, accept) {
      trie ??= new FormTrie(lexicon);
      return findForms(trie, text, from, to, accept);
    },
  };
}

function findForms(trie: FormTrie, text: string, from: number, to: number, accept: Accept): Candidate[] {
  const found: Candidate[] = [];
  const word: Word = { start: 0, end: from, hash: 0 };
  let place = isInsideWord(text, from) ? endOfWord(text, from) : from;
  while (readWord(text, place, to, word)) {
    place = word.end;
    if (!trie.mayBegin(word.hash)) continue;
    const node = trie.begin(foldText(text.slice(word.start, word.end)));
    const candidate = node && longestAccepted(text, word.start, word.end, node, accept);
    if (!candidate) continue;
    found.push(candidate);
    place = candidate.end;
  }
  return found;
}

/** A whole form that begins at a word, and where it ends. */
interface Ending {
  readonly end: number;
  readonly senses: readonly FormSense[];
}

/** The longest accepted form of those that begin with a word. */
function longestAccepted(
  text: string,
  start: number,
  firstEnd: number,
  first: TrieNode,
  accept: Accept,
): Candidate | undefined {
  for (const { end, senses } of endingsFrom(text, firstEnd, first).reverse()) {
    const fitting = sensesAsWritten(senses, text, start, end);
    const candidate = { start, end, senses: fitting };
    if (fitting.length > 0 && accept(candidate)) return candidate;
  }
  return undefined;
}

/** All whole forms on the way through the trie, the shortest first. */
function endingsFrom(text: string, firstEnd: number, first: TrieNode): Ending[] {
  const endings: Ending[] = [];
  const word: Word = { start: 0, end: firstEnd, hash: 0 };
  let end = firstEnd;
  for (let node: TrieNode | undefined = first; node; ) {
    if (node.senses) endings.push({ end, senses: node.senses });
    if (!node.next || !readWord(text, end, text.length, word)) break;
    const separator = separatorOf(text, end, word.start);
    node =
      separator === undefined
        ? undefined
        : node.next.get(separator + foldText(text.slice(word.start, word.end)));
    end = word.end;
  }
  return endings;
}

function sensesAsWritten(
  senses: readonly FormSense[],
  text: string,
  start: number,
  end: number,
): readonly Sense[] {
  if (senses.every(({ exact }) => exact === undefined)) return senses;
  const written = text.slice(start, end).replace(/\s+/g, ' ');
  return senses.filter(({ exact }) => exact === undefined || exact === written);
}

function endOfWord(text: string, inside: number): number {
  const rest: Word = { start: inside, end: inside, hash: 0 };
  return readWord(text, inside, inside + 1, rest) ? rest.end : inside;
}
