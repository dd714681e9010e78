import { describe, expect, it } from 'vitest';
import { checkSigns } from '../../../knowledge/compile/check-signs';
import { compileWarningSigns } from '../../../knowledge/compile/compile-warning-signs';
import { formatWarning } from '../../../knowledge/compile/format-warning';
import { parseKnowledge } from '../../../knowledge/compile/parse-knowledge';
import { parseWarning } from '../../../knowledge/compile/parse-warning';
import { createUnpack } from '../../../knowledge/warning-signs/unpack-wordings';
import { lines, termFile, told } from './knowledge-files';

const signs = [
  'words:',
  '  numb: [numb*, pins and needles]',
  'pain:',
  '  about:',
  '    - back',
  '  patterns:',
  '    - back pain',
  '  unless:',
  '    - back of',
  'signs:',
  '  - id: both-legs',
  '    term: cauda-equina-syndrome',
  '    help: now',
  '    patterns:',
  '      - <numb> ~4 both legs',
  '  - id: fever',
  '    term: spinal-infection',
  '    help: same day',
  '    patterns:',
  '      - (fever|chills)',
  '    with:',
  '      - recent* ...3 infection',
  '    unless:',
  '      - hay fever',
];
const file = 'knowledge/warnings/back.md';
const warning = (...fields: readonly string[]): string =>
  lines(
    '---',
    'title: Back pain',
    'reviewed: 2026-11-22',
    ...fields,
    '---',
    '',
    'Numbness around the saddle area is an emergency. [@nhs]',
    '',
    '## Get help now if',
    '',
    '- Legs go numb. [@nhs]',
    '',
    'Call 999 in the UK or 911 in the US. [@nhs]',
  );
const changed = (start: string, ...replacement: readonly string[]): string =>
  warning(...signs.flatMap((line) => (line.trimStart().startsWith(start) ? replacement : [line])));

describe('the signs of a warning', () => {
  it('are read back as formatWarning writes them', () => {
    const parsed = parseWarning(file, warning(...signs));
    expect(parsed.errors).toEqual([]);
    expect('value' in parsed && formatWarning(parsed.value)).toBe(warning(...signs));
  });

  it('are optional', () => {
    const parsed = parseWarning(file, warning());
    expect('value' in parsed && parsed.value?.signs).toBeUndefined();
    expect('value' in parsed && parsed.value && compileWarningSigns([parsed.value]).complaints).toEqual([]);
  });

  it.each([
    [
      'no pain',
      warning(...signs.slice(0, 2), ...signs.slice(9)),
      '2  the field "pain" is missing; expected how people say that it hurts',
    ],
    [
      'nothing that the pain is about',
      warning(...signs.filter((_, index) => index !== 3 && index !== 4)),
      '6  about is missing; expected the words without which nobody names the pain',
    ],
    ['no signs', warning(...signs.slice(0, 9)), '2  signs is missing or empty; expected a list of signs'],
    [
      'a sign without wordings',
      changed('with', '    without:'),
      '24  unknown key "without"; expected id, term, help, patterns, with or unless',
    ],
    [
      'a sign that is no mapping',
      changed('- id: both', '  - both-legs', '  - id: both-legs'),
      '14  not a mapping; expected id, term, help, patterns, with or unless',
    ],
    [
      'a sign with a bad id',
      changed('- id: both', '  - id: Both legs'),
      '14  the sign "Both legs" is no id; expected lower-case words joined by hyphens',
    ],
    [
      'help that is not known',
      changed('help: now', '    help: soon'),
      '16  help: "soon" is not known; expected now or same day',
    ],
    [
      'a list of words with a bad name',
      changed('numb:', '  Numb: [numb]'),
      '5  "Numb" is no name of a list of words; expected lower-case words joined by hyphens',
    ],
    [
      'an empty list',
      changed('- (fever', '      []'),
      '22  patterns is not a list, or empty; expected rows such as "(numb|weak) ...3 legs"',
    ],
    [
      'a row that begins with a gap',
      changed('- (fever', '      - ...2 fever'),
      '23  the row "...2 fever": it begins or ends with a gap or with words that may be missing; expected a word that must be there',
    ],
    [
      'a distance that is too long',
      changed('- <numb>', '      - <numb> ~12 both legs'),
      '18  the row "<numb> ~12 both legs": "~12" is not a distance; expected ~1 to ~9',
    ],
    [
      'two distances',
      changed('- <numb>', '      - <numb> ~2 both ~2 legs'),
      '18  the row "<numb> ~2 both ~2 legs": it holds more than one "~"; expected at most two rows',
    ],
    [
      'endings by rule',
      changed('- (fever', '      - (fever+|chills)'),
      '23  the row "(fever+|chills)": "fever+" ends in +; expected the word\'s forms, or * for any ending',
    ],
  ])('%s is reported', (_, text, expected) =>
    expect(told(parseWarning(file, text).errors)).toContain(expected),
  );
});

