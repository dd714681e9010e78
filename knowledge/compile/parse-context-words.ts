import type { ContextWeights } from '../matching/text-context';
import { stemOf } from '../matching/word-stem';
import { collectErrors, type KnowledgeError } from './knowledge-error';

/**
 * Reads `context-words.txt`: lines of a weight and the words that have it, and one of the general ones, which
 * gates need not name; a line that begins with # is a remark.
 *
 * @returns weights by stem, in the order of the alphabet, and the stems of general words
 */
export function parseContextWords(
  file: string,
  text: string,
): {
  readonly words: ContextWeights;
  readonly general: ReadonlySet<string>;
  readonly errors: readonly KnowledgeError[];
} {
  const { errors, report } = collectErrors(file);
  const weights = new Map<string, number>();
  const general = new Set<string>();
  for (const [index, line] of text.split('\n').entries()) {
    if (line === '' || line.startsWith('#')) continue;
    const [weight = '', ...words] = line.split(' ');
    if (weight === 'general') {
      for (const word of words) general.add(stemOf(word));
      continue;
    }
    if (!/^-?\d(?:\.\d)?$/.test(weight) || words.length === 0) {
      report(index + 1, 'not understood; expected a weight and words, as in "0.8 muscle neck"');
      continue;
    }
    for (const word of words) {
      const stem = stemOf(word);
      if (!/^[a-z]{2,20}$/.test(stem))
        report(index + 1, `"${word}" is no word of 2 to 20 letters from a to z`);
      else if (weights.has(stem)) report(index + 1, `"${word}" stands twice; expected once`);
      else weights.set(stem, Number(weight));
    }
  }
  const sorted = [...weights].sort(([a], [b]) => (a < b ? -1 : 1));
  return { words: new Map(sorted), general, errors };
}
