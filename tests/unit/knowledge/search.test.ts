import { beforeAll, describe, expect, it } from 'vitest';
import { compileGlossary } from '../../../knowledge/compile/compile-glossary';
import { createNearestWord, distanceToStart } from '../../../knowledge/compile/nearest-word';
import {
  createSearch,
  type Search,
  type SearchableArticle,
  searchableEntries,
} from '../../../knowledge/search';
import { readKnowledge } from '../../../scripts/read-knowledge';

const article = (
  id: string,
  title: string,
  forms: readonly string[],
  summary: string,
  text = '',
): SearchableArticle => ({
  id,
  title,
  category: 'massage',
  forms,
  summary: { bullet: false, content: [{ text: summary, citations: ['nhs'] }] },
  sections: [{ kind: 'details', statements: [{ bullet: false, content: [{ text, citations: ['nhs'] }] }] }],
});

const few = createSearch([
  article(
    'massage-therapy',
    'Massage therapy',
    ['massage', 'therapeutic massage'],
    'Hands press and rub muscles.',
  ),
  article(
    'swedish-massage',
    'Swedish massage',
    ['classic massage'],
    'Long gentle strokes.',
    'A table is used.',
  ),
  article('edema', 'Edema', ['fluid retention'], 'Swelling from fluid.'),
  article('cafe', 'Café au lait spot', [], 'A brown spot.'),
  article('back-pain', 'Back pain', ['backache', 'dorsalgia'], 'Pain in the back.'),
  article(
    'low-back-pain',
    'Low back pain',
    ['LBP', 'lumbago'],
    'Pain below the ribs.',
    'Massage may ease it.',
  ),
  article('trigger-point', 'Trigger point', ['muscle knot'], 'A tender spot.'),
  article('trigger-point-massage', 'Trigger point massage', [], 'Pressure on trigger points.'),
]);
const titles = (query: string, search: Search = few): string[] => search(query).map(({ title }) => title);

describe('createSearch', () => {
  it.each(['', '   ', '-', '?!'])('finds nothing for %j', (query) => expect(few(query)).toEqual([]));

  it('gives what a list of results shows', () => {
    expect(few('swed')[0]).toEqual({
      id: 'swedish-massage',
      title: 'Swedish massage',
      category: 'massage',
      summary: 'Long gentle strokes.',
      matches: [[0, 4]],
    });
  });

  it.each([
    ['the title', 'back pain', 'Back pain'],
    ['another name', 'lumbago', 'Low back pain'],
    ['an abbreviation', 'lbp', 'Low back pain'],
    ['the start of the title before a title that holds the word', 'massage', 'Massage therapy'],
    ['starts of its words', 'trig poi', 'Trigger point'],
    ['UK spelling', 'oedema', 'Edema'],
    ['no accents', 'cafe', 'Café au lait spot'],
    ['accents that the title has not', 'édema', 'Edema'],
    ['a hyphen', 'low-back-pain', 'Low back pain'],
    ['words that say nothing', 'pain in the back', 'Back pain'],
    ['words of the text', 'table', 'Swedish massage'],
    ['a typing error', 'masage therapy', 'Massage therapy'],
    ['a typing error and the start of a word', 'sweedish mas', 'Swedish massage'],
    ['a typing error in a word that is not finished', 'sweedi', 'Swedish massage'],
    ['letters that changed places', 'tirgger point', 'Trigger point'],
    ['a short word with a typing error', 'low bak pain', 'Low back pain'],
  ])('puts the term first that is found by %s', (_, query, title) => expect(titles(query)[0]).toBe(title));

  it('falls back to some of the words when no article has all', () => {
    expect(titles('swedish lumbago')).toEqual(expect.arrayContaining(['Swedish massage', 'Low back pain']));
  });

  it('finds nothing for what is nowhere', () => expect(few('zzyzx')).toEqual([]));

  it('gives no more than the limit', () => expect(few('massage', 2)).toHaveLength(2));

  it.each([
    ['the typed start of a word', 'mas', 'Massage therapy', ['Mas']],
    ['the whole of a word with a typing error', 'masage', 'Massage therapy', ['Massage']],
    ['several words in the order of the title', 'pain back', 'Back pain', ['Back', 'pain']],
    ['a word with an accent', 'cafe', 'Café au lait spot', ['Café']],
    ['nothing for a word of the summary', 'gentle', 'Swedish massage', []],
  ])('marks %s', (_, query, title, marked) => {
    const found = few(query).find((result) => result.title === title);
    expect(found?.matches.map(([start, end]) => title.slice(start, end))).toEqual(marked);
  });
});

