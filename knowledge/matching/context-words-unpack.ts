import { unpackPairs } from './letter-pairs';
import type { ContextWeights } from './text-context';

/**
 * The words around forms and what they tell, as they are shipped with every page: two lines, the stems in the order of the
 * alphabet, and the pairs of letters that shorten them. Each stem is a letter that says how many it shares with the one before
 * (`a` for none), its other letters, and the mark of its weight.
 */
export type PackedContextWords = `${string}\n${string}`;

/** Marks of weights, from the lowest; no stem holds one of them. */
export const weightMarks = '!#%&*+,-./:;=>?@';
/** Weights are told in steps of this size, so many of them below 0 at most. */
export const weightStep = 0.2;
export const stepsBelow = 8;

/** The inverse of `packContextWords`, from its two lines. */
export function unpackContextWords(stems: string, pairs: string): ContextWeights {
  const weights = new Map<string, number>();
  let stem = '';
  for (const part of unpackPairs(stems, pairs).match(PART) ?? []) {
    const last = part.length - 1;
    stem = stem.slice(0, part.charCodeAt(0) - FIRST) + part.slice(1, last);
    weights.set(
      stem,
      Number(((weightMarks.indexOf(part.charAt(last)) - stepsBelow) * weightStep).toFixed(1)),
    );
  }
  return weights;
}

const FIRST = 'a'.charCodeAt(0);
const PART = /[a-z]+[^a-z]/g;
