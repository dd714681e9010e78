import { describe, expect, it } from 'vitest';
import { withoutGeneralCues } from '../../../knowledge/compile/general-cues';
import { packContextWords } from '../../../knowledge/compile/pack-context-words';
import { parseContextWords } from '../../../knowledge/compile/parse-context-words';
import { loadFullLexicon, loadLexicon } from '../../../scripts/load-lexicon';

describe('parseContextWords', () => {
  it('reads weights by stem, and the general words', () => {
    const { words, general, errors } = parseContextWords(
      'context-words.txt',
      '# a remark\ngeneral budget\n1.2 muscles massage\n-0.8 budget\n',
    );
    expect(errors).toEqual([]);
    expect([...words]).toEqual([
      ['budget', -0.8],
      ['massag', 1.2],
      ['muscl', 1.2],
    ]);
    expect([...general]).toEqual(['budget']);
  });

  it.each([
    ['much muscle', '1  not understood'],
    ['1.2', '1  not understood'],
    ['1.2 muscle muscles', '"muscles" stands twice'],
    ['1.2 x9', '"x9" is no word'],
  ])('reports "%s" with its line', (line, message) => {
    const [error] = parseContextWords('context-words.txt', `${line}\n`).errors;
    expect(`${error?.line}  ${error?.message}`).toContain(message);
  });
});

describe('packContextWords', () => {
  it('refuses what has no mark', () => {
    expect(() => packContextWords(new Map([['muscl', 9]]))).toThrow('"muscl" with the weight 9');
    expect(() => packContextWords(new Map([['Muscl', 1]]))).toThrow('"Muscl"');
  });
});

describe('withoutGeneralCues', () => {
  const lexicon = loadLexicon();

  it('leaves out single words under unless, and nothing else', () => {
    const gate = { needs: ['budget', 'muscle'], unless: ['budgets', 'budget cut', 'virus'] };
    const { entries } = withoutGeneralCues(
      { entries: [{ id: 'x', category: 'conditions', familiarity: 'common', forms: [{ form: 'x', gate }] }] },
      new Set(['budget']),
    );
    expect(entries[0]?.forms[0]?.gate).toEqual({
      needs: ['budget', 'muscle'],
      unless: ['budget cut', 'virus'],
    });
  });

  it('leaves out what a form that is nearly always meant needs, unless two terms share it', () => {
    const gate = { needs: ['muscle'], unless: [], rule: 'usual' as const };
    const term = (id: string, ...forms: string[]) => ({
      id,
      category: 'conditions' as const,
      familiarity: 'common' as const,
      forms: forms.map((form) => ({ form, gate })),
    });
    const { entries } = withoutGeneralCues({ entries: [term('a', 'x', 'y'), term('b', 'y')] }, new Set());
    expect(entries.map(({ forms }) => forms.map((form) => form.gate?.needs))).toEqual([
      [[], ['muscle']],
      [['muscle']],
    ]);
  });

  it('leaves out only what the context words of the glossary tell against health', () => {
    const kept = new Set(cuesOf(lexicon));
    const left = new Set(cuesOf(loadFullLexicon()).filter((cue) => !kept.has(cue)));
    expect(left.size).toBeGreaterThan(50);
    const { contextWords } = lexicon;
    const told = [...left].filter((cue) => {
      const stems = [...(contextWords ?? [])].filter(([stem]) => cue.startsWith(stem.slice(0, 4)));
      return stems.some(([, weight]) => weight < 0);
    });
    expect([...left].filter((cue) => !told.includes(cue))).toEqual([]);
  });
});

function cuesOf({ entries }: ReturnType<typeof loadLexicon>): string[] {
  return entries.flatMap(({ forms }) => forms.flatMap(({ gate }) => gate?.unless ?? []));
}
