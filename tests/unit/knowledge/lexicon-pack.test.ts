import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { categories } from '../../../knowledge/categories';
import type { Lexicon } from '../../../knowledge/lexicon';
import { packLexicon, unpackLexicon } from '../../../knowledge/lexicon-pack';
import { createWordCodes, readWordCodes } from '../../../knowledge/word-codes';

const word = fc.oneof(
  fc.stringMatching(/^[a-zA-Zéß0-9'*/.-]{1,9}$/),
  fc.constantFrom('massage', 'massages', 'pain', 'x'.repeat(100), `${'x'.repeat(100)}y`, '|', '<', '"'),
);
const phrase = fc.array(word, { minLength: 1, maxLength: 4 }).map((words) => words.join(' '));
const gate = fc.record(
  {
    needs: fc.array(phrase, { maxLength: 4 }),
    unless: fc.array(phrase, { maxLength: 4 }),
    rule: fc.constantFrom('abbreviation' as const, 'everyday' as const),
  },
  { requiredKeys: ['needs', 'unless'] },
);
const form = fc.record({ form: phrase, gate, exact: fc.constant(true) }, { requiredKeys: ['form'] });
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
});

describe('packLexicon', () => {
  it('packs so that unpackLexicon gives the same lexicon, also after a way through JSON', () => {
    fc.assert(
      fc.property(lexicon, (given) => {
        const packed = JSON.parse(JSON.stringify(packLexicon(given))) as ReturnType<typeof packLexicon>;
        expect(unpackLexicon(packed)).toEqual(given);
      }),
      { seed: 20261122 },
    );
  });

  it('holds a gate that many forms share once', () => {
    const shared = { needs: ['muscle', 'back'], unless: ['virus'] };
    const forms = ['strain', 'strains', 'torn muscle'].map((text) => ({ form: text, gate: { ...shared } }));
    const packed = packLexicon({
      entries: [{ id: 'strain', category: 'conditions', familiarity: 'common', forms }],
    });
    expect(packed.gates).toHaveLength(1);
    expect(packed.entries[0]).toHaveLength(3);
  });
});

describe('forms that differ in their last word', () => {
  const forms = ['herniated disc', 'herniated disk', 'herniated discs', 'slipped disc', 'sprain', 'sprains'];
  const given: Lexicon = {
    entries: [
      {
        id: 'herniated-disc',
        category: 'conditions',
        familiarity: 'common',
        forms: forms.map((text) => ({ form: text })),
      },
    ],
  };

  it('are packed as one phrase and other last words', () => {
    const packed = packLexicon(given);
    const [id, , group] = packed.entries[0] ?? [];
    expect(id).toBe('');
    expect(typeof group === 'string' && group.replace(/[^ |]+/g, 'x')).toBe('x|x|x x x|x');
    expect(unpackLexicon(packed)).toEqual(given);
  });
});

describe('createWordCodes', () => {
  it('gives back every phrase when there are far more words than characters', () => {
    const phrases = Array.from({ length: 6000 }, (_, index) => `w${index} common w${index % 70}`);
    const codes = createWordCodes(phrases);
    const read = readWordCodes(codes.table);
    expect(phrases.filter((text) => read(codes.encode(text).join('')) !== text)).toEqual([]);
    expect(codes.encode('common')[0]).toHaveLength(1);
  });

  it('refuses more words than it has codes', () => {
    const phrases = Array.from({ length: 8000 }, (_, index) => `w${index}`);
    expect(() => createWordCodes(phrases)).toThrow(RangeError);
  });
});