describe('what signs name', () => {
  const check = (text: string, other?: string) => {
    const help = ['An emergency. [@nhs]', '', '## Get help now if', '', '- Legs go numb. [@nhs]'];
    const files = [
      termFile('cauda-equina-syndrome', { body: help }),
      termFile('spinal-infection'),
      termFile('sprain', { more: ['warnings: [back]'] }),
      { path: file, text },
      ...(other === undefined ? [] : [{ path: 'knowledge/warnings/neck.md', text: other }]),
    ];
    return told(checkSigns(parseKnowledge(files).knowledge));
  };

  it('may be an entry that says when to get help, by itself or by a warning', () => {
    expect(check(changed('term: spinal', '    term: sprain'))).toEqual([]);
  });

  it.each([
    [
      'an entry that does not exist',
      changed('term: spinal', '    term: spinal-fever'),
      '20  the sign "fever" names "spinal-fever"; expected the id of an entry',
    ],
    [
      'an entry that does not say when to get help',
      warning(...signs),
      '20  the sign "fever" leads to "spinal-infection", which has no "Get help now if"; expected an entry that has it',
    ],
    [
      'two entries for one sign',
      changed('- id: fever', '  - id: both-legs'),
      '19  the sign "both-legs" leads to "spinal-infection" and to "cauda-equina-syndrome"; expected one term',
    ],
    [
      'words that are not there',
      changed('- <numb>', '      - <weak> ~4 both legs'),
      '18  <weak> is not known here; expected a list of words that stands above',
    ],
    [
      'words that stand below',
      changed('numb:', '  num: [<numb>]', '  numb: [numb*]'),
      '5  <numb> is not known here; expected a list of words that stands above',
    ],
  ])('is reported when it is %s', (_, text, expected) => expect(check(text)).toContain(expected));

  it('may be words of another file, each with one meaning', () => {
    const [, , ...rest] = signs;
    expect(
      check(
        changed('term: spinal', '    term: sprain'),
        warning(...rest).replace('spinal-infection', 'sprain'),
      ),
    ).toEqual([]);
    expect(check(warning(...signs), warning(...signs))).toContain(
      '5  the list of words "numb" stands twice; expected once',
    );
  });
});

describe('packed wordings', () => {
  const found = (text: string, ...rows: readonly string[]) => {
    const row = signs.map((line) =>
      line.includes('(fever|chills)') ? rows.map((one) => `      - ${one}`) : [line],
    );
    const parsed = parseWarning(file, warning(...row.flat()));
    if (!('value' in parsed) || !parsed.value) throw new Error(told(parsed.errors).join('\n'));
    const pack = compileWarningSigns([parsed.value]);
    const packed = pack.complaints[0]?.signs[1]?.patterns ?? '';
    return [...text.matchAll(createUnpack(pack.words)(packed))].map(([match]) => match);
  };

  it.each([
    ['words and their beginnings', 'numb*', 'a numbing number', ['numbing', 'number']],
    ['alternatives within alternatives', '(a (b|c)|d) e', 'a c e, d e', ['a c e', 'd e']],
    [
      'words that may be missing',
      'both [of his] legs',
      'both legs; both of his legs',
      ['both legs', 'both of his legs'],
    ],
    ['a gap', 'legs ...2 weak', 'legs feel so weak', ['legs feel so weak']],
    ['a list of words', 'so <numb>', 'so numb; so pins-and-needles', ['so numb', 'so pins-and-needles']],
    [
      'rows in both orders',
      'legs ~2 weak',
      'legs are weak. weak old legs',
      ['legs are weak', 'weak old legs'],
    ],
    ['the other spelling', 'edema leg', 'oedema leg', ['oedema leg']],
  ])('find %s', (_, row, text, expected) => expect(found(text, row)).toEqual(expected));

  it.each([
    ['parts of words', 'numb', 'number benumb'],
    ['what is further apart', 'legs ...1 weak', 'legs feel so weak'],
    ['over the end of a sentence', 'legs ...3 weak', 'legs. so weak'],
    ['over a denial', 'legs ...3 weak', 'legs are not weak'],
    ['over a denial that is one word', 'legs ~3 weak', "legs weren't weak"],
  ])('do not find %s', (_, row, text) => expect(found(text, row)).toEqual([]));

  it('hold several rows', () => expect(found('hot then cold', 'hot', 'cold')).toEqual(['hot', 'cold']));
});
