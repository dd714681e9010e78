import { type ClaimGrammar, candidates } from './claim-grammar';
import { isPutForward } from './judge-match';
import { matchPattern, type PatternMatch, type SentenceContext } from './match-pattern';
import { parting } from './read-words';
import type { SentenceReading } from './sentence-reading';

const nothing: SentenceContext = {
  lends: () => false,
  lendsToItem: () => false,
  lendsToAnswer: () => false,
};

/** So many words of an answer stand for the claim at most. */
const longestAnswer = 10;

/**
 * What a question says, when its answer is a plain yes: "Can massage ease back pain? Yes, for many people." The words of
 * the answer stand for the claim.
 */
export function affirmed(
  question: SentenceReading,
  answer: SentenceReading,
  grammar: ClaimGrammar,
): PatternMatch[] {
  const { texts, before } = answer.words;
  const yes = answer.named('affirms').find(({ start }) => start === 0);
  const isPlain = yes && (yes.end === texts.length || before[yes.end] !== parting.none);
  const doubts = ['denies', 'doubts-the-sentence', 'doubts-what-follows'];
  if (!isPlain || doubts.some((name) => answer.named(name).some(({ start }) => start < longestAnswer)))
    return [];
  const span = { start: 0, end: Math.min(texts.length, longestAnswer) };
  return [...candidates(question.lists.keys(), grammar)]
    .flatMap((pattern) => matchPattern(pattern, question, nothing))
    .filter((match) => isPutForward(match, question))
    .map((match) => ({ ...match, spans: [span], subject: [], key: [span], usesContext: true }));
}
