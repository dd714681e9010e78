import type { Article, Familiarity } from '../knowledge/article';
import type { MarkingPreferences, ReaderLevel } from '../knowledge/preferences';

const covered: Readonly<Record<ReaderLevel, readonly Familiarity[]>> = {
  specialist: ['specialist'],
  medical: ['specialist', 'common'],
  everything: ['specialist', 'common', 'everyday'],
};

/** Whether a reader at this level has words of this familiarity marked. */
export function levelCovers(level: ReaderLevel, familiarity: Familiarity): boolean {
  return covered[level].includes(familiarity);
}

type Markable = Pick<Article, 'id' | 'category' | 'familiarity'>;

/** Whether the preferences let a term be marked at all; density then decides at which of its places. */
export function isMarked(term: Markable, marking: MarkingPreferences): boolean {
  return (
    marking.categories[term.category].on &&
    levelCovers(marking.level, term.familiarity) &&
    !marking.hiddenTerms.includes(term.id)
  );
}

/** How many terms of the glossary are marked under these preferences. */
export function countMarked(terms: readonly Markable[], marking: MarkingPreferences): number {
  return terms.filter((term) => isMarked(term, marking)).length;
}
