import articles from 'virtual:glosswell/articles';
import { describe, expect, it } from 'vitest';
import { createArticleStore } from '../../../knowledge/article-store';
import { isClaim } from '../../../knowledge/claim-article';
import { evidenceForUse } from '../../../knowledge/evidence-for-use';

const claim = (id: string, terms: string[], outcomes: string[], certainty?: 'low') => ({
  id,
  terms,
  outcomes,
  ...(certainty && { certainty }),
});
const chosen = (...found: ReturnType<typeof evidenceForUse<ReturnType<typeof claim>>>[]) =>
  found.flat().map(({ claim: { id }, use }) => `${use}: ${id}`);

describe('evidenceForUse', () => {
  const claims = [
    claim('beats-others', ['massage'], ['back-pain']),
    claim('helps-back', ['massage'], ['back-pain', 'low-back-pain'], 'low'),
    claim('helps-sleep', ['massage'], ['sleep']),
    claim('helps-neck', ['self-massage', 'massage'], ['neck-pain']),
    claim('needles-back', ['acupuncture'], ['back-pain']),
    claim('lowers-stress', ['massage'], ['stress']),
  ];

  it('takes the claims of the term about what is near, the nearest first', () => {
    expect(chosen(evidenceForUse('massage', ['sleep', 'knee', 'neck-pain'], claims))).toEqual([
      'sleep: helps-sleep',
      'neck-pain: helps-neck',
    ]);
    expect(chosen(evidenceForUse('massage', ['neck-pain', 'sleep'], claims))).toEqual([
      'neck-pain: helps-neck',
      'sleep: helps-sleep',
    ]);
  });

  it('takes the claim that is mainly about the term and whose certainty was rated', () => {
    expect(chosen(evidenceForUse('massage', ['back-pain'], claims))).toEqual(['back-pain: helps-back']);
  });

  it('answers a use once, also under its other name', () => {
    expect(chosen(evidenceForUse('massage', ['low-back-pain', 'back-pain'], claims))).toEqual([
      'low-back-pain: helps-back',
    ]);
  });

  it('gives three at most, and none without context or without a claim', () => {
    const near = ['sleep', 'neck-pain', 'stress', 'back-pain'];
    expect(evidenceForUse('massage', near, claims)).toHaveLength(3);
    expect(evidenceForUse('massage', [], claims)).toEqual([]);
    expect(evidenceForUse('acupuncture', ['sleep'], claims)).toEqual([]);
  });
});

describe('the card of massage in the glossary', () => {
  const store = createArticleStore(articles);
  const near = (...ids: string[]) => {
    const entry = store.entry('massage-therapy', ids);
    if (!entry || isClaim(entry)) throw new Error('massage-therapy is no term of the glossary any more');
    return entry;
  };

  it.each([
    [['low-back-pain'], [['Low back pain', 'massage-helps-back-pain']]],
    [['fibromyalgia'], [['Fibromyalgia', 'massage-helps-fibromyalgia']]],
    [
      ['neck-pain', 'low-back-pain', 'back-pain'],
      [
        ['Neck pain', 'massage-relieves-neck-pain'],
        ['Low back pain', 'massage-helps-back-pain'],
      ],
    ],
    [['herniated-disc-of-nobody', 'massage-therapy'], undefined],
    [[], undefined],
  ])('near %j', (ids, expected) => {
    expect(near(...ids).uses?.map(({ use, id }) => [use, id])).toEqual(expected);
  });

  it('names the sources of what it says of the uses', () => {
    const { uses = [], sources } = near('fibromyalgia', 'low-back-pain');
    const cited = uses.flatMap(({ finding }) => finding.content.flatMap(({ citations }) => citations));
    expect(cited.length).toBeGreaterThan(0);
    const known = sources.map(({ id }) => id);
    expect(known).toEqual([...new Set(known)]);
    for (const id of cited) expect(known, `the source ${id}`).toContain(id);
    expect(new Set(sources.map(({ label }) => label)).size).toBe(sources.length);
  });
});
