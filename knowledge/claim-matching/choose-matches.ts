import type { PatternMatch } from './match-pattern';
import type { Span } from './phrase-trie';
import type { Words } from './read-words';
import { overlap } from './sentence-reading';

/** A stretch of a text that puts forward a claim. Offsets are in UTF-16 code units of the text. */
export interface FoundClaim {
  readonly claimId: string;
  readonly start: number;
  readonly end: number;
}

/** A subject farther away than that, in words, is left out of the stretch, which would not read well. */
const farthestSubject = 12;

/**
 * Chooses among the matches of one sentence: each claim once, and of two that are about the same words the one that has
 * more of them.
 *
 * @returns stretches that do not overlap, in the order of the text
 */
export function chooseMatches(matches: readonly PatternMatch[], words: Words): FoundClaim[] {
  const chosen: PatternMatch[] = [];
  for (const match of [...matches].sort((a, b) => b.size - a.size || firstWord(a) - firstWord(b))) {
    const rivals = chosen.some((other) => other.claimId === match.claimId || isAboutTheSame(match, other));
    if (!rivals) chosen.push(match);
  }
  return toStretches(chosen, words);
}

const firstWord = (match: PatternMatch): number => match.spans[0]?.start ?? 0;

function isAboutTheSame(a: PatternMatch, b: PatternMatch): boolean {
  return overlap(lastOf(a), lastOf(b));
}

function toStretches(matches: readonly PatternMatch[], words: Words): FoundClaim[] {
  const inOrder = [...matches].sort((a, b) => lastOf(a).start - lastOf(b).start);
  const found: FoundClaim[] = [];
  let free = 0;
  inOrder.forEach((match, index) => {
    const limit = inOrder[index + 1] ? lastOf(inOrder[index + 1] ?? match).start : words.texts.length;
    const span = stretchOf(match, free, limit);
    if (span.end <= span.start) return;
    free = span.end;
    found.push({
      claimId: match.claimId,
      start: words.starts[span.start] ?? 0,
      end: words.ends[span.end - 1] ?? 0,
    });
  });
  return found;
}

/** What a match is about; in an answer, whose question has that, its last words. */
function lastOf({ key, spans }: PatternMatch): Span {
  return key.at(-1) ?? spans.at(-1) ?? { start: 0, end: 0 };
}

/** From the first to the last words of a match that are near its key, between what other claims take. */
function stretchOf(match: PatternMatch, from: number, to: number) {
  let { start, end } = lastOf(match);
  for (const span of [...match.spans].sort((a, b) => b.start - a.start)) {
    if (span.start < start && span.start >= from && start - span.end <= farthestSubject) start = span.start;
  }
  for (const span of match.spans) {
    if (span.end > end && span.end <= to && span.start - end <= farthestSubject) end = span.end;
  }
  return { start: Math.max(start, from), end: Math.max(end, Math.min(lastOf(match).end, to)) };
}