describe('the search over the glossary', () => {
  let search: Search;
  beforeAll(() => {
    const compiled = compileGlossary(readKnowledge());
    if ('errors' in compiled) throw new Error('The glossary does not compile; see glossary-data.test.ts');
    const { articles, claims } = compiled.glossary;
    search = createSearch(searchableEntries({ all: () => [...articles], claims: () => [...claims] }));
  });

  it.each([
    ['sweedish mas', 'Swedish massage'],
    ['siatica', 'Sciatica'],
    ['fibromialgia', 'Fibromyalgia'],
    ['plantar facitis', 'Plantar fasciitis'],
    ['ostioporosis', 'Osteoporosis'],
    ['accupuncture', 'Acupuncture'],
    ['chiropracter', 'Chiropractor'],
    ['slipped disk', 'Herniated disc'],
    ['mucsle spasm', 'Muscle spasm'],
    ['hot ston', 'Hot stone massage'],
    ['tens', 'TENS'],
    ['rehabilitaton', 'Rehabilitation'],
    ['lymphoedema', 'Lymphedema'],
  ])('%s', (query, title) => expect(titles(query, search)[0]).toBe(title));

  it('finds claims by their title and by their finding, behind the terms of that name', () => {
    expect(titles('flushes out toxins', search).slice(0, 3)).toContain('Massage flushes out toxins');
    expect(titles('liver kidneys waste', search)).toContain('Massage flushes out toxins');
    const found = search('massage', 40);
    const firstClaim = found.findIndex(({ category }) => category === 'claims');
    const lastNamed = found.findLastIndex(({ title }) => title.endsWith(' massage'));
    expect(firstClaim === -1 || firstClaim > lastNamed).toBe(true);
  });

  it('finds every term first by its own title', () => {
    const missed = readTitles().filter((title) => titles(title, search)[0] !== title);
    expect(missed).toEqual([]);
  });

  function readTitles(): string[] {
    return readKnowledge().flatMap(({ path, text }) =>
      path.includes('/terms/') ? (/^title: "?(.+?)"?$/m.exec(text)?.[1] ?? []) : [],
    );
  }
});

describe('createNearestWord', () => {
  const nearest = createNearestWord(['massage', 'massage', 'message', 'swedish', 'back', 'back', 'bark']);

  it.each([
    ['masage', 'massage'],
    ['sweedi', 'swedish'],
    ['bakc', 'back'],
    ['bac', undefined],
    ['massage', undefined],
    ['ba', undefined],
    ['xylophone', undefined],
  ])('%s', (typed, word) => expect(nearest(typed)).toBe(word));

  it('takes the more frequent of two words that are equally near', () =>
    expect(nearest('bask')).toBe('back'));
});

describe('distanceToStart', () => {
  it.each([
    ['mass', 'massage', 0],
    ['mas', 'massage', 0],
    ['masage', 'massage', 1],
    ['massgae', 'massage', 1],
    ['nassage', 'massage', 1],
    ['massages', 'massage', 1],
    ['', 'massage', 0],
    ['sxxxish', 'swedish', 3],
  ])('%s to %s', (typed, word, distance) => expect(distanceToStart(typed, word, 2)).toBe(distance));
});
