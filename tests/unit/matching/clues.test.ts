import { describe, expect, it } from 'vitest';
import type { Gate } from '../../../knowledge/lexicon';
import { cluesOf } from '../../../knowledge/matching/clues';
import { BLOCK_BREAK } from '../../../knowledge/matching/text-breaks';
import { TextContext } from '../../../knowledge/matching/text-context';

/** The clues of the form that stands in brackets. */
function clues(marked: string, gate: Partial<Gate> = {}): string[] {
  const start = marked.indexOf('[');
  const end = marked.indexOf(']') - 1;
  const text = marked.replace(/[[\]]/g, '');
  const candidate = { start, end, senses: [] };
  const context = new TextContext(text, new Map());
  return [...cluesOf(context, candidate, { needs: [], unless: [], ...gate }).clues].sort();
}

describe('cues', () => {
  const needs = { needs: ['muscle', 'lift*', 'back pain'] };
  const unless = { unless: ['virus', 'eye strain'] };

  it.each([
    ['A muscle [strain].', 'need adjacent'],
    ['The muscle hurts badly since the [strain].', 'need in sentence'],
    ['The muscle hurts. A [strain].', 'need in paragraph'],
    [`The muscle hurts.${BLOCK_BREAK}A [strain].`, 'need beyond'],
    ['A [strain].', 'no need near'],
  ])('that speak for the form: %s', (text, clue) => {
    expect(clues(text, needs)).toEqual([clue]);
  });

  it.each([
    ['A virus [strain].', ['unless adjacent', 'unless nearer']],
    ['Much eye [strain].', ['unless around', 'unless nearer']],
  ])('that speak against it: %s', (text, expected) => {
    expect(clues(text, unless)).toEqual(['nothing needed', ...expected]);
  });

  it('know plurals, beginnings of words, and phrases over a line break', () => {
    expect(clues('Muscles [strain].', needs)).toEqual(['need adjacent']);
    expect(clues('Lifting [strain].', needs)).toEqual(['need adjacent']);
    expect(clues('Back\npain, [strain].', needs)).toEqual(['need adjacent']);
    expect(clues('Musclebound [strain].', needs)).toEqual(['no need near']);
  });

  it('count when there are several', () => {
    expect(clues('Muscle, back pain, lifting: [strain].', needs)).toEqual([
      'need adjacent',
      'three needs',
      'two needs',
    ]);
  });

  it('are nearer or farther than those on the other side', () => {
    expect(clues('A muscle and a virus [strain].', { ...needs, ...unless })).toContain('unless nearer');
    expect(clues('A virus and a muscle [strain].', { ...needs, ...unless })).not.toContain('unless nearer');
  });

  it('around a form: the longer of two decides', () => {
    const person = { needs: ['a physio'], unless: ['physio session'] };
    expect(clues('I saw a [physio].', person)).toEqual(['need around']);
    expect(clues('I had a [physio] session.', person)).toEqual([
      'no need near',
      'unless around',
      'unless nearer',
    ]);
  });
});

describe('the rule of a gate', () => {
  it('is a clue', () => {
    expect(clues('A [strain].', { rule: 'everyday' })).toEqual(['everyday']);
    expect(clues('A [strain].', { rule: 'usual' })).toEqual(['usual']);
    expect(clues('A [strain].')).toEqual(['nothing needed']);
  });
});

describe('grammar', () => {
  it.each([
    ['They sail the [Masseuse] today.', ['capitalized']],
    ['[Strain] is common.', []],
    ['It ended. [Strain] is common.', []],
    ['Kestrel [Physio] has grown.', ['capital before', 'capitalized']],
    ['At 7 [PT] we close.', ['number before']],
    ['A [strain] 2 test.', ['number after']],
    ['A quick-[release] strap.', ['hyphen before']],
    ['The [core]-banking team.', ['hyphen after']],
    ['Two [side effects] were seen.', ['several words']],
  ])('%s', (text, expected) => {
    expect(clues(text)).toEqual([...expected, 'nothing needed'].sort());
  });
});
