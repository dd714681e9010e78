import type { Article } from '../knowledge/article';
import { type CategoryId, categories } from '../knowledge/categories';

/** What the list of categories says about one of them. */
export interface CategorySummary {
  readonly id: CategoryId;
  readonly count: number;
  /** Titles of at most three terms, as they stand within a sentence. */
  readonly examples: readonly string[];
}

/** Longer titles would break the one line that a category has. */
const longestExample = 24;

/** Counts the terms of each category and picks examples: words that many have heard say most about a category. */
export function summarizeCategories(articles: readonly Article[]): CategorySummary[] {
  return categories.map(({ id }) => {
    const own = articles.filter((article) => article.category === id);
    const examples = [...own]
      .filter(({ title }) => title.length <= longestExample)
      .sort((a, b) => Number(b.familiarity === 'common') - Number(a.familiarity === 'common'))
      .slice(0, 3)
      .map(withinSentence);
    return { id, count: own.length, examples };
  });
}

/** A title begins with a capital; the forms hold the same words as they stand within a sentence ("Thai massage"). */
function withinSentence({ title, forms }: Article): string {
  return forms.find((form) => form.toLowerCase() === title.toLowerCase()) ?? title;
}
