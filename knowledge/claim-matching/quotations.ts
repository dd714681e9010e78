import type { FoundClaim } from './choose-matches';
import type { ClaimGrammar } from './claim-grammar';
import { readWords } from './read-words';
import { SentenceReading } from './sentence-reading';
import { type Stretch, splitSentences } from './split-sentences';

const quotation = /[“"„][^“”"„]*[”"]|‘[^‘]*?’(?!\p{L})/gu;

/**
 * Leaves out claims that a page quotes in order to refute them: “Massage eases pain.” Not so.
 *
 * @param found claims of a block
 */
export function withoutRefuted(
  found: readonly FoundClaim[],
  text: string,
  grammar: ClaimGrammar,
): readonly FoundClaim[] {
  if (found.length === 0) return found;
  const quotations = [...text.matchAll(quotation)].map(
    (match): Stretch => ({ start: match.index, end: match.index + match[0].length }),
  );
  if (quotations.length === 0) return found;
  return found.filter(({ start, end }) => {
    const around = quotations.find((one) => one.start <= start && end <= one.end);
    return !around || !isRefuted(text.slice(around.end), grammar);
  });
}

/** Whether the first sentence with words behind a quotation refutes it. */
function isRefuted(rest: string, grammar: ClaimGrammar): boolean {
  for (const sentence of splitSentences(rest)) {
    const words = readWords(rest, sentence);
    if (words.texts.length === 0) continue;
    const reading = new SentenceReading(words, grammar);
    const harmless = reading.named('harmless');
    return reading
      .named('refutes')
      .some(({ start, end }) => !harmless.some((span) => span.start < end && start < span.end));
  }
  return false;
}
