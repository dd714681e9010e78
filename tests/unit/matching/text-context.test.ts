import { describe, expect, it } from 'vitest';
import { BLOCK_BREAK } from '../../../knowledge/matching/text-breaks';
import { slotOf, TextContext } from '../../../knowledge/matching/text-context';

const weights = new Map([['muscl', 1]]);
const wordsOf = (context: TextContext, from: number, to: number) =>
  context.between(from, to).map(({ start, end }) => context.text.slice(start, end));

describe('TextContext', () => {
  it('gives whole words between two places', () => {
    const context = new TextContext('sore muscles ache at night', weights);
    expect(wordsOf(context, 2, 22)).toEqual(['muscles', 'ache', 'at']);
    expect(wordsOf(context, 5, 12)).toEqual(['muscles']);
  });

  it('gives the same words whatever was asked before', () => {
    const text = Array.from({ length: 300 }, (_, index) => `word${index}`).join(' ');
    const steady = new TextContext(text, weights);
    for (const from of [0, 40, 900, 1500, 100, 1400]) {
      const fresh = new TextContext(text, weights);
      expect(wordsOf(steady, from, from + 300)).toEqual(wordsOf(fresh, from, from + 300));
    }
  });

  it('tells what a word is worth by its stem', () => {
    const [, muscles] = new TextContext('sore Muscles', weights).between(0, 12);
    expect(muscles?.known.telling?.weight).toBe(1);
  });

  it('counts sentences and paragraphs, and takes a point within a number for none', () => {
    const context = new TextContext(`One 2.5 two. Three${BLOCK_BREAK}Four`, weights);
    const words = context.between(0, context.text.length);
    expect(words.map(({ sentence }) => sentence)).toEqual([0, 0, 0, 0, 1, 2]);
    expect(words.map(({ paragraph }) => paragraph)).toEqual([0, 0, 0, 0, 0, 1]);
  });
});

describe('slotOf', () => {
  it('looks at the first three letters', () => {
    expect(slotOf('muscle')).toBe(slotOf('musket'));
    expect(slotOf('pm')).not.toBe(slotOf('pms'));
  });
});
