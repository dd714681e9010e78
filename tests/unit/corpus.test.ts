import { describe, expect, it } from 'vitest';
import { createMatcher } from '../../knowledge/matching/matcher';
import { loadLexicon } from '../../scripts/load-lexicon';
import { formPlaces, isHeldOut, parseCases, readCorpus } from '../../scripts/read-corpus';
import { describeMiss, groupFigures, judgeCase, missedThresholds } from '../../scripts/score-corpus';

const lexicon = loadLexicon();
const matcher = createMatcher(lexicon);
const termIds = new Set(lexicon.entries.map(({ id }) => id));
const cases = readCorpus(termIds);

describe('the labeled passages', () => {
  it('are many of each kind, of 40 to 200 words, and a third of them is held out', () => {
    const passages = cases.filter(({ place }) => place.startsWith('passages'));
    for (const [kind, fewest] of [
      ['health', 250],
      ['other', 250],
      ['mixed', 60],
    ] as const) {
      expect(passages.filter((item) => item.kind === kind).length, kind).toBeGreaterThanOrEqual(fewest);
    }
    for (const { paragraphs, place } of passages) {
      const words = paragraphs.join(' ').split(/\s+/).length;
      expect(words >= 35 && words <= 210, `${place} has ${words} words`).toBe(true);
    }
    const share = passages.filter(({ split }) => split === 'held-out').length / passages.length;
    expect(share).toBeCloseTo(1 / 3, 1);
  });

  it('are marked where a term is meant, and left alone where it is not', () => {
    const judged = cases.flatMap((item) => judgeCase(item, matcher));
    const tuning = judged.filter(({ case: item }) => item.split === 'tuning');
    const misses = tuning.map(describeMiss).filter((line) => line !== undefined);
    expect(groupFigures(judged).length).toBeGreaterThan(0);
    expect(missedThresholds(judged), misses.join('\n')).toEqual([]);
  });
});

describe('a case', () => {
  const parse = (fields: Record<string, unknown>) =>
    parseCases(
      'case.jsonl',
      JSON.stringify({
        kind: 'mixed',
        text: 'A muscle strain.\n\nA viral strain.',
        marked: {},
        silent: [],
        why: 'a test',
        ...fields,
      }),
      termIds,
    );
  const judge = (fields: Record<string, unknown>) =>
    parse(fields)
      .flatMap((item) => judgeCase(item, matcher))
      .map(({ form, outcome }) => ({ form, outcome }));

  it('counts a mark of its term as right, also when it is longer', () => {
    expect(judge({ marked: { muscle: 'muscle-strain' } })).toEqual([{ form: 'muscle', outcome: 'right' }]);
  });

  it('counts a mark of another term as wrong', () => {
    expect(judge({ marked: { 'muscle strain': 'sprain' } })).toEqual([
      { form: 'muscle strain', outcome: 'wrong term' },
    ]);
  });

  it('counts any mark over a string that must not be marked', () => {
    expect(judge({ silent: ['viral strain', 'A muscle'] })).toEqual([
      { form: 'viral strain', outcome: 'left alone' },
      { form: 'A muscle', outcome: 'violation' },
    ]);
  });

  it('reads the paragraphs before and after it, but does not judge them', () => {
    const [item] = parse({ before: ['About the back.'], after: ['The end.'], silent: ['viral strain'] });
    expect(item?.paragraphs).toEqual(['About the back.', 'A muscle strain.', 'A viral strain.', 'The end.']);
    expect([item?.first, item?.last]).toEqual([1, 2]);
  });

  it.each([
    ['a form that is not there', { marked: { sprain: 'sprain' } }, '"sprain" does not stand in the text'],
    ['a term that is not there', { marked: { strain: 'straining' } }, 'there is no term "straining"'],
    ['no label', {}, 'nothing is labeled'],
    ['another kind', { kind: 'news' }, 'kind is none of health, other, mixed'],
    ['an unknown key', { split: 'tuning' }, 'unknown key "split"'],
  ])('with %s is reported with its line', (_, fields, message) => {
    expect(() => parse(fields)).toThrow('case.jsonl:1  ');
    expect(() => parse(fields)).toThrow(message);
  });
});

describe('isHeldOut', () => {
  it('takes a third of all texts, always the same', () => {
    const texts = Array.from({ length: 300 }, (_, index) => `text ${index}`);
    expect(texts.filter(isHeldOut).length / 300).toBeCloseTo(1 / 3, 1);
    expect(texts.filter(isHeldOut)).toEqual(texts.filter(isHeldOut));
  });
});

describe('formPlaces', () => {
  it('finds whole words, in any case unless the form is an abbreviation', () => {
    expect(formPlaces('Strain, strained and STRAIN', 'strain').map(({ start }) => start)).toEqual([0, 21]);
    expect(formPlaces('PT and Pt', 'PT').map(({ start }) => start)).toEqual([0]);
  });
});
