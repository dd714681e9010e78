import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { categories } from '../../../knowledge/categories';
import { compileGlossary } from '../../../knowledge/compile/compile-glossary';
import { createWordTable } from '../../../knowledge/compile/create-word-table';
import { packLexicon } from '../../../knowledge/compile/lexicon-pack';
import { packPairs } from '../../../knowledge/compile/pack-pairs';
import type { Lexicon, SurfaceForm } from '../../../knowledge/lexicon';
import { unpackPairs } from '../../../knowledge/matching/letter-pairs';
import { unpackLexicon } from '../../../knowledge/matching/lexicon-unpack';
import { readWordTable } from '../../../knowledge/matching/word-table';
import { readKnowledge } from '../../../scripts/read-knowledge';

const word = fc.oneof(
  fc.stringMatching(/^[a-zA-Zéß0-9'*/.-]{1,9}$/),
  fc.constantFrom(
    'massage',
    'massages',
    'pain',
    'disc',
    'disk',
    'discs',
    'MRI',
    'MRIs',
    'of',
    'bursa',
    'bursae',
    'x'.repeat(100),
    `${'x'.repeat(100)}y`,
    '|',
    '<',
    '"',
  ),
);
const phrase = fc.array(word, { minLength: 1, maxLength: 4 }).map((words) => words.join(' '));
const gate = fc.record(
  {
    needs: fc.array(phrase, { maxLength: 4 }),
    unless: fc.array(phrase, { maxLength: 4 }),
    rule: fc.constantFrom('abbreviation' as const, 'everyday' as const, 'medical' as const, 'usual' as const),
  },
  { requiredKeys: ['needs', 'unless'] },
);
const form = fc.record({ form: phrase, gate, exact: fc.constant(true) }, { requiredKeys: ['form'] });
const contextWords = fc.uniqueArray(
  fc.tuple(fc.stringMatching(/^[a-z]{2,9}$/), fc.integer({ min: -8, max: 7 })),
  { minLength: 1, maxLength: 9, selector: ([stem]) => stem },
);
const weights = contextWords.map((rows) => {
  return new Map(rows.map(([stem, steps]) => [stem, Number((steps / 5).toFixed(1))]));
});
const lexicon: fc.Arbitrary<Lexicon> = fc.record({
  entries: fc.array(
    fc.record({
      id: fc.stringMatching(/^[a-z]{1,6}(?:-[a-z]{1,6}){0,2}$/),
      category: fc.constantFrom(...categories.map(({ id }) => id)),
      familiarity: fc.constantFrom('everyday' as const, 'common' as const, 'specialist' as const),
      forms: fc.array(form, { minLength: 1, maxLength: 6 }),
    }),
    { maxLength: 8 },
  ),
  contextWords: weights,
});

describe('packLexicon', () => {
  it('packs so that unpackLexicon gives the same lexicon', () => {
    fc.assert(
      fc.property(lexicon, (given) => {
        expect(unpackLexicon(packLexicon(given))).toEqual(given);
      }),
      { seed: 20261122 },
    );
  });

  it('holds a gate that many forms share once', () => {
    const shared = { needs: ['muscle', 'back'], unless: ['virus'] };
    const forms = ['strain', 'sprain', 'torn muscle'].map((text) => ({ form: text, gate: { ...shared } }));
    const once = pack('strain', forms.slice(0, 1));
    const more = pack('strain', forms);
    expect(linesOf(more).gates.split(' ')).toHaveLength(1);
    expect(linesOf(more).gates).toHaveLength(linesOf(once).gates.length);
  });

  it('refuses words that hold what the table needs for itself', () => {
    expect(() => pack('b', [{ form: 'vitamin b+' }])).toThrow(/"b\+" holds one of the characters/);
  });
});

describe('forms that are made of another', () => {
  const made = (first: string, ...others: readonly string[]) =>
    pack(
      'term',
      [first, ...others].map((form) => ({ form })),
    );

  it.each([
    ['a regular plural', ['sprain', 'sprains']],
    ['a plural of its own kind', ['slow vertebra', 'slow vertebrae']],
    ['two plurals', ['bursa', 'bursae', 'bursas']],
    ['a plural before a preposition', ['range of motion', 'ranges of motion']],
    ['spelling and plural', ['herniated disc', 'herniated disk', 'herniated discs', 'herniated disks']],
  ])('are left out: %s', (_, forms) => {
    const [first = '', ...others] = forms;
    const entry = (packed: string) => linesOf(packed).entries.join('\n');
    expect(entry(made(first, ...others)).length).toBeLessThanOrEqual(entry(made(first)).length);
    expect(unpackLexicon(made(first, ...others)).entries[0]?.forms.map(({ form }) => form)).toEqual(forms);
  });

  it('are not made where the lexicon has none', () => {
    expect(unpackLexicon(made('sprain', 'disc')).entries[0]?.forms.map(({ form }) => form)).toEqual([
      'sprain',
      'disc',
    ]);
  });

  it('are made of an abbreviation that stands alone', () => {
    const forms = ['MRI', 'MRIs'].map((form) => ({ form, exact: true }));
    expect(unpackLexicon(pack('mri', forms)).entries[0]?.forms).toEqual(forms);
  });
});

describe('the lexicon of the glossary', () => {
  it('is given back as it was, and is small', () => {
    const compiled = compileGlossary(readKnowledge());
    if ('errors' in compiled) throw new Error('The glossary does not compile; see glossary-data.test.ts');
    const { lexicon: given } = compiled.glossary;
    const packed = packLexicon(given);
    const unpacked = unpackLexicon(packed);
    expect(JSON.stringify(unpacked.entries)).toBe(JSON.stringify(given.entries));
    expect([...(unpacked.contextWords ?? [])]).toEqual([...(given.contextWords ?? [])]);
    expect(packed.length / given.entries.length, 'characters for each term').toBeLessThan(165);
  });
});

describe('createWordTable', () => {
  it('gives back every phrase when there are far more words than characters', () => {
    const phrases = Array.from({ length: 6000 }, (_, index) => `w${index} common w${index % 70}`);
    const { packed, encode } = createWordTable(phrases);
    const { read, words } = readWordTable(packed);
    const decoded = (text: string) =>
      read(encode(text).join(''))
        .map((number) => words[number])
        .join(' ');
    expect(phrases.filter((text) => decoded(text) !== text)).toEqual([]);
    expect(encode('common')[0]).toHaveLength(1);
  });

  it('refuses more words than it has codes', () => {
    const phrases = Array.from({ length: 8000 }, (_, index) => `w${index}`);
    expect(() => createWordTable(phrases)).toThrow(RangeError);
  });
});

describe('packPairs', () => {
  it('gives back any text', () => {
    const text = fc.stringMatching(/^[ -\]_-~é]{0,60}$/).map((part) => part.repeat(7));
    fc.assert(
      fc.property(text, (given) => {
        const { packed, pairs } = packPairs(given);
        expect(unpackPairs(packed, pairs)).toBe(given);
      }),
      { seed: 20261122 },
    );
  });
});

function pack(id: string, forms: readonly SurfaceForm[]): string {
  return packLexicon({ entries: [{ id, category: 'conditions', familiarity: 'common', forms }] });
}

function linesOf(packed: string): { gates: string; entries: string[] } {
  const [, , , , , gates = '', , , ...entries] = packed.split('\n');
  return { gates, entries };
}
