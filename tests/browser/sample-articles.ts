import type { Article, Section, Statement } from '../../knowledge/article';

const cited = (text: string): Statement => ({ bullet: false, content: [{ text, citations: ['shah-2015'] }] });

const evidence: Section = {
  kind: 'evidence',
  statements: [{ ...cited('Examiners often do not find the same spots.'), label: 'Neck pain' }],
};

type Own = Pick<Article, 'id' | 'title' | 'category' | 'familiarity'> & Partial<Article>;

/** An article with everything in it that the caller does not name. */
export function sampleArticle(own: Own): Article {
  return {
    forms: [own.title.charAt(0).toLowerCase() + own.title.slice(1)],
    summary: cited(`What ${own.title} means in plain words. A second sentence follows it.`),
    sections: [{ kind: 'careful', statements: [cited('Firm pressure can bruise.')] }, evidence],
    warnings: [],
    related: [],
    sources: [
      {
        id: 'shah-2015',
        label: 'Shah 2015',
        title: 'Myofascial trigger points then and now',
        publisher: 'PM&R',
        year: 2015,
        url: 'https://example.org/shah',
        checked: 'finding',
      },
    ],
    reviewed: '2026-11-22',
    ...own,
  };
}

/** Articles of several categories and familiarities, related to each other. */
export const sampleArticles: readonly Article[] = [
  sampleArticle({
    id: 'trigger-point',
    title: 'Trigger point',
    category: 'symptoms',
    familiarity: 'specialist',
    status: 'contested',
    related: [{ id: 'swedish-massage', title: 'Swedish massage' }],
  }),
  sampleArticle({
    id: 'swedish-massage',
    title: 'Swedish massage',
    category: 'massage',
    familiarity: 'common',
    forms: ['Swedish massage'],
    related: [{ id: 'trigger-point', title: 'Trigger point' }],
  }),
  sampleArticle({ id: 'shiatsu', title: 'Shiatsu', category: 'massage', familiarity: 'specialist' }),
  sampleArticle({ id: 'facet-joint', title: 'Facet joint', category: 'anatomy', familiarity: 'specialist' }),
  sampleArticle({ id: 'muscle', title: 'Muscle', category: 'anatomy', familiarity: 'everyday' }),
  sampleArticle({ id: 'sciatica', title: 'Sciatica', category: 'conditions', familiarity: 'common' }),
];
