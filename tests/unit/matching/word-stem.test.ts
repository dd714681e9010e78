import { describe, expect, it } from 'vitest';
import { stemOf } from '../../../knowledge/matching/word-stem';

describe('stemOf', () => {
  it.each([
    [['massage', 'massages', 'massaged', 'massaging'], 'massag'],
    [['injury', 'injuries'], 'injury'],
    [['run', 'runs', 'running'], 'run'],
    [['press', 'pressed', 'pressing'], 'press'],
    [['virus'], 'virus'],
    [['ice', 'leg', 'hip'], undefined],
  ])('makes one of %s', (words, stem) => {
    expect(words.map(stemOf)).toEqual(words.map((word) => stem ?? word));
  });

  it('leaves at least three letters', () => {
    for (const word of ['bed', 'wing', 'king', 'her', 'fly', 'gas', 'us'])
      expect(stemOf(word).length, word).toBeGreaterThanOrEqual(Math.min(3, word.length));
  });
});
