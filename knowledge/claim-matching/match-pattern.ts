import type { Part, Pattern, Row } from './claim-grammar';
import { beginsClause } from './clauses';
import type { Span } from './phrase-trie';
import { parting, type Words } from './read-words';
import { overlap, type SentenceReading } from './sentence-reading';

/** A pattern that stands in a sentence, before the grammar has been asked whether the claim is put forward. */
export interface PatternMatch {
  readonly claimId: string;
  /** The rows that stand in the sentence, in the order of the text. */
  readonly spans: readonly Span[];
  /** What is said to work or to be so: the first rows, where the pattern has more than its key. */
  readonly subject: readonly Span[];
  /** What the claim is about. */
  readonly key: readonly Span[];
  /** How many words the rows have together, those of the context included as one each. */
  readonly size: number;
  readonly usesContext: boolean;
}

/** What the introduction and the sentences before may lend a sentence. */
export interface SentenceContext {
  /**
   * Whether a part may stand there instead of in the sentence: the subject if the sentence leaves it open, and everything
   * but the key if the sentence is an item of a list.
   */
  lends(part: Part, isSubject: boolean): boolean;
  /** Whether a row of the key may, because the sentence is an item of a list that the introduction opens. */
  lendsToItem(row: Row): boolean;
  /** Whether the sentence answers a question in which the row stands: "Back pain? Massage can help." */
  lendsToAnswer(row: Row): boolean;
}

/** Every place where a pattern stands in a sentence. */
export function matchPattern(
  pattern: Pattern,
  reading: SentenceReading,
  context: SentenceContext,
): PatternMatch[] {
  const keys = findKeys(pattern, reading, context);
  if (keys.length === 0) return [];
  const absent = pattern.absent.flatMap((part) => findPart(part, reading)).flat();
  const others = pattern.others.map((part) => ({ part, places: findPart(part, reading) }));
  const shorter = (part: Part) => findPart(part, reading, undefined, true);
  const withKeys = (all: readonly Span[][]) =>
    all
      .flatMap((key) => withOthers(pattern, key, others, context, { words: reading.words, shorter }) ?? [])
      .filter(({ spans }) => !absent.some((span) => reaches(span, spans, reading.words)));
  const matches = withKeys(keys);
  // "Spinal manipulation eases back pain" is no pain of the spine: its shorter key leaves the subject its words.
  const isCrowded = others.length > 0 && others.every(({ places }) => places.length > 0);
  return matches.length === 0 && isCrowded ? withKeys(shorter(pattern.key)) : matches;
}

/** Whether what must be absent stands within a match or in a clause that the match reaches. */
function reaches(absent: Span, spans: readonly Span[], words: Words): boolean {
  const end = Math.max(...spans.map((span) => span.end));
  const start = Math.min(...spans.map((span) => span.start));
  const isBehind = absent.start >= end;
  const [from, to] = isBehind ? [end, absent.start - 1] : [absent.end, start];
  for (let place = from; place <= to; place += 1) {
    // What stands behind a dash explains what stands before it.
    const isExplained = words.before[place] === parting.dash || words.before[place] === parting.colon;
    if ((beginsClause(place, words) && !isExplained) || (isBehind && isParticiple(place, words)))
      return false;
  }
  return true;
}

/** ", making it ideal for people with arthritis" */
function isParticiple(place: number, { texts, before }: Words): boolean {
  return before[place] === parting.comma && /...ing$/.test(texts[place] ?? '');
}

/** The places of the key, or, in an answer, of its rows before the last, which stands in the question. */
function findKeys({ key, others }: Pattern, reading: SentenceReading, context: SentenceContext): Span[][] {
  const keys = findPart(key, reading, (row) => context.lendsToItem(row));
  const last = key.rows.at(-1);
  if (keys.length > 0 || !last || !context.lendsToAnswer(last)) return keys;
  if (key.rows.length > 1) return findPart({ rows: key.rows.slice(0, -1), within: key.within }, reading);
  // With two parts or more of its own, the sentence says enough.
  return others.length > 1 ? [[]] : [];
}

