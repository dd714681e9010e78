import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type ClaimPack, createClaimFinder } from '../../../knowledge/claim-matching/claim-finder';
import { readClaimPack } from '../../../knowledge/claim-matching/claim-grammar';
import { readWords } from '../../../knowledge/claim-matching/read-words';
import { SentenceReading } from '../../../knowledge/claim-matching/sentence-reading';
import { checkClaimWords } from '../../../knowledge/compile/check-claim-words';
import { longestGap, parseClaimPattern } from '../../../knowledge/compile/claim-pattern';
import { compileClaims } from '../../../knowledge/compile/compile-claims';
import { parseClaim } from '../../../knowledge/compile/parse-claim';
import { parseClaimWords } from '../../../knowledge/compile/parse-claim-words';

const claimFile = (pattern: string): string => `---
title: Massage eases pain
verdict: supported
patterns:
  - ${pattern}
terms: [massage-therapy]
outcomes: []
reviewed: 2026-11-22
---

It does. [@source]
`;

/** A pack of one claim with one pattern. */
function pack(pattern: string, words = '{}'): ClaimPack {
  const parsed = parseClaimPattern(pattern);
  if ('problem' in parsed) throw new Error(`${pattern}: ${parsed.problem}`);
  const claim = { id: 'claim', patterns: [{ value: pattern, line: 1, pattern: parsed.pattern }] };
  const { classes } = parseClaimWords('claim-words.yaml', words);
  return compileClaims({ claims: [claim], wordClasses: classes });
}

/** What a pattern finds in a text: the words from the first to the last. */
function found(pattern: string, text: string, words?: string): string | undefined {
  const [first] = createClaimFinder(pack(pattern, words)).find(text, '');
  return first && text.slice(first.start, first.end);
}

const rowProblem =
  'it begins or ends with a gap or with words that may be missing; expected a word that must be there';

