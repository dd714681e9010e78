import { claimsCategory } from '../../knowledge/categories';
import type { PageHighlighter } from '../page-highlighter';
import { compareInDocument } from './document-order';
import type { Mark } from './mark';
import type { Occurrence } from './occurrence';
import { isVisible } from './paint-selection';
import { scrollToRange } from './scroll-to-range';

/** A term or a claim of the page and how often it stands there. */
export interface ListedTerm {
  readonly id: string;
  readonly count: number;
}

/** How long the place that the reader jumped to is shown strongly, in milliseconds. */
const SHOWN_FOR = 2_000;

/** Lists the terms of a page and goes to them. */
export class TermNavigator {
  private current: Mark | undefined;
  private fading: number | undefined;

  /**
   * @param highlighter the page's occurrences
   * @param emphasize shows one mark strongly, or none
   * @param window whose timers are used
   */
  constructor(
    private readonly highlighter: PageHighlighter,
    private readonly emphasize: (mark: Mark | undefined) => void,
    private readonly window: Window,
  ) {}

  /** The different terms, in the order in which they first stand on the page. */
  terms(): readonly ListedTerm[] {
    return this.list(({ category }) => category !== claimsCategory.id);
  }

  /** The different claims, likewise. */
  claims(): readonly ListedTerm[] {
    return this.list(({ category }) => category === claimsCategory.id);
  }

  private list(wanted: (occurrence: Occurrence) => boolean): readonly ListedTerm[] {
    const counts = new Map<string, { readonly first: Occurrence; readonly count: number }>();
    for (const occurrence of this.highlighter.listed()) {
      if (!wanted(occurrence) || !isListed(occurrence)) continue;
      const known = counts.get(occurrence.termId);
      const earlier = !known || compareInDocument(occurrence.span, known.first.span) < 0;
      counts.set(occurrence.termId, {
        first: earlier ? occurrence : known.first,
        count: (known?.count ?? 0) + 1,
      });
    }
    return [...counts]
      .sort(([, a], [, b]) => compareInDocument(a.first.span, b.first.span))
      .map(([id, { count }]) => ({ id, count }));
  }

  /**
   * Scrolls to an occurrence of a term and shows it for a moment.
   *
   * @param index which one, from 0, in the order of the page; one past the last is the first again
   */
  jump(termId: string, index: number): void {
    const places = this.places((occurrence) => occurrence.termId === termId);
    const place = places[index % places.length];
    if (place) this.goTo(place);
  }

  /**
   * Goes to the next or previous painted term.
   *
   * @param direction 1 for the next, -1 for the previous
   * @param entering true to begin at the first or last of the page instead of at the current one
   * @returns the mark, or undefined when there is none further in that direction
   */
  step(direction: 1 | -1, entering: boolean): Mark | undefined {
    const places = this.places(({ painted }) => painted);
    const next = direction === 1 ? places : places.reverse();
    const from = entering ? undefined : this.current;
    const place = from ? next.find((mark) => comparePlaces(mark, from) * direction > 0) : next[0];
    if (place) this.goTo(place);
    return place;
  }

  private goTo(mark: Mark): void {
    this.current = mark;
    scrollToRange(mark.range);
    this.emphasize(mark);
    this.window.clearTimeout(this.fading);
    this.fading = this.window.setTimeout(() => this.emphasize(undefined), SHOWN_FOR);
  }

  private places(wanted: (occurrence: Occurrence) => boolean): Mark[] {
    const places = [...this.highlighter.listed()].filter(
      (occurrence) => wanted(occurrence) && isVisible(occurrence),
    );
    return places.sort(comparePlaces);
  }
}

/** A claim comes before the term with which it begins. */
function comparePlaces({ range: one }: Mark, { range: other }: Mark): number {
  const ends = { startContainer: one.endContainer, startOffset: one.endOffset };
  const otherEnds = { startContainer: other.endContainer, startOffset: other.endOffset };
  return compareInDocument(one, other) || compareInDocument(otherEnds, ends);
}

/** Text that assistive technology does not hear of is painted, but not listed. */
function isListed(occurrence: Occurrence): boolean {
  return occurrence.node.parentElement?.closest('[aria-hidden="true"]') == null;
}
