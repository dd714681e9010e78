import { HighlightPainter } from '../../../highlighting/highlight-painter';
import { PageHighlighter } from '../../../highlighting/page-highlighter';
import { categories } from '../../../knowledge/categories';
import type { Lexicon, SurfaceForm } from '../../../knowledge/lexicon';
import { createMatcher } from '../../../knowledge/matcher';
import type { MarkingPreferences } from '../../../knowledge/preferences';

/** Every occurrence of every category. */
export const everything: MarkingPreferences = {
  level: 'everything',
  density: 'every',
  categories: Object.fromEntries(
    categories.map(({ id }) => [id, { on: true }]),
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

/** Starts the engine on this document; `settled` resolves when all has been read and the page has been caught up with. */
export function startEngine(lexicon: Lexicon, preferences: MarkingPreferences = everything) {
  const changes = new EventTarget();
  const painter = new HighlightPainter(document);
  const highlighter = new PageHighlighter({
    document,
    matcher: createMatcher(lexicon),
    language: 'en',
    painter,
    preferences,
    onChange: () => changes.dispatchEvent(new Event('change')),
  });
  highlighter.start();
  return { highlighter, painter, changes, stop: () => highlighter.stop() };
}

/** The text of a range, also one that reaches over several nodes. */
export function textOf({ startContainer, startOffset, endContainer, endOffset }: AbstractRange): string {
  const range = new Range();
  range.setStart(startContainer, startOffset);
  range.setEnd(endContainer, endOffset);
  return range.toString();
}

/** What is painted on the page, in document order. */
export function paintedTexts(): string[] {
  return paintedRanges().map(textOf);
}

export function paintedRanges(): AbstractRange[] {
  const ranges = [...CSS.highlights].flatMap(([name, highlight]) =>
    name.startsWith('glosswell-') && name !== 'glosswell-current' ? [...highlight] : [],
  );
  return ranges.sort((a, b) => {
    if (a.startContainer === b.startContainer) return a.startOffset - b.startOffset;
    return a.startContainer.compareDocumentPosition(b.startContainer) & Node.DOCUMENT_POSITION_FOLLOWING
      ? -1
      : 1;
  });
}
