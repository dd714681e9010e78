import { describe, expect, it } from 'vitest';
import { createMatcher } from '../../../knowledge/matching/matcher';
import { formatContextWords } from '../../../scripts/context-training/format-weights';
import { labeledReadings } from '../../../scripts/context-training/labeled-readings';
import { fitModel, type Observation } from '../../../scripts/context-training/logistic-regression';
import { observe } from '../../../scripts/context-training/observe';
import { generalWords, wordBeliefs } from '../../../scripts/context-training/word-beliefs';
import { loadFullLexicon } from '../../../scripts/load-lexicon';
import { parseCases } from '../../../scripts/read-corpus';

const lexicon = loadFullLexicon();

describe('fitModel', () => {
  const observations: Observation[] = Array.from({ length: 60 }, (_, index) => ({
    features: [
      ['tells', index % 2],
      ['chance', index % 3 === 0 ? 1 : 0],
    ],
    positive: index % 2 === 1,
    weight: 1,
  }));
  const none = () => ({ mean: 0, firmness: 1 });

  it('gives weight to what tells and little to chance', () => {
    const { weights } = fitModel(observations, none);
    expect(weights.get('tells')).toBeGreaterThan(2);
    expect(Math.abs(weights.get('chance') ?? 9)).toBeLessThan(0.3);
  });

  it('gives the same weights every time', () => {
    expect(fitModel(observations, none)).toEqual(fitModel(observations, none));
  });

  it('stays with a firm belief', () => {
    const { weights } = fitModel(observations, () => ({ mean: 0.5, firmness: 10_000 }));
    expect(weights.get('tells')).toBeCloseTo(0.5, 1);
  });
});

describe('wordBeliefs', () => {
  it('learns from lists by topic, cues and plain forms', () => {
    const beliefs = wordBeliefs('+ body: elbow\n- music: oboe\n', lexicon);
    expect(beliefs.get('elbow')).toBeGreaterThan(0.4);
    expect(beliefs.get('oboe')).toBeLessThan(-0.3);
    expect(beliefs.get('sciatica')).toBeGreaterThan(0);
    expect(
      generalWords(
        new Map([
          ['softwar', -0.8],
          ['muscl', 0.8],
          ['and', 0],
        ]),
      ),
    ).toEqual(new Set(['softwar']));
  });
});

describe('labeledReadings', () => {
  const line = JSON.stringify({
    kind: 'mixed',
    title: 'Resistance',
    text: 'A strain of the calf.\n\nA viral strain.',
    marked: { 'strain of the calf': 'muscle-strain' },
    silent: ['viral strain'],
    why: 'a test',
  });
  const readings = parseCases('passages/mixed.jsonl', line, new Set(['muscle-strain'])).flatMap((item) =>
    labeledReadings(item, createMatcher(lexicon)),
  );

  it('are right under strings that must be marked, and wrong under those that must not', () => {
    const told = readings.map(({ sense, right }) => [sense.entry.id, right]);
    expect(told).toContainEqual(['muscle-strain', true]);
    expect(told).toContainEqual(['muscle-strain', false]);
  });

  it('are observed by their clues, and by the words around them and in the title', () => {
    const [first] = readings;
    const names = first ? observe(first).features.map(([name]) => name) : [];
    expect(names).toContain('word calf');
    expect(names).toContain('word resistanc');
    expect(names.filter((name) => name.startsWith('clue '))).not.toEqual([]);
    expect(names).not.toContain('word the');
  });
});

describe('formatContextWords', () => {
  it('writes a line for each weight, and what most are not met often is left out last', () => {
    const text = formatContextWords(
      new Map([
        ['muscl', 1.17],
        ['budget', -0.83],
        ['chanc', 0.02],
      ]),
      new Set(['budget']),
      new Map([
        ['muscl', { word: 'muscle', count: 9 }],
        ['budget', { word: 'budget', count: 3 }],
        ['chanc', { word: 'chance', count: 3 }],
      ]),
    );
    expect(text.split('\n').filter((line) => !line.startsWith('#'))).toEqual([
      'general budget',
      '1.2 muscle',
      '-0.8 budget',
      '',
    ]);
  });
});
