import { wordsOf } from '../../../highlighting/card/mark-rectangles';
import type { Mark } from '../../../highlighting/marks/mark';
import { liveRange } from '../../../highlighting/marks/scroll-to-range';
import { PageHighlighter, type PageHighlighterOptions } from '../../../highlighting/page-highlighter';
import { HighlightPainter } from '../../../highlighting/painting/highlight-painter';
import { MarkPainter } from '../../../highlighting/painting/mark-painter';
import type { Painter } from '../../../highlighting/painting/painter';
import { wrapRanges } from '../../../highlighting/painting/wrap-ranges';
import { markCategories } from '../../../knowledge/categories';
import type { Lexicon, SurfaceForm } from '../../../knowledge/lexicon';
import { createMatcher } from '../../../knowledge/matching/matcher';
import type { MarkingPreferences, PagePreferences } from '../../../knowledge/preferences';

/** Every occurrence of every category. */
export const everything: MarkingPreferences = {
  level: 'everything',
  density: 'every',
  categories: Object.fromEntries(
    markCategories.map(({ id }) => [id, { on: true }]),
  ) as MarkingPreferences['categories'],
  hiddenTerms: [],
};

/** A lexicon of terms that are named after their first form. */
export function lexiconOf(...terms: readonly (readonly (string | SurfaceForm)[])[]): Lexicon {
  return {
    entries: terms.map((forms) => {
      const all = forms.map((form) => (typeof form === 'string' ? { form } : form));
      return { id: all[0]?.form ?? '', category: 'massage', familiarity: 'common', forms: all };
    }),
  };
}

export type PainterKind = 'highlight' | 'inline';
export const painterKinds: readonly PainterKind[] = ['highlight', 'inline'];

export interface Engine {
  readonly highlighter: PageHighlighter;
  readonly painter: Painter;
  /** Sends `change` when the terms of the page, or the state of the scan, are others than before. */
  readonly changes: EventTarget;
  /** Marks that the reader opened by key; only of inline marks. */
  readonly opened: readonly Mark[];
  /** Whether all has been read and painted. */
  isDone(): boolean;
  /** What is painted on the page, in document order, as ranges of the page's own text nodes. */
  painted(): AbstractRange[];
  stop(): void;
}

/** Starts the engine on this document. */
export function startEngine(
  lexicon: Lexicon,
  preferences: PagePreferences = everything,
  kind: PainterKind = 'highlight',
  more: Partial<PageHighlighterOptions> = {},
): Engine {
  const changes = new EventTarget();
  const opened: Mark[] = [];
  const inline =
    kind === 'inline'
      ? new MarkPainter({
          document,
          wrapRanges,
          wording: {
            name: (words) => `${words}, explained here`,
            description: 'Explained in the glossary',
            claimName: (words) => `${words}, a claim`,
          },
          onOpen: (mark) => opened.push(mark),
          stillness: 0,
        })
      : undefined;
  const painter = inline ?? new HighlightPainter(document);
  const highlighter = new PageHighlighter({
    document,
    matcher: createMatcher(lexicon),
    language: 'en',
    painter,
    preferences,
    ...more,
    onChange: () => changes.dispatchEvent(new Event('change')),
  });
  highlighter.start();
  return {
    highlighter,
    painter,
    changes,
    opened,
    isDone: () => highlighter.state === 'done' && (inline?.isIdle ?? true),
    painted: () => (inline ? rangesInPage(highlighter, inline) : paintedRanges()),
    stop: () => highlighter.stop(),
  };
}

/** The ranges of the marks that have elements, when these elements hold their words and there are no others. */
function rangesInPage(highlighter: PageHighlighter, painter: MarkPainter): AbstractRange[] {
  const shown = [...highlighter.listed()].filter((mark) => painter.elementsOf(mark).length > 0);
  const known = new Set(shown.flatMap((mark) => painter.elementsOf(mark)));
  const strays = [...document.querySelectorAll('glosswell-term')].filter(
    (element) => !known.has(element as HTMLElement),
  );
  if (strays.length > 0)
    throw new Error(`elements that belong to no mark: ${strays.map(({ outerHTML }) => outerHTML)}`);
  // Claims are wrapped around the terms in them: their elements hold less than their words.
  const marks = shown.filter(({ category }) => category !== 'claims');
  for (const mark of marks) {
    const inElements = painter
      .elementsOf(mark)
      .map(({ textContent }) => textContent)
      .join('');
    // White space alone between two inline elements is left out.
    if (bare(inElements) !== bare(wordsOf(mark)))
      throw new Error(`"${inElements}" is marked for "${wordsOf(mark)}"`);
  }
  return inDocumentOrder(marks.map(({ range }) => range));
}

const bare = (text: string) => text.replace(/\s/g, '');

/** The text of a range of the page's own text nodes, also one that reaches over several. */
export function textOf({ startContainer, startOffset, endContainer, endOffset }: AbstractRange): string {
  return liveRange(new StaticRange({ startContainer, startOffset, endContainer, endOffset })).toString();
}

/** What is painted by highlights, in document order. */
export function paintedRanges(): AbstractRange[] {
  const ranges = [...CSS.highlights].flatMap(([name, highlight]) =>
    name.startsWith('glosswell-') && name !== 'glosswell-current' ? [...highlight] : [],
  );
  return inDocumentOrder(ranges);
}

function inDocumentOrder(ranges: AbstractRange[]): AbstractRange[] {
  return ranges.sort((a, b) => {
    if (a.startContainer === b.startContainer) return a.startOffset - b.startOffset;
    return a.startContainer.compareDocumentPosition(b.startContainer) & Node.DOCUMENT_POSITION_FOLLOWING
      ? -1
      : 1;
  });
}
