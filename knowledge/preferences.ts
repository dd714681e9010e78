import type { MarkCategoryId } from './categories';

/** Which words are marked: only specialist ones, also common medical words, or everyday words too. */
export const readerLevels = ['specialist', 'medical', 'everything'] as const;
export type ReaderLevel = (typeof readerLevels)[number];

/** How often one term is marked: at every occurrence, once under each heading, or once on the page. */
export const markingDensities = ['every', 'section', 'page'] as const;
export type MarkingDensity = (typeof markingDensities)[number];

/** A category as the reader set it. `color` is a CSS color of the form `#rrggbb`, or undefined for the common one. */
export interface CategoryPreference {
  readonly on: boolean;
  readonly color?: string | undefined;
}

/** Everything that decides which occurrences of which terms are marked, and how they look. */
export interface MarkingPreferences {
  readonly level: ReaderLevel;
  readonly density: MarkingDensity;
  readonly categories: Readonly<Record<MarkCategoryId, CategoryPreference>>;
  /** Ids of terms and claims that the reader does not want to see marked. */
  readonly hiddenTerms: readonly string[];
}

/** The same for the pages of one site. */
export interface PagePreferences extends MarkingPreferences {
  /** Words that mean something else on this site, each as `plainForm` gives it. */
  readonly silencedForms?: readonly string[];
}
