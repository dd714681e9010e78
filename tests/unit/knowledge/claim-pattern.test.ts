import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type ClaimPattern,
  claimPatternSource,
  longestGap,
  parseClaimPattern,
} from '../../../knowledge/compile/claim-pattern';
import { foldText } from '../../../knowledge/matching/fold-text';
import { readKnowledge } from '../../../scripts/read-knowledge';

function read(text: string): ClaimPattern {
  const parsed = parseClaimPattern(text);
  if ('problem' in parsed) throw new Error(`${text}: ${parsed.problem}`);
  return parsed.pattern;
}

const found = (pattern: string, text: string): string | undefined =>
  new RegExp(claimPatternSource(read(pattern))).exec(foldText(text))?.[0];

describe('claim patterns', () => {
  it.each([
    ['words', 'massage helps', 'A Massage helps.', 'massage helps'],
    ['a word ending', 'massag* help*', 'Massaging helped me', 'massaging helped'],
    [
      'one of several',
      'massage (eases|can relieve) pain',
      'massage can relieve pain',
      'massage can relieve pain',
    ],
    ['a hyphen in an alternative', 'a (no-gain|no gain) massage', 'a no gain massage', 'a no gain massage'],
    [
      'words that may be missing, there',
      'flushes [out the|out] toxins',
      'flushes out the toxins',
      'flushes out the toxins',
    ],
    [
      'words that may be missing, not there',
      'flushes [out the|out] toxins',
      'flushes toxins',
      'flushes toxins',
    ],
    ['an empty alternative', 'eases (back|) pain', 'eases pain', 'eases pain'],
    ['a gap of no word', 'massage ...2 toxins', 'massage toxins', 'massage toxins'],
    [
      'a gap of all its words',
      'massage ...2 toxins',
      'massage clears all toxins',
      'massage clears all toxins',
    ],
    [
      'marks within a sentence',
      'massage ...2 toxins',
      'massage (deep), "clears" toxins',
      'massage (deep), "clears" toxins',
    ],
    ['hyphens, dashes and line breaks', 'scar tissue', 'scar\u2013tissue', 'scar-tissue'],
    ['the other spelling', 'reduces oedema', 'reduces edema', 'reduces edema'],
    ['accents and curly quotes', "doesn't cure cafe", 'doesn\u2019t cure caf\u00e9', "doesn't cure cafe"],
  ])('match %s', (_, pattern, text, expected) => expect(found(pattern, text)).toBe(expected));

  it.each([
    ['part of a word', 'massage helps', 'massage helpsy'],
    ['the end of a word', 'massage helps', 'remassage helps'],
    ['more words than the gap has', 'massage ...2 toxins', 'massage clears all the toxins'],
    ['over a full stop', 'massage ...5 toxins', 'I had a massage. It clears toxins'],
    ['over a question mark', 'massage ...5 toxins', 'Massage? It clears toxins'],
    ['over a colon', 'massage ...5 toxins', 'Massage: clears toxins'],
    ['over the end of a block', 'massage ...5 toxins', 'massage\u0002clears toxins'],
    ['over what nothing crosses', 'massage ...5 toxins', 'massage\u0001clears toxins'],
    ['words run together', 'scar tissue', 'scartissue'],
  ])('do not match %s', (_, pattern, text) => expect(found(pattern, text)).toBeUndefined());

  it.each([
    ['massage', 'it can match a single word; expected at least two'],
    [
      'massage [therapy]',
      'it begins or ends with a gap or with words that may be missing; expected a word that must be there',
    ],
    [
      '...2 massage helps',
      'it begins or ends with a gap or with words that may be missing; expected a word that must be there',
    ],
    [
      'massage helps ...2',
      'it begins or ends with a gap or with words that may be missing; expected a word that must be there',
    ],
    [
      '(a|) massage helps',
      'it begins or ends with a gap or with words that may be missing; expected a word that must be there',
    ],
    [
      '',
      'it begins or ends with a gap or with words that may be missing; expected a word that must be there',
    ],
    ['massage ...9 toxins', '"...9" is not a gap; expected ...1 to ...8'],
    ['massage ...x toxins', '"...x" is not a gap; expected ...1 to ...8'],
    [
      'massage (helps|eases pain',
      '"(helps|eases pain" is not closed, or empty; expected (one|other) or [maybe]',
    ],
    ['massage () pain', '"()" is not closed, or empty; expected (one|other) or [maybe]'],
    ['massage (|) pain', '"(|)" holds no words; expected at least one'],
    ['massage pa* helps', '"pa*" begins too many words; expected at least three letters before *'],
    ['massage *ing', '"*ing" is not a word; expected letters, digits, an apostrophe, and * at the end'],
    ['massage helps.', '"helps." is not a word; expected letters, digits, an apostrophe, and * at the end'],
    [
      'massage (helps (a lot|much)) pain',
      '"(a" is not a word; expected letters, digits, an apostrophe, and * at the end',
    ],
  ])('say what is wrong with %j', (pattern, problem) =>
    expect(parseClaimPattern(pattern)).toEqual({ problem }),
  );
});

