import { capitalMark } from '../matching/letter-pairs';

/** Characters that may stand for pairs: ASCII that a template literal holds without escapes. */
const symbols = Array.from({ length: 94 }, (_, index) => String.fromCharCode(33 + index)).filter(
  (character) => character !== '`' && character !== '\\',
);

/** A pair must occur so often to be worth its three characters in the list. */
const fewest = 5;

/**
 * Shortens text by a third: again and again, a character that does not occur in it takes the place of the most frequent
 * pair of neighbors (byte-pair encoding).
 *
 * @param text one line that does not hold the mark of capitals
 * @returns what `unpackPairs` takes
 */
export function packPairs(text: string): { packed: string; pairs: string } {
  let packed = text.replace(/[A-Z]/g, (letter) => capitalMark + letter.toLowerCase());
  let pairs = '';
  for (const symbol of symbols.filter((character) => !packed.includes(character))) {
    const [pair, count] = mostFrequentPair(packed);
    if (count < fewest) break;
    packed = packed.replaceAll(pair, () => symbol);
    pairs += symbol + pair;
  }
  return { packed, pairs };
}

function mostFrequentPair(text: string): [pair: string, count: number] {
  const counts = new Map<string, number>();
  for (let index = 0; index + 1 < text.length; index += 1) {
    const pair = text.slice(index, index + 2);
    counts.set(pair, (counts.get(pair) ?? 0) + 1);
    // Of "sss" only the first two are a pair: the third is alone then.
    if (text[index] === text[index + 1] && text[index + 1] === text[index + 2]) index += 1;
  }
  let best: [string, number] = ['', 0];
  for (const entry of counts) if (entry[1] > best[1]) best = entry;
  return best;
}
