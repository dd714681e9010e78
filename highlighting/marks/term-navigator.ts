import type { PageHighlighter } from '../page-highlighter';
import { compareInDocument } from './document-order';
import type { Mark } from './mark';
import type { Occurrence } from './occurrence';
import { isVisible } from './paint-selection';
import { scrollToRange } from './scroll-to-range';

/** How long the place that the reader jumped to is shown strongly, in milliseconds. */
const SHOWN_FOR = 2_000;

/** What goes to the terms of a page. */
export interface Navigator {
  /**
   * Scrolls to an occurrence of a term and shows it for a moment.
   *
   * @param index which one, from 0, in the order of the page; one past the last is the first again
   */
  jump(termId: string, index: number): void;
  /**
   * Goes to the next or previous painted term.
   *
   * @param direction 1 for the next, -1 for the previous
   * @param entering true to begin at the first or last of the page instead of at the current one
   * @returns the mark, or undefined when there is none further in that direction
   */
  step(direction: 1 | -1, entering: boolean): Mark | undefined;
}

/** What a navigator needs. */
export interface NavigatorOptions {
  /** The page's occurrences. */
  readonly highlighter: PageHighlighter;
  /** Shows one mark strongly, or none. */
  readonly emphasize: (mark: Mark | undefined) => void;
  /** Whose timers are used. */
  readonly window: Window;
}

/** Goes to the terms of a page. */
export class TermNavigator implements Navigator {
  private current: Mark | undefined;
  private fading: number | undefined;

  constructor(private readonly options: NavigatorOptions) {}

  jump(termId: string, index: number): void {
    const places = this.places((occurrence) => occurrence.termId === termId);
    const place = places[index % places.length];
    if (place) this.goTo(place);
  }

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
    this.options.emphasize(mark);
    this.options.window.clearTimeout(this.fading);
    this.fading = this.options.window.setTimeout(() => this.options.emphasize(undefined), SHOWN_FOR);
  }

  private places(wanted: (occurrence: Occurrence) => boolean): Mark[] {
    const places = [...this.options.highlighter.listed()].filter(
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
