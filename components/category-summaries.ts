import type { Article } from '../knowledge/article';
import { type CategoryId, categories } from '../knowledge/categories';

/** What the list of categories says about one of them. */
export interface CategorySummary {
  readonly id: CategoryId;
  readonly count: number;
  /** Titles of at most three terms. */
  readonly examples: readonly string[];
}

/** Longer titles would take the one line that a category has for themselves. */
const longestExample = 22;

/** Counts the terms of each category, and picks as examples those that most other articles name as related. */
export function summarizeCategories(articles: readonly Article[]): CategorySummary[] {
  const mentions = countMentions(articles);
  const mentioned = ({ id }: Article) => mentions.get(id) ?? 0;
  return categories.map(({ id }) => {
    const own = articles.filter((article) => article.category === id);
    const examples = own
      .filter(({ title }) => title.length <= longestExample)
      .sort((a, b) => mentioned(b) - mentioned(a))
      .slice(0, 3)
      .map(({ title }) => title);
    return { id, count: own.length, examples };
  });
}

function countMentions(articles: readonly Article[]): Map<string, number> {
  const mentions = new Map<string, number>();
  for (const { related } of articles) {
    for (const { id } of related) mentions.set(id, (mentions.get(id) ?? 0) + 1);
  }
  return mentions;
}
