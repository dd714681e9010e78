import {
  type PackedContextWords,
  stepsBelow,
  weightMarks,
  weightStep,
} from '../matching/context-words-unpack';
import type { ContextWeights } from '../matching/text-context';
import { packPairs } from './pack-pairs';

/**
 * Packs the words around forms.
 *
 * @param weights by stem
 * @throws RangeError when a stem is not of the letters a to z, or a weight is beyond what there are marks for
 */
export function packContextWords(weights: ContextWeights): PackedContextWords {
  let before = '';
  let text = '';
  for (const [stem, weight] of [...weights].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const mark = weightMarks[Math.round(weight / weightStep) + stepsBelow];
    if (!/^[a-z]{1,20}$/.test(stem) || mark === undefined)
      throw new RangeError(`"${stem}" with the weight ${weight} cannot be packed`);
    const shared = sharedStart(before, stem);
    text += String.fromCharCode('a'.charCodeAt(0) + shared) + stem.slice(shared) + mark;
    before = stem;
  }
  const { packed, pairs } = packPairs(text);
  return `${packed}\n${pairs}`;
}

function sharedStart(one: string, other: string): number {
  let length = 0;
  while (length < one.length && one[length] === other[length]) length += 1;
  return length;
}
