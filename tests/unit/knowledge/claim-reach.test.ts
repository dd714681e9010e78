import { describe, expect, it } from 'vitest';
import { createClaimFinder } from '../../../knowledge/claim-matching/claim-finder';
import { splitSentences } from '../../../knowledge/claim-matching/split-sentences';
import { parseClaimPattern } from '../../../knowledge/compile/claim-pattern';
import { compileClaims } from '../../../knowledge/compile/compile-claims';
import { parseClaimWords } from '../../../knowledge/compile/parse-claim-words';

const words = `
massage: [massag*]
rest: [rest]
treatment: [<massage>, <rest>]
helps: [ease+, help+]
open-help: [<helps> ...2 (this pain|it|symptoms)]
trouble: [back pain, neck pain, arthritis, headache+]
denies: [not, no, never]
doubts-the-sentence: [a myth]
doubts-what-follows: [believe that]
takes-up: [it]
opening-verb: [<helps>]
`;

const patterns: readonly (readonly [string, string])[] = [
  ['eases-back-pain', '<massage> & <helps> & back pain & !(labor|gym)'],
  ['eases-arthritis', '<massage> & <helps> ~8 arthritis'],
  ['rest-is-best', '(try|should) ~6 <rest>'],
  ['posture', 'bad posture & back pain'],
];

const { classes } = parseClaimWords('claim-words.yaml', words);
const claims = patterns.map(([id, value]) => {
  const parsed = parseClaimPattern(value);
  if ('problem' in parsed) throw new Error(`${value}: ${parsed.problem}`);
  return { id, patterns: [{ value, line: 1, pattern: parsed.pattern }] };
});
const finder = createClaimFinder(compileClaims({ claims, wordClasses: classes }));

const found = (text: string, introduction = ''): string[] =>
  finder.find(text, introduction).map(({ claimId }) => claimId);

describe('what must be absent', () => {
  it.each([
    ['in the clause of the match', 'Massage helps back pain in labor.', []],
    ['between its parts', 'Massage in labor helps back pain.', []],
    ['behind a dash', 'Massage helps back pain — in labor.', []],
    ['in another clause', 'Massage helps back pain, and it is fine in labor.', ['eases-back-pain']],
    ['in what a participle adds', 'Massage helps back pain, making the gym a joy.', ['eases-back-pain']],
  ])('counts %s or not', (_, text, expected) => expect(found(text)).toEqual(expected));
});

describe('a denial', () => {
  it.each([
    [
      'a clause that concedes something',
      'While it is not new, gentle massage eases back pain.',
      ['eases-back-pain'],
    ],
    ['the sentence that runs on', 'It is not serious you should try rest', ['rest-is-best']],
  ])('ends with %s', (_, text, expected) => expect(found(text)).toEqual(expected));

  it('reaches what somebody does not think', () =>
    expect(found('I do not think you should try rest')).toEqual([]));
});

describe('a complaint that stands before', () => {
  it.each([
    ['the pain of the sentence before', 'Arthritis hurts. Massage eases this pain.', '', ['eases-arthritis']],
    ['the heading', 'Massage can help.', 'Back pain', ['eases-back-pain']],
    ['none beside one of its own', 'Massage eases headaches and symptoms.', 'Back pain', []],
    ['none that is doubted', 'Massage eases it.', 'They believe that back pain is new', []],
  ])('is what a treatment helps with: %s', (_, text, introduction, expected) =>
    expect(found(text, introduction)).toEqual(expected),
  );
});

describe('two things side by side', () => {
  it('assert nothing', () => expect(found('A talk on bad posture and back pain.')).toEqual([]));
  it('assert something with a verb', () =>
    expect(found('Bad posture makes back pain.')).toEqual(['posture']));
});

describe('a list in one line', () => {
  it.each([
    ['Good for: - sleep - a well-known pain', ['Good for: -', 'sleep -', 'a well-known pain']],
    ['Good - as we said - for sleep', ['Good - as we said - for sleep']],
  ])('is parted after its lead-in: %j', (text, expected) =>
    expect(splitSentences(text).map(({ start, end }) => text.slice(start, end).trim())).toEqual(expected),
  );

  it('lends its items what it says', () =>
    expect(found('Massage helps: - arthritis - back pain')).toEqual(['eases-arthritis', 'eases-back-pain']));
});
