import articles from 'virtual:glosswell/articles';
import warningSigns from 'virtual:glosswell/warning-signs';
import { describe, expect, it } from 'vitest';
import { createArticleStore } from '../../../knowledge/article-store';

const store = createArticleStore(articles);
const signTerms = new Set(warningSigns.complaints.flatMap(({ signs }) => signs.map(({ termId }) => termId)));

describe('the articles to which warning signs lead', () => {
  it.each([...signTerms])('%s is in the glossary and says when to get help', (id) => {
    const article = store.get(id);
    const help = article?.sections.some(({ kind }) => kind === 'help') || article?.warnings.length;
    expect(help, `${id} has neither "Get help now if" nor shared warnings`).toBeTruthy();
  });

  it('put help first where they are warning signs themselves, and no others do', () => {
    const urgent = store.all().filter((article) => article.urgent);
    expect(urgent.map(({ id }) => id)).toContain('cauda-equina-syndrome');
    for (const { id, category, sections } of urgent) {
      expect(signTerms, id).toContain(id);
      expect(category, id).toBe('safety');
      expect(
        sections.map(({ kind }) => kind),
        id,
      ).toContain('help');
    }
  });
});
