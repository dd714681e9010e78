import { describe, expect, it, test } from 'vitest';
import { categories } from '../../knowledge/categories';
import { checkKnowledge, checkUnusedSources } from '../../knowledge/compile/check-knowledge';
import { checkLayout } from '../../knowledge/compile/check-layout';
import { averageGrade, checkProse, meanGrade } from '../../knowledge/compile/check-prose';
import { compileGlossary } from '../../knowledge/compile/compile-glossary';
import { formatError, type KnowledgeError, sortErrors } from '../../knowledge/compile/knowledge-error';
import { parseKnowledge } from '../../knowledge/compile/parse-knowledge';
import { collectRuns } from '../../knowledge/compile/shared-runs';
import { checkSpelling } from '../../scripts/check-spelling';
import { readKnowledge } from '../../scripts/read-knowledge';
import { readSeeds } from '../../scripts/read-seeds';

const files = readKnowledge();
const { knowledge, errors } = parseKnowledge(files);
const seeds = readSeeds();

/** Fails with one line `file:line  what is wrong; what was expected` for each offence. */
function expectNone(offences: readonly KnowledgeError[]): void {
  expect(sortErrors(offences).map(formatError)).toEqual([]);
}

describe('the glossary', () => {
  it('has entries in every category', () => {
    const empty = categories.filter(({ id }) => !knowledge.terms.some(({ category }) => category === id));
    expect(empty.map(({ id }) => id)).toEqual([]);
    expect(knowledge.terms.length).toBeGreaterThanOrEqual(319);
  });

  it('can be read', () => expectNone(errors));

  it('keeps the rules for ids, forms, references, citations, cautions and warning signs', () => {
    expectNone(checkKnowledge(knowledge));
  });

  it('cites every source', () => expectNone(checkUnusedSources(knowledge, 'knowledge/sources.json')));

  it('holds no banned phrase and no entry that is too hard to read', () => expectNone(checkProse(knowledge)));

  it('reads at school grade 8 or below on average', () => {
    expect(meanGrade(knowledge)).toBeLessThanOrEqual(averageGrade);
  });

  test.skipIf(seeds.length === 0)(
    'shares no run of eight words with the articles that readers come from',
    () => {
      expectNone(checkProse(knowledge, collectRuns(seeds)));
    },
  );

  it('is laid out in the stable form', () => expectNone(checkLayout(files)));

  it('is spelled in US English', async () => expectNone(await checkSpelling()), 60_000);

  it('compiles', () => {
    const compiled = compileGlossary(files);
    expectNone('errors' in compiled ? compiled.errors : []);
  });
});
