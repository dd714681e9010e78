import type { FoldedText } from './fold-text';
import { foldText } from './fold-text';
import { BLOCK_BREAK, buildFormExpression } from './form-expression';
import type { Gate, Lexicon, LexiconEntry } from './lexicon';

/** One reading of a form: the term it may stand for, and what must hold for that. */
export interface Sense {
  readonly entry: LexiconEntry;
  readonly gate?: Gate | undefined;
}

/** A stretch of folded text that is a form of at least one term. Offsets are in UTF-16 code units of the folded text. */
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
   * @param folded text as `foldText` gives it
   * @param original the text that was folded, to compare abbreviations with
   * @param accept decides on each candidate in turn
   * @returns the accepted candidates in the order of the text; they do not overlap
   */
  find(folded: FoldedText, original: string, from: number, to: number, accept: Accept): Candidate[];
}

interface FormSense extends Sense {
  /** The form as it must be written, with single spaces; absent when case does not matter. */
  readonly exact?: string | undefined;
}

const GAPS = new RegExp(`[\\s${BLOCK_BREAK}-]+`, 'g');
const UNUSUAL_GAP = new RegExp(`[\\t-\\r${BLOCK_BREAK}-]| {2}`);
const WORD_END = /(?![a-z0-9\x80-\uffff])/g;

/**
 * Prepares a lexicon for matching. The expression is built at the first search, so that pages without text pay nothing.
 *
 * @param lexicon the terms and their surface forms
 */
export function createMatcher(lexicon: Lexicon): Matcher {
  const sensesOf = indexForms(lexicon);
  let expression: RegExp | undefined;

  return {
    find(folded, original, from, to, accept) {
      expression ??= buildFormExpression(sensesOf.keys());
      const found: Candidate[] = [];
      expression.lastIndex = from;
      for (
        let match = expression.exec(folded.text);
        match && match.index < to;
        match = expression.exec(folded.text)
      ) {
        const kept = longestAccepted(match.index, match.index + match[0].length, folded, original, accept);
        if (kept) found.push(kept);
        expression.lastIndex = kept ? kept.end : wordEnd(folded.text, match.index);
      }
      return found;
    },
  };

  /** The longest accepted form that begins at `start` and ends at `longest` or at an earlier end of a word. */
  function longestAccepted(
    start: number,
    longest: number,
    folded: FoldedText,
    original: string,
    accept: Accept,
  ): Candidate | undefined {
    for (let end = longest; end > start; end = previousWordEnd(folded.text, start, end)) {
      const senses = sensesAt(folded, original, start, end);
      if (senses.length === 0) continue;
      const candidate = { start, end, senses };
      if (accept(candidate)) return candidate;
    }
    return undefined;
  }

  function sensesAt(folded: FoldedText, original: string, start: number, end: number): readonly Sense[] {
    const text = folded.text.slice(start, end);
    const senses = sensesOf.get(UNUSUAL_GAP.test(text) ? text.replace(GAPS, ' ') : text);
    if (!senses) return [];
    if (senses.every((sense) => sense.exact === undefined)) return senses;
    const written = originalSlice(folded, original, start, end).replace(/\s+/g, ' ');
    return senses.filter((sense) => sense.exact === undefined || sense.exact === written);
  }
}

function indexForms(lexicon: Lexicon): Map<string, FormSense[]> {
  const sensesOf = new Map<string, FormSense[]>();
  for (const entry of lexicon.entries) {
    for (const { form, gate, exact } of entry.forms) {
      const key = foldText(form).text.replace(GAPS, ' ').trim();
      const sense: FormSense = { entry, gate, exact: exact ? form : undefined };
      const senses = sensesOf.get(key);
      if (senses) senses.push(sense);
      else sensesOf.set(key, [sense]);
    }
  }
  return sensesOf;
}

/** The part of the original text that became [start, end) of the folded text. */
export function originalSlice(folded: FoldedText, original: string, start: number, end: number): string {
  const { offsets } = folded;
  return offsets ? original.slice(offsets[start], endOffset(folded, end)) : original.slice(start, end);
}

/** Where the stretch that ends at `end` of the folded text ends in the original: after its last character, not before the next. */
export function endOffset({ offsets }: FoldedText, end: number): number {
  if (!offsets) return end;
  // Invisible characters between the last matched character and the next are left out of the match.
  const last = offsets[end - 1] ?? 0;
  const next = offsets[end] ?? last;
  return Math.min(next, last + 1);
}

function wordEnd(text: string, start: number): number {
  WORD_END.lastIndex = start;
  const match = WORD_END.exec(text);
  return Math.max(match ? match.index : text.length, start + 1);
}

/** The end of the word before the one that ends at `end`, or `start` when there is none. */
function previousWordEnd(text: string, start: number, end: number): number {
  let index = end - 1;
  while (index > start && isWord(text.charCodeAt(index))) index -= 1;
  while (index > start && !isWord(text.charCodeAt(index - 1))) index -= 1;
  return index;
}

/** Whether a code unit of folded text belongs to a word. */
export function isWord(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 48 && code <= 57) || code > 127;
}
