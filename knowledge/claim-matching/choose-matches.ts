import type { PatternMatch } from './match-pattern';
import type { Span } from './phrase-trie';
import { parting, type Words } from './read-words';
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
  if (!isWithin(lastOf(a), lastOf(b)) && !isWithin(lastOf(b), lastOf(a))) return false;
  // "Acupuncture and chiropractic ease back pain" makes two claims about it.
  const [ofA, ofB] = [a.subject[0], b.subject[0]];
  if (!ofA || !ofB || overlap(ofA, ofB)) return true;
  return ![ofA, ofB].every((subject) => treatments.some((treatment) => overlap(subject, treatment)));
}

/** Whether all words of a span are those of another; "neck and back pain" is about "neck pain" and "back pain". */
function isWithin(inner: Span, outer: Span): boolean {
  const own = ({ start, end, gaps = [] }: Span) =>
    Array.from({ length: end - start }, (_, index) => start + index).filter(
      (place) => !gaps.some((gap) => gap.start <= place && place < gap.end),
    );
  const ofOuter = new Set(own(outer));
  return own(inner).every((place) => ofOuter.has(place));
}

function toStretches(matches: readonly PatternMatch[], words: Words): FoundClaim[] {
  const inOrder = [...matches].sort(
    (a, b) => lastOf(a).start - lastOf(b).start || firstWord(a) - firstWord(b),
  );
  const found: FoundClaim[] = [];
  let free = 0;
  inOrder.forEach((match, index) => {
    const next = inOrder[index + 1];
    const key = lastOf(match);
    // Two claims about the same words: the second has those, the first its subject.
    const shares = next !== undefined && lastOf(next).start <= key.start && match.subject[0] !== undefined;
    const limit = next ? lastOf(next).start : words.texts.length;
    const shown = shares
      ? nounPhrase(match.subject[0] ?? key, free, words)
      : trimmed(stretchOf(match, free, limit), words);
    if (shown.end <= shown.start || shown.start < free) return;
    free = shown.end;
    found.push({
      claimId: match.claimId,
      start: words.starts[shown.start] ?? 0,
      end: words.ends[shown.end - 1] ?? 0,
    });
  });
  return found;
}

const conjunctions = new Set('and or but so while as'.split(' '));
const small = new Set(
  'and or but so while as the a an of to in with by for that which is are can may will'.split(' '),
);

/** A stretch without the small words that lead to what stands beside it. */
function trimmed({ start, end }: Span, { texts }: Words): Span {
  let [from, to] = [start, end];
  while (from < to && conjunctions.has(texts[from] ?? '')) from += 1;
  while (to > from && small.has(texts[to - 1] ?? '')) to -= 1;
  return { start: from, end: to };
}

/** So many words before a noun are taken for its adjectives. */
const mostAdjectives = 2;

/** A subject with the words before it that belong to it: "gentle Thai massage". */
function nounPhrase(noun: Span, from: number, { texts, before }: Words): Span {
  let start = noun.start;
  while (start > from && noun.start - start < mostAdjectives) {
    if (before[start] !== parting.none || small.has(texts[start - 1] ?? '')) break;
    start -= 1;
  }
  return { start, end: noun.end };
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
