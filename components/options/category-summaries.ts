import type { Article } from '../../knowledge/article';
import { type CategoryId, categories } from '../../knowledge/categories';

/** What the list of categories says about one of them. */
export interface CategorySummary {
  readonly id: CategoryId;
  readonly count: number;
  /** Titles of at most three terms. */
  readonly examples: readonly string[];
}

/** Letters that the examples of one category may have together, so that they take no second line. */
const roomForExamples = 44;

/** Counts the terms of each category, and picks as examples those that most other articles name as related. */
export function summarizeCategories(articles: readonly Article[]): CategorySummary[] {
  const mentions = countMentions(articles);
  const mentioned = ({ id }: Article) => mentions.get(id) ?? 0;
  return categories.map(({ id }) => {
    const own = articles.filter((article) => article.category === id);
    const ranked = [...own].sort((a, b) => mentioned(b) - mentioned(a));
    return { id, count: own.length, examples: chooseExamples(ranked.map(({ title }) => title)) };
  });
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
