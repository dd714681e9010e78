import type { ClaimGrammar, Row } from './claim-grammar';
import type { Span } from './phrase-trie';
import { isWall, type Words } from './read-words';

const none: readonly Span[] = [];

/** Words that turn what follows around: no gap runs across one, so that a row holds only the negations it names. */
const negations = new Set(
  'not no never nor neither nothing nobody none without hardly barely seldom rarely'.split(' '),
);

/** One sentence held against a grammar. What has been asked once is remembered. */
export class SentenceReading {
  /** The lists that stand in the sentence. */
  readonly lists: ReadonlyMap<number, readonly Span[]>;
  readonly #grammar: ClaimGrammar;
  readonly #classes = new Map<number, readonly Span[]>();
  readonly #places = new Map<Row, readonly Span[]>();

  constructor(
    readonly words: Words,
    grammar: ClaimGrammar,
  ) {
    this.#grammar = grammar;
    this.lists = grammar.trie.find(words);
  }

  /** The places of a class that the grammar knows by name; none when the pack has no such class. */
  named(name: string): readonly Span[] {
    const id = this.#grammar.names[name];
    return id === undefined ? none : this.#classSpans(id);
  }

  /** The places where a row stands, none of which holds another. */
  places(row: Row): readonly Span[] {
    let spans = this.#places.get(row);
    if (!spans) {
      spans = shortest(this.#row(row));
      this.#places.set(row, spans);
    }
    return spans;
  }

  /** The longest places where a row stands, none of which overlaps another. */
  longestPlaces(row: Row): readonly Span[] {
    const kept: Span[] = [];
    const byLength = [...this.#row(row)].sort((a, b) => b.end - b.start - (a.end - a.start));
    for (const span of byLength) {
      if (kept.every((other) => other.end <= span.start || span.end <= other.start)) kept.push(span);
    }
    return kept.sort((a, b) => a.start - b.start);
  }

  /** Every span that a row can take, each once. */
  #row(row: Row): readonly Span[] {
    let spans: readonly Span[] | undefined;
    let gap = 0;
    for (const item of row) {
      if (item.kind === 'gap') {
        gap += item.most;
        continue;
      }
      const next = item.kind === 'list' ? (this.lists.get(item.id) ?? none) : this.#classSpans(item.id);
      if (spans === undefined) spans = next;
      else {
        const joined = next.length === 0 ? none : this.#join(spans, next, gap);
        spans = item.optional ? unique([...spans, ...joined]) : joined;
      }
      // A gap before words that may be missing reaches on to what follows them.
      if (!item.optional) gap = 0;
      if (spans.length === 0) return none;
    }
    return spans ?? none;
  }

  #classSpans(id: number): readonly Span[] {
    const known = this.#classes.get(id);
    if (known) return known;
    const { rows = [], not = [] } = this.#grammar.classes[id] ?? {};
    let spans = this.#anyOf(rows);
    if (spans.length > 0 && not.length > 0) {
      const excluded = this.#anyOf(not);
      spans = spans.filter((span) => !excluded.some((other) => overlap(span, other)));
    }
    this.#classes.set(id, spans);
    return spans;
  }

  #anyOf(rows: readonly Row[]): readonly Span[] {
    let all: readonly Span[] = none;
    for (const row of rows) {
      const spans = this.#row(row);
      if (spans.length > 0) all = all.length === 0 ? spans : [...all, ...spans];
    }
    return unique(all);
  }

  /** Each span with the nearest next one, at most `gap` words behind it. */
  #join(spans: readonly Span[], next: readonly Span[], gap: number): readonly Span[] {
    const joined: Span[] = [];
    for (const span of spans) {
      for (const follower of next) {
        if (follower.start < span.end || follower.start > span.end + gap) continue;
        if (this.#isCrossable(span.end, follower.start)) joined.push(joinSpans(span, follower));
      }
    }
    return unique(joined);
  }

  #isCrossable(from: number, to: number): boolean {
    for (let place = from; place < to; place += 1) {
      if (negations.has(this.words.texts[place] ?? '')) return false;
      if (isWall(this.words.before[place])) return false;
    }
    return !isWall(this.words.before[to]);
  }
}

/** The spans that hold no other one, in the order of the text. */
function shortest(spans: readonly Span[]): readonly Span[] {
  if (spans.length < 2) return spans;
  const byEnd = new Map<number, Span>();
  for (const span of spans) {
    const other = byEnd.get(span.end);
    if (!other || span.start > other.start) byEnd.set(span.end, span);
  }
  const kept: Span[] = [];
  let end = Number.POSITIVE_INFINITY;
  for (const span of [...byEnd.values()].sort((a, b) => b.start - a.start || a.end - b.end)) {
    if (span.end >= end) continue;
    kept.push(span);
    end = span.end;
  }
  return kept.reverse();
}

/** Without repetitions: the same words can be reached in several ways, and their number must not multiply. */
function unique(spans: readonly Span[]): readonly Span[] {
  if (spans.length < 2) return spans;
  // A sentence has fewer than 1000 words.
  return [...new Map(spans.map((span) => [span.start * 1000 + span.end, span])).values()];
}

/** One span of two, which knows what stands between them. */
function joinSpans(a: Span, b: Span): Span {
  const between = b.start > a.end ? [{ start: a.end, end: b.start }] : [];
  const gaps = [...(a.gaps ?? []), ...between, ...(b.gaps ?? [])];
  return gaps.length > 0 ? { start: a.start, end: b.end, gaps } : { start: a.start, end: b.end };
}

/** Whether two spans have a word in common. What stands in a gap of the other is not the other's. */
export function overlap(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end && !isInGap(a, b) && !isInGap(b, a);
}

function isInGap(inner: Span, { gaps = [] }: Span): boolean {
  return gaps.some(({ start, end }) => inner.start >= start && inner.end <= end);
}