function withOthers(
  pattern: Pattern,
  key: readonly Span[],
  others: readonly { readonly part: Part; readonly places: readonly Span[][] }[],
  context: SentenceContext,
  { words, shorter }: { readonly words: Words; readonly shorter: (part: Part) => Span[][] },
): PatternMatch | undefined {
  const spans = [...key];
  let subject: readonly Span[] = [];
  let lent = pattern.key.rows.length - key.length;
  for (const { part, places } of others) {
    const isFree = (place: readonly Span[]) =>
      place.every((one) => spans.every((other) => !overlap(one, other) && !isParted(one, other, words)));
    const free = places.filter(isFree);
    // "back pain goes" takes a word of "goes away", and "back pain" does not.
    const nearest = nearestTo(
      free.length > 0 || places.length === 0 ? free : shorter(part).filter(isFree),
      key,
    );
    if (nearest) spans.push(...nearest);
    if (nearest && part === pattern.others[0]) subject = nearest;
    if (!nearest && !context.lends(part, part === pattern.others[0])) return undefined;
    if (!nearest) lent += 1;
  }
  spans.sort((a, b) => a.start - b.start);
  const size = spans.reduce((sum, { start, end }) => sum + end - start, lent);
  return { claimId: pattern.claimId, spans, subject, key, size, usesContext: lent > 0 };
}

/** Whether a semicolon stands between two spans: what it parts is told apart. */
function isParted(a: Span, b: Span, words: Words): boolean {
  const to = Math.max(a.start, b.start);
  for (let place = Math.min(a.end, b.end); place <= to; place += 1)
    if (words.before[place] === parting.semicolon) return true;
  return false;
}

/**
 * The places of a part: for each of its last row the nearest of the rows before it.
 *
 * @param hasAll whether places within longer ones count
 */
export function findPart(
  part: Part,
  reading: SentenceReading,
  isLent = (_: Row) => false,
  hasAll = false,
): Span[][] {
  const { rows, within } = part;
  const last = rows.at(-1);
  if (!last) return [];
  let chains: Span[][] = (hasAll ? reading.places(last) : reading.longestPlaces(last)).map((span) => [span]);
  for (let index = rows.length - 2; index >= 0; index -= 1) {
    const row = rows[index];
    if (!row || chains.length === 0) break;
    const spans = reading.places(row);
    const most = within[index] ?? 0;
    chains = chains.flatMap((chain) => {
      const near = nearestWithin(spans, chain, most, reading.words);
      if (near) return [[near, ...chain]];
      return isLent(row) ? [chain] : [];
    });
  }
  return chains;
}

/** What stands behind is as if so many words farther away, and one that stands before is chosen first. */
const behind = 1.5;

function nearestWithin(
  spans: readonly Span[],
  chain: readonly Span[],
  most: number,
  words: Words,
): Span | undefined {
  const [first] = chain;
  if (!first) return undefined;
  let best: Span | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (const span of spans) {
    if (chain.some((other) => overlap(span, other))) continue;
    const distance = wordsBetween(span, first, words);
    // What stands before its object is nearer than what stands behind it: "lowers stress and lifts the mood".
    const rank = distance + (span.start > first.start ? behind : 0);
    if (distance <= most && rank < least) {
      best = span;
      least = rank;
    }
  }
  return best;
}

function nearestTo(places: readonly Span[][], key: readonly Span[]): Span[] | undefined {
  const start = key[0]?.start ?? 0;
  let best: Span[] | undefined;
  for (const place of places) {
    const distance = Math.abs((place[0]?.start ?? 0) - start);
    if (!best || distance < Math.abs((best[0]?.start ?? 0) - start)) best = place;
  }
  return best;
}

const isAnd = (word: string | undefined): boolean => word === 'and' || word === 'or';

/** The longest item of a list, in words, with the "and" before it. */
const longestListItem = 5;

/**
 * How many words stand between two spans. The items of a list between them do not count: in "eases stress, back pain and
 * migraine" all three are next to "eases".
 */
function wordsBetween(a: Span, b: Span, words: Words): number {
  const from = Math.min(a.end, b.end);
  const to = Math.max(a.start, b.start);
  const borders: number[] = [];
  for (let place = from; place <= to; place += 1) {
    if (words.before[place] === parting.semicolon) return Number.POSITIVE_INFINITY;
    if (
      words.before[place] === parting.comma ||
      words.before[place] === parting.colon ||
      isAnd(words.texts[place])
    )
      borders.push(place);
  }
  const first = borders[0];
  const last = borders.at(-1);
  if (first === undefined || last === undefined) return to - from;
  const isList = borders.every(
    (place, index) => index === 0 || place - (borders[index - 1] ?? 0) <= longestListItem,
  );
  return isList ? first - from + (to - last) : to - from;
}
