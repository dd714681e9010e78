import { expect, it } from 'vitest';
import { isSilenced, plainForm } from '../../../knowledge/matching/silenced-form';

it.each([
  ['strain', 'strain', true],
  ['Strains', 'strain', true],
  ['strain', 'strains', true],
  ['Muscle\n  strain', 'muscle strain', true],
  ['bodies', 'body', true],
  ['abscess', 'abscesses', true],
  ['crutches', 'crutch', true],
  ['press', 'pres', false],
  ['strained', 'strain', false],
  ['muscle strain', 'strain', false],
  ['SNS', 'sn', true],
])('"%s" is "%s" over again: %s', (words, form, same) => {
  expect(isSilenced(words, [form])).toBe(same);
});

it('is kept in lower case, with single spaces', () => {
  expect(plainForm(' Trigger\n\tPoint ')).toBe('trigger point');
});
