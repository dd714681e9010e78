import type { Article } from '../../knowledge/article';
import type { MarkCategoryId } from '../../knowledge/categories';
import { levelCovers } from '../../knowledge/level-covers';
import type { MarkingPreferences } from '../../knowledge/preferences';

interface Markable extends Pick<Article, 'id' | 'familiarity'> {
  readonly category: MarkCategoryId;
}

/** Whether the preferences let a term or a claim be marked at all; density then decides at which of its places. */
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
