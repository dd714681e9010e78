import type { Article } from '../../knowledge/article';
import { categories, claimsCategory, type MarkCategoryId } from '../../knowledge/categories';
import type { ClaimArticle } from '../../knowledge/claim-article';

/** What the list of categories says about one of them. */
export interface CategorySummary {
  readonly id: MarkCategoryId;
  readonly count: number;
  /** Titles of at most three terms or claims. */
  readonly examples: readonly string[];
}

/** Letters that the examples of one category may have together, so that they take no second line. */
const roomForExamples = 44;

/**
 * Counts the terms of each category, and picks as examples those that most other articles name as related; and likewise
 * the claims, with the shortest as examples.
 */
export function summarizeCategories(
  articles: readonly Article[],
  claims: readonly Pick<ClaimArticle, 'title'>[],
): CategorySummary[] {
  const mentions = countMentions(articles);
  const mentioned = ({ id }: Article) => mentions.get(id) ?? 0;
  const ofTerms = categories.map(({ id }): CategorySummary => {
    const own = articles.filter((article) => article.category === id);
    const ranked = [...own].sort((a, b) => mentioned(b) - mentioned(a));
    return { id, count: own.length, examples: chooseExamples(ranked.map(({ title }) => title)) };
  });
  const claimTitles = claims.map(({ title }) => title).sort((a, b) => a.length - b.length);
  return [...ofTerms, { id: claimsCategory.id, count: claims.length, examples: chooseExamples(claimTitles) }];
}

/** The first three titles for which there is room. */
function chooseExamples(titles: readonly string[]): string[] {
  const examples: string[] = [];
  for (const title of titles) {
    if (examples.length < 3 && [...examples, title].join(', ').length <= roomForExamples)
      examples.push(title);
  }
  return examples;
}

function countMentions(articles: readonly Article[]): Map<string, number> {
  const mentions = new Map<string, number>();
  for (const { related } of articles) {
    for (const { id } of related) mentions.set(id, (mentions.get(id) ?? 0) + 1);
  }
  return mentions;
}
