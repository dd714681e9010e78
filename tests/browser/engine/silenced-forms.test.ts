import { afterEach, expect, it, vi } from 'vitest';
import { stemOf } from '../../../knowledge/matching/word-stem';
import { everything, lexiconOf, paintedRanges, startEngine, textOf } from './sample-engine';

let stop = () => {};
afterEach(() => {
  stop();
  document.body.replaceChildren();
});

const lexicon = lexiconOf(
  [
    'muscle strain',
    { form: 'strain', gate: { needs: ['hamstring'], unless: [] } },
    { form: 'strains', gate: { needs: ['hamstring'], unless: [] } },
  ],
  ['strain gauge'],
);
const painted = () => paintedRanges().map(textOf);

it('leaves silenced words unmarked, with their plural, where they were ambiguous', async () => {
  document.body.innerHTML =
    '<p>A hamstring strain, two strains of the hamstring, a muscle strain and a strain gauge.</p>';
  const engine = startEngine(lexicon, { ...everything, silencedForms: ['strain', 'strain gauge'] });
  stop = engine.stop;
  await vi.waitUntil(() => engine.isDone());
  expect(painted(), 'a form that means one thing only is not silenced').toEqual([
    'muscle strain',
    'strain gauge',
  ]);
  expect(engine.highlighter.termIds()).toEqual(['muscle strain', 'strain gauge']);
  engine.highlighter.setPreferences(everything);
  expect(painted()).toEqual(['strain', 'strains', 'muscle strain', 'strain gauge']);
  engine.highlighter.setPreferences({ ...everything, silencedForms: ['strains'] });
  expect(painted()).toEqual(['muscle strain', 'strain gauge']);
});

it('tells which marks are of ambiguous words', async () => {
  document.body.innerHTML = '<p>A hamstring strain, or muscle strain, or yoga.</p>';
  const usual = { form: 'yoga', gate: { needs: ['hamstring'], unless: [], rule: 'usual' } } as const;
  const contextWords = new Map([[stemOf('hamstring'), 1]]);
  const engine = startEngine({ entries: [...lexicon.entries, ...lexiconOf([usual]).entries], contextWords });
  stop = engine.stop;
  await vi.waitUntil(() => engine.isDone());
  const marks = [...engine.highlighter.listed()].map(({ words, ambiguous }) => [words, ambiguous]);
  expect(marks).toEqual([
    ['strain', true],
    ['muscle strain', false],
    ['yoga', false],
  ]);
});