const word = fc.stringMatching(/^[a-z]{3,8}$/).filter((text) => !/iz|is|our|or/.test(text));
const ending = fc.tuple(word, fc.boolean()).map(([text, star]) => (star ? `${text}*` : text));
const alternatives = fc.array(fc.array(ending, { minLength: 1, maxLength: 3 }), {
  minLength: 1,
  maxLength: 3,
});
const item = fc.oneof(
  ending.map((text) => ({ text, words: [[text]], least: 1 })),
  alternatives.map((words) => ({
    text: `(${words.map((each) => each.join(' ')).join('|')})`,
    words,
    least: 1,
  })),
  alternatives.map((words) => ({
    text: `[${words.map((each) => each.join(' ')).join('|')}]`,
    words: [[], ...words],
    least: 0,
  })),
  fc.integer({ min: 1, max: longestGap }).map((most) => ({
    text: `...${most}`,
    words: [[], ['any'], Array.from({ length: most }, () => 'any')],
    least: 0,
  })),
);
const sure = ending.map((text) => ({ text, words: [[text]], least: 1 }));
const made = fc
  .tuple(sure, fc.array(item, { maxLength: 5 }), sure)
  .map(([first, middle, last]) => [first, ...middle, last]);

/**
 * How deep repetitions without a bound stand in each other, and groups that capture. Time grows with the length of the text
 * only if none stands in another, and if what is repeated ends where its followers cannot begin.
 */
function shapeOf(source: string): { readonly nested: boolean; readonly captures: boolean } {
  const bare = source.replace(/\[[^\]]*\]/g, 'c').replace(/\\./g, 'c');
  const stack: boolean[] = [];
  let nested = false;
  let unbounded = false;
  for (let position = 0; position < bare.length; position += 1) {
    const character = bare.charAt(position);
    if (character === '(') {
      stack.push(unbounded);
      unbounded = false;
    } else if (character === ')') {
      const repeated = /^(?:[*+]|\{\d+,\})/.test(bare.slice(position + 1));
      if (repeated && unbounded) nested = true;
      unbounded = unbounded || repeated || stack.pop() === true;
    } else if (/[*+]/.test(character) || /^\{\d+,\}/.test(bare.slice(position))) {
      unbounded = true;
    }
  }
  return { nested, captures: /\((?!\?)/.test(bare) };
}

describe('the expressions of claim patterns', () => {
  it('find every sentence that the pattern describes', () => {
    fc.assert(
      fc.property(made, fc.infiniteStream(fc.nat()), (items, choices) => {
        const pattern = items.map(({ text }) => text).join(' ');
        const sentence = items
          .flatMap(({ words }) => words[(choices.next().value ?? 0) % words.length] ?? [])
          .map((text) => text.replace('*', 'ing'))
          .join(' ');
        expect(found(pattern, `Well, ${sentence}.`), pattern).toContain(sentence);
      }),
      { seed: 20261122 },
    );
  });

  it('hold no repetition without a bound within another, and no group that captures', () => {
    fc.assert(
      fc.property(made, (items) => {
        const source = claimPatternSource(read(items.map(({ text }) => text).join(' ')));
        expect(shapeOf(source)).toEqual({ nested: false, captures: false });
      }),
      { seed: 20261122 },
    );
  });

  it('repeat without a bound only what parts words, which shares no character with words', () => {
    const source = claimPatternSource(read('massag* ...8 (flushes out|removes) [all|the] ...3 toxins'));
    const repeated = [...source.matchAll(/(\[[^\]]*\])(?:\+|\*|\{\d+,\})/g)].map(([, set = '']) => set);
    expect(new Set(repeated).size).toBe(1);
    const parting = new RegExp(`^${repeated[0]}$`);
    const characters = Array.from({ length: 0x250 }, (_, code) => String.fromCharCode(code));
    expect(
      characters.filter((character) => parting.test(character) && /[a-z0-9\x80-\uffff]/.test(character)),
    ).toEqual([]);
  });

  it('are told apart from ones that could take forever', () => {
    expect(shapeOf('(?:a+b)+').nested).toBe(true);
    expect(shapeOf('(?:(?:a{2,})?b)*').nested).toBe(true);
    expect(shapeOf('(a)').captures).toBe(true);
    expect(shapeOf('(?:a+b){0,3}c+')).toEqual({ nested: false, captures: false });
  });

  it('hold for every pattern of the glossary', () => {
    const patterns = readKnowledge()
      .filter(({ path }) => path.includes('/claims/'))
      .flatMap(({ text }) => [
        ...(/^patterns:\n((?: {2}- .*\n)*)/m.exec(text)?.[1] ?? '').matchAll(/- "?(.*?)"?\n/g),
      ])
      .map(([, pattern = '']) => pattern);
    const unsafe = patterns.filter((pattern) => {
      const { nested, captures } = shapeOf(claimPatternSource(read(pattern)));
      return nested || captures;
    });
    expect(unsafe).toEqual([]);
  });
});