describe('claim patterns', () => {
  it.each([
    ['words', 'massage helps', 'A Massage helps.', 'Massage helps'],
    ['a word ending', 'massag* help*', 'Massaging helped me', 'Massaging helped'],
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
    ['hyphens, dashes and line breaks', 'scar tissue', 'scar\u2011tissue', 'scar\u2011tissue'],
    ['the other spelling', 'reduces oedema', 'reduces edema', 'reduces edema'],
    [
      'accents and curly quotes',
      "doesn't cure cafe",
      'doesn\u2019t cure caf\u00e9',
      'doesn\u2019t cure caf\u00e9',
    ],
    ['contractions written out', "doesn't cure pain", 'does not cure pain', 'does not cure pain'],
    ['the endings of a verb', 'relieve+ pain', 'relieving pain', 'relieving pain'],
    ['the endings of a verb with a doubled letter', 'stop+ pain', 'stopped pain', 'stopped pain'],
    [
      'alternatives within alternatives',
      'eases (back (pain|ache)|spasms)',
      'eases back ache',
      'eases back ache',
    ],
    [
      'a gap within an alternative',
      'eases (pain ...2 back|spasms)',
      'eases pain in the back',
      'eases pain in the back',
    ],
    ['rows near each other', 'eases ~2 pain', 'pain that it eases', 'pain that it eases'],
    [
      'rows with a list between them',
      'eases ~2 pain',
      'eases stress, low mood and pain',
      'eases stress, low mood and pain',
    ],
    [
      'rows anywhere in a sentence',
      'massage & pain',
      'Pain is what I get a massage for',
      'Pain is what I get a massage',
    ],
    ['rows without another', 'eases & pain & !labor', 'eases pain', 'eases pain'],
  ])('match %s', (_, pattern, text, expected) => expect(found(pattern, text)).toBe(expected));

  it.each([
    ['part of a word', 'massage helps', 'massage helpsy'],
    ['the end of a word', 'massage helps', 'remassage helps'],
    ['more words than the gap has', 'massage ...2 toxins', 'massage clears all the toxins'],
    ['over a full stop', 'massage ...5 toxins', 'I had a massage. It clears toxins'],
    ['over a question mark', 'massage ...5 toxins', 'Massage? It clears toxins'],
    ['over a colon', 'massage ...5 toxins', 'Massage: clears toxins'],
    ['over the end of a block', 'massage ...5 toxins', 'massage\u0002clears toxins'],
    ['over a negation', 'massage ...5 toxins', 'massage never clears toxins'],
    ['rows too far apart', 'eases ~2 pain', 'eases what some would call pain'],
    ['rows of two sentences', 'massage & pain', 'I had a massage. There was pain.'],
    ['rows that need the same word', 'eases ~2 (eases|pain)', 'it eases'],
    ['rows with another in the sentence', 'eases & pain & !labor', 'eases labor pain'],
    ['over what nothing crosses', 'massage ...5 toxins', 'massage\u0001clears toxins'],
    ['words run together', 'scar tissue', 'scartissue'],
  ])('do not match %s', (_, pattern, text) => expect(found(pattern, text)).toBeUndefined());

  it.each([
    ['massage', 'it can match a single word; expected at least two'],
    ['massage [therapy]', rowProblem],
    ['...2 massage helps', rowProblem],
    ['massage helps ...2', rowProblem],
    ['(a|) massage helps', rowProblem],
    ['', rowProblem],
    ['massage ...9 toxins', '"...9" is not a gap; expected ...1 to ...8'],
    ['massage ...x toxins', '"...x" is not a gap; expected ...1 to ...8'],
    [
      'massage (helps|eases pain',
      '"(helps|eases pain" is not closed, or empty; expected (one|other) or [maybe]',
    ],
    ['massage () pain', '"()" is not closed, or empty; expected (one|other) or [maybe]'],
    ['massage (|) pain', '"(|)" holds no words; expected at least one'],
    ['massage pa* helps', '"pa*" begins too many words; expected at least three letters before *'],
    [
      'massage *ing',
      '"*ing" is not a word; expected letters, digits, an apostrophe, * or + at the end, or <class>',
    ],
    [
      'massage helps.',
      '"helps." is not a word; expected letters, digits, an apostrophe, * or + at the end, or <class>',
    ],
    ['massage & ~5 pain', rowProblem],
    ['massage ~0 pain', '"~0" is not a distance; expected ~1 to ~20'],
    ['massage ~x pain', '"~x" is not a distance; expected ~1 to ~20'],
    ['massage &', rowProblem],
    ['massage (eases|[much] pain)', rowProblem],
    ['!massage eases', 'every part of it must be absent; expected one that is there'],
    [
      'massage <Helps>',
      '"<helps>" is not a word; expected letters, digits, an apostrophe, * or + at the end, or <class>',
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

describe('word classes', () => {
  const words = 'eases:\n  words: [relieve+, take ...2 edge off]\n  not: [relieved of]\n';

  it('stand for each of their rows', () => {
    expect(found('massage <eases> pain', 'massage relieves pain', words)).toBe('massage relieves pain');
    expect(found('it <eases> pain', 'it take the edge off pain', words)).toBe('it take the edge off pain');
  });

  it('leave out what overlaps a row of not', () =>
    expect(found('massage <eases> ...3 pain', 'massage relieved of pain', words)).toBeUndefined());

  it('ask for classes above them only, and patterns for classes that are there', () => {
    const { classes } = parseClaimWords('claim-words.yaml', 'one: [<one>, two]\nthree: [<one>]\none: [four]');
    expect(checkClaimWords({ claims: [], wordClasses: classes }).map(({ message }) => message)).toEqual([
      'the class "one" asks for <one>; expected a class above it',
      'a second class "one"; expected a new name',
    ]);
    const parsed = parseClaim('knowledge/claims/claim.md', claimFile('massage <eases> pain'));
    const claims = 'value' in parsed && parsed.value ? [parsed.value] : [];
    expect(checkClaimWords({ claims, wordClasses: [] })).toEqual([
      {
        file: 'knowledge/claims/claim.md',
        line: 5,
        kind: 'content',
        message: 'the pattern "massage <eases> pain" asks for <eases>; expected a class of claim-words.yaml',
      },
    ]);
  });

  it.each([
    ['a list', '- one', '1  holds no classes; expected a map from names to lists of rows'],
    [
      'a name in capitals',
      'One: [two]',
      '1  "One" is no name of a class; expected lower-case words joined by hyphens',
    ],
    ['no rows', 'one: []', '1  the class "one" is empty; expected a list of rows'],
    ['a row that is none', 'one: [two, ...2 two]', `1  the row "...2 two": ${rowProblem}`],
  ])('with %s are reported with their line', (_, source, message) =>
    expect(
      parseClaimWords('words.yaml', source).errors.map(({ line, message: text }) => `${line}  ${text}`),
    ).toEqual([message]),
  );
});

describe('claim patterns of any shape', () => {
  it('find every sentence that the pattern describes', () => {
    fc.assert(
      fc.property(made, fc.infiniteStream(fc.nat()), (items, choices) => {
        const pattern = items.map(({ text }) => text).join(' ');
        const sentence = items
          .flatMap(({ words }) => words[(choices.next().value ?? 0) % words.length] ?? [])
          .map((text) => text.replace('*', 'ing'))
          .join(' ');
        expect(found(pattern, `Well, ${sentence}.`), `${pattern} in ${sentence}`).toBeDefined();
      }),
      { seed: 20261122 },
    );
  });

  it('take each stretch of words once, however many ways lead to it', () => {
    const words = readWords('pain '.repeat(60), { start: 0, end: 300 });
    const grammar = readClaimPack(
      pack('pain ...8 pain ...8 pain ...8 (pain|pain pain) ...8 pain & pain ...3 [pain pain] ...3 pain'),
    );
    const reading = new SentenceReading(words, grammar);
    const patterns = new Set([...grammar.patternsOf.values()].flat());
    const places = [...patterns].flatMap(({ others, key }) =>
      [key, ...others].flatMap(({ rows }) => rows.map((row) => reading.places(row).length)),
    );
    expect(places.length).toBe(2);
    for (const count of places) expect(count).toBeLessThanOrEqual(60);
  });

  it('are read in sentences of any length, up to what prose has', () => {
    const { texts } = readWords('pain '.repeat(1000), { start: 0, end: 5000 });
    expect(texts.length).toBeLessThan(200);
  });
});
