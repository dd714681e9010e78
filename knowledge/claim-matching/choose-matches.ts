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
export function chooseMatches(
  matches: readonly PatternMatch[],
  { words, treatments }: { readonly words: Words; readonly treatments: readonly Span[] },
): FoundClaim[] {
  const chosen: PatternMatch[] = [];
  for (const match of [...matches].sort((a, b) => b.size - a.size || firstWord(a) - firstWord(b))) {
    const rivals = chosen.some(
      (other) => other.claimId === match.claimId || isAboutTheSame(match, other, treatments),
    );
    if (!rivals) chosen.push(match);
  }
  return toStretches(chosen, words);
}

const firstWord = (match: PatternMatch): number => match.spans[0]?.start ?? 0;

function isAboutTheSame(a: PatternMatch, b: PatternMatch, treatments: readonly Span[]): boolean {
  if (!overlap(lastOf(a), lastOf(b))) return false;
  // "Acupuncture and chiropractic ease back pain" makes two claims about it.
  const [ofA, ofB] = [a.subject[0], b.subject[0]];
  if (!ofA || !ofB || overlap(ofA, ofB)) return true;
  return ![ofA, ofB].every((subject) => treatments.some((treatment) => overlap(subject, treatment)));
}

function toStretches(matches: readonly PatternMatch[], words: Words): FoundClaim[] {
  const inOrder = [...matches].sort(
    (a, b) => lastOf(a).start - lastOf(b).start || firstWord(a) - firstWord(b),
  );
  const found: FoundClaim[] = [];
  let free = 0;
  inOrder.forEach((match, index) => {
    const limit = inOrder[index + 1] ? lastOf(inOrder[index + 1] ?? match).start : words.texts.length;
    const span = stretchOf(match, free, limit);
    // Two claims about the same words: one has those, the other its subject.
    const shown = span.end > span.start ? span : match.subject[0];
    if (!shown || shown.start < free) return;
    free = shown.end;
    found.push({
      claimId: match.claimId,
      start: words.starts[shown.start] ?? 0,
      end: words.ends[shown.end - 1] ?? 0,
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
  return { start: Math.max(start, from), end: Math.min(end, to) };
}
