import { describe, expect, it } from 'vitest';
import { createMatcher } from '../../knowledge/matching/matcher';
import { loadLexicon } from '../../scripts/load-lexicon';
import { formPlaces, parseCases, readCorpus } from '../../scripts/read-corpus';
import { describeMiss, type Figures, figuresOf, judgeCase } from '../../scripts/score-corpus';

const lexicon = loadLexicon();
const matcher = createMatcher(lexicon);
const termIds = new Set(lexicon.entries.map(({ id }) => id));
const cases = readCorpus(termIds);
const judged = cases.flatMap((item) => judgeCase(item, matcher));
const tuning = judged.filter(({ case: item }) => item.split === 'tuning');
const heldOut = judged.filter(({ case: item }) => item.split === 'held-out');

const asText = ({ precision, recall, f1 }: Figures): string =>
  `precision ${precision.toFixed(3)}, recall ${recall.toFixed(3)}, F1 ${f1.toFixed(3)}`;

describe('the labeled paragraphs', () => {
  it('are many, with and without marks, and a third of them is held out', () => {
    const marked = cases.filter(({ marks }) => [...marks.values()].some((id) => id !== undefined));
    expect(cases.length).toBeGreaterThanOrEqual(600);
    expect(marked.length).toBeGreaterThanOrEqual(250);
    expect(cases.length - marked.length).toBeGreaterThanOrEqual(250);
    const share = cases.filter(({ split }) => split === 'held-out').length / cases.length;
    expect(share).toBeCloseTo(1 / 3, 1);
  });

  it('are marked where a term is meant, and left alone where it is not', () => {
    const figures = figuresOf(tuning);
    const misses = tuning.map(describeMiss).filter((line) => line !== undefined);
    const told = `${asText(figures)}\n${misses.join('\n')}`;
    console.log(`tuning: ${asText(figures)}; held-out: ${asText(figuresOf(heldOut))}`);
    expect(figures.precision, told).toBeGreaterThanOrEqual(0.98);
    expect(figures.recall, told).toBeGreaterThanOrEqual(0.85);
  });
});

describe('a case', () => {
  const judge = (marks: string, text = 'A muscle strain and a viral strain.') => {
    const [item] = parseCases('case.yaml', `- text: '${text}'\n  marks: ${marks}\n`, termIds);
    return item
      ? judgeCase(item, matcher).map(({ form, right, wrong, missing }) => ({ form, right, wrong, missing }))
      : [];
  };

  it('counts a mark of its term as right, also when the mark is longer', () => {
    expect(judge('{ muscle strain: muscle-strain }')).toEqual([
      { form: 'muscle strain', right: 1, wrong: 0, missing: 0 },
    ]);
  });

  it('counts a mark of another term as wrong and as missing', () => {
    expect(judge('{ muscle strain: sprain }')).toEqual([
      { form: 'muscle strain', right: 0, wrong: 1, missing: 1 },
    ]);
  });

  it('counts marks that no label speaks of when a form is labeled as none', () => {
    expect(judge('{ viral strain: none }')).toEqual([
      { form: 'viral strain', right: 0, wrong: 0, missing: 0 },
      { form: 'muscle strain', right: 0, wrong: 1, missing: 0 },
    ]);
  });

  it.each([
    ['a form that is not there', '{ sprain: sprain }', '"sprain" does not stand in the text'],
    ['a term that is not there', '{ strain: straining }', 'there is no term "straining"'],
    ['no form', '{}', 'marks is empty'],
  ])('with %s is reported with its line', (_, marks, message) => {
    expect(() => judge(marks)).toThrow(`case.yaml:1  `);
    expect(() => judge(marks)).toThrow(message);
  });
});

describe('formPlaces', () => {
  it('finds whole words, in any case unless the form is an abbreviation', () => {
    expect(formPlaces('Strain, restrain, strain.', 'strain').map(({ start }) => start)).toEqual([0, 18]);
    expect(formPlaces('as AS', 'AS').map(({ start }) => start)).toEqual([3]);
  });
});

describe('figuresOf', () => {
  it('gives precision, recall and F1', () => {
    const counts = [
      { right: 3, wrong: 1, missing: 0 },
      { right: 0, wrong: 0, missing: 3 },
    ];
    expect(figuresOf(counts)).toMatchObject({ precision: 0.75, recall: 0.5, f1: 0.6 });
  });
});
