import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { itemDigits } from '../../../knowledge/claim-matching/claim-pack';
import { unpackLists } from '../../../knowledge/claim-matching/unpack-phrases';
import { withEndings } from '../../../knowledge/claim-matching/word-endings';
import { packLists } from '../../../knowledge/compile/pack-phrases';
import { loadClaimPack } from '../../../scripts/load-claim-pack';

const phrase = fc.stringMatching(/^[a-z0-9é]{1,40}( [a-z0-9é]{1,12}[+*]?){0,3}$/);
const lists = fc.array(fc.uniqueArray(phrase, { minLength: 1, maxLength: 8 }), {
  minLength: 1,
  maxLength: 20,
});

describe('packed lists of phrases', () => {
  it('unpack to what they were', () =>
    fc.assert(
      fc.property(lists, (given) => {
        expect(unpackLists(packLists(given))).toEqual(given);
      }),
      { seed: 20261122 },
    ));

  it('hold at most as many phrases as two digits can tell apart', () => {
    const many = Array.from({ length: 8000 }, (_, index) => `phrase ${index}`);
    expect(() => packLists([many])).toThrow('8000 phrases; expected at most');
  });
});

describe('the pack of the glossary', () => {
  const pack = loadClaimPack();

  it('names only lists and classes that it has', () => {
    const count = { l: unpackLists(pack).length, c: pack.classes.length };
    const named = [...pack.classes, ...pack.claims.map((claim) => claim.slice(claim.indexOf('|')))].flatMap(
      (source) =>
        [...source.matchAll(/([lc])(.)(.)\??|\.\d/g)].flatMap(([, kind, high = '', low = '']) =>
          kind ? [{ kind, id: itemDigits.indexOf(high) * itemDigits.length + itemDigits.indexOf(low) }] : [],
        ),
    );
    expect(named.length).toBeGreaterThan(1000);
    expect(named.filter(({ kind, id }) => id >= (kind === 'l' ? count.l : count.c))).toEqual([]);
  });

  it('is no larger than the budget of the part that carries it', () =>
    expect(JSON.stringify(pack).length).toBeLessThanOrEqual(80_000));
});

describe('withEndings', () => {
  it.each([
    ['help', ['help', 'helps', 'helped', 'helping']],
    ['ease', ['ease', 'eases', 'eased', 'easing']],
    ['stop', ['stop', 'stops', 'stoped', 'stoping', 'stopped', 'stopping']],
    ['carry', ['carry', 'carries', 'carried', 'carrying']],
    ['massage', ['massage', 'massages', 'massaged', 'massaging']],
    ['press', ['press', 'presses', 'pressed', 'pressing']],
    ['lie', ['lie', 'lies', 'lied', 'lying']],
    ['free', ['free', 'frees', 'freed', 'freeing']],
  ])('gives the forms of %s', (word, forms) => expect(withEndings(word).sort()).toEqual([...forms].sort()));
});
