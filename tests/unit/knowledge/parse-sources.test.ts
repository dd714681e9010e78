import { describe, expect, it } from 'vitest';
import { parseSources } from '../../../knowledge/compile/parse-sources';
import { sourceLabel } from '../../../knowledge/source-label';
import { told } from './knowledge-files';

const record = {
  id: 'shah-2015',
  type: 'article-journal',
  title: 'Trigger points then and now',
  author: [{ family: 'Shah', given: 'J. P.' }, { literal: 'A group' }],
  issued: { 'date-parts': [[2015]] },
  'container-title': 'PM&R',
  URL: 'https://doi.org/10.1016/j.pmrj.2015.01.024',
  DOI: '10.1016/j.pmrj.2015.01.024',
  PMID: '25724849',
  custom: { checked: 'record' },
};
const read = (...records: readonly unknown[]) =>
  parseSources('knowledge/sources.json', JSON.stringify(records, null, 1));

describe('parseSources', () => {
  it('reads a record', () => {
    expect(read(record)).toEqual({
      errors: [],
      sources: [
        {
          id: 'shah-2015',
          line: 2,
          title: 'Trigger points then and now',
          authors: [{ family: 'Shah', given: 'J. P.' }, { literal: 'A group' }],
          year: 2015,
          publisher: 'PM&R',
          url: 'https://doi.org/10.1016/j.pmrj.2015.01.024',
          checked: 'record',
        },
      ],
    });
  });

  it.each([
    ['an id with capitals', { id: 'Shah' }, 'Shah: the id "Shah" is not an id; expected lower-case-words'],
    [
      'an unknown field',
      { rights: 'all' },
      'shah-2015: unknown field "rights"; expected id, type, title, container-title, publisher, volume, issue, page, URL, DOI, PMID, note, author, issued, custom',
    ],
    [
      'an unknown type',
      { type: 'song' },
      'shah-2015: type "song" is not known; expected article-journal, book, chapter, legislation, report or webpage',
    ],
    ['no title', { title: undefined }, 'shah-2015: the title is missing; expected "title"'],
    ['a number as text', { volume: 7 }, 'shah-2015: volume is not text; expected a string'],
    [
      'no publisher',
      { 'container-title': undefined },
      'shah-2015: nobody published it; expected "container-title" or "publisher"',
    ],
    [
      'no address',
      { URL: 'doi.org/10.1' },
      'shah-2015: URL "doi.org/10.1" is not an address; expected https://...',
    ],
    [
      'a script as address',
      { URL: 'javascript:alert(1)' },
      'shah-2015: URL "javascript:alert(1)" is not an address; expected https://...',
    ],
    ['a malformed DOI', { DOI: 'doi:10' }, 'shah-2015: DOI is malformed; expected 10.1234/...'],
    ['a malformed PMID', { PMID: 'PMC1' }, 'shah-2015: PMID is malformed; expected digits'],
    [
      'a year as text',
      { issued: { 'date-parts': [['2015']] } },
      'shah-2015: issued holds no year; expected {"date-parts": [[2026]]}',
    ],
    [
      'an author without a name',
      { author: [{ given: 'J.' }] },
      'shah-2015: an author without a name; expected {"family", "given"} or {"literal"}',
    ],
    [
      'an unknown check',
      { custom: { checked: 'maybe' } },
      'shah-2015: custom.checked is "maybe"; expected finding, record or unseen',
    ],
    [
      'no check',
      { custom: undefined },
      'shah-2015: custom.checked is "undefined"; expected finding, record or unseen',
    ],
  ])('reports %s', (_, change, message) => {
    expect(told(read({ ...record, ...change }).errors)).toEqual([`2  ${message}`]);
  });

  it('names both lines of an id that stands twice', () => {
    const { errors } = parseSources(
      'sources.json',
      `[\n${JSON.stringify(record)},\n${JSON.stringify(record)}\n]`,
    );
    expect(told(errors)).toEqual(['3  the id "shah-2015" is that of line 2; expected a new id']);
  });

  it('names the line of a fault in the JSON', () => {
    const { errors } = parseSources('sources.json', '[\n{ "id": "a" }\n{ "id": "b" }\n]');
    expect(errors[0]).toMatchObject({
      line: 3,
      message: expect.stringMatching(/^JSON: .+; expected valid CSL-JSON$/),
    });
  });

  it('refuses YAML that is no JSON', () => {
    const { errors } = parseSources('sources.json', '- id: a\n');
    expect(errors[0]?.message).toMatch(/^JSON: /);
  });
});

describe('sourceLabel', () => {
  const [source] = read(record).sources;
  if (!source) throw new Error('the record cannot be read');
  const { year: _, ...undated } = source;

  it.each([
    ['the first author and the year', source, 'Shah 2015'],
    ['a short name', { ...source, shortName: 'NHS' }, 'NHS 2015'],
    ['an organization', { ...source, authors: [{ literal: 'A group' }] }, 'A group 2015'],
    ['the publisher when nobody signed', { ...source, authors: [] }, 'PM&R 2015'],
    ['no year', undated, 'Shah'],
  ])('uses %s', (_name, given, label) => expect(sourceLabel(given)).toBe(label));
});
