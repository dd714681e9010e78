import type { Article } from '../knowledge/article';

/** The summary of an article as one line of plain text, without its citations. */
export function summaryText(article: Pick<Article, 'summary'>): string {
  return article.summary.content
    .map(({ text }) => text.trim())
    .join(' ')
    .trim();
}

/** The first sentence, without its full stop: enough to tell one term from another in a list. */
export function firstSentence(text: string): string {
  const end = text.search(/[.!?](\s|$)/);
  return end === -1 ? text : text.slice(0, end);
}
