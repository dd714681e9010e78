import { expect, it } from 'vitest';
import { summarizeCategories } from '../../components/options/category-summaries';
import { markCategories } from '../../knowledge/categories';
import { sampleArticle, sampleArticles } from '../browser/sample-articles';

it('counts every category in the order of the list', () => {
  const summaries = summarizeCategories(sampleArticles, [{ title: 'Massage flushes out toxins' }]);
  expect(summaries.map(({ id }) => id)).toEqual(markCategories.map(({ id }) => id));
  expect(summaries.filter(({ count }) => count > 0).map(({ id, count }) => [id, count])).toEqual([
    ['massage', 2],
    ['symptoms', 1],
    ['conditions', 1],
    ['anatomy', 2],
    ['claims', 1],
  ]);
});

it('takes as examples the three titles that most others name as related and that fit one line', () => {
  const massage = (id: string, related: string[] = [], title = id) =>
    sampleArticle({
      id,
      title,
      category: 'massage',
      familiarity: 'common',
      related: related.map((other) => ({ id: other, title: other })),
    });
  const [summary] = summarizeCategories(
    [
      massage('a', ['c', 'long']),
      massage('b', ['c', 'd', 'long']),
      massage('c', ['d', 'long']),
      massage('d'),
      massage('long', [], 'A title that takes the whole line and more for itself'),
      massage('e', ['b']),
    ],
    [],
  );
  expect(summary).toEqual({ id: 'massage', count: 6, examples: ['c', 'd', 'b'] });
});
