import { describe, expect, it } from 'vitest';
import { formatWarning } from '../../../knowledge/compile/format-warning';
import { parseWarning } from '../../../knowledge/compile/parse-warning';
import { lines, told } from './knowledge-files';

const good = lines(
  '---',
  'title: Back pain',
  'reviewed: 2026-11-22',
  '---',
  '',
  'Numbness around the saddle area is an emergency. [@nhs]',
  '',
  '## Get help now if',
  '',
  '- Legs go numb. [@nhs]',
  '',
  'Call 999 in the UK or 911 in the US. [@nhs]',
  '',
  '## See a doctor if',
  '',
  '- It lasts. [@nhs]',
);
const file = 'knowledge/warnings/back.md';
const changed = (start: string, ...replacement: readonly string[]): string =>
  lines(
    ...good
      .trimEnd()
      .split('\n')
      .flatMap((line) => (line.startsWith(start) ? replacement : [line])),
  );

describe('parseWarning', () => {
  it('reads back what formatWarning writes', () => {
    const parsed = parseWarning(file, good);
    expect(parsed.errors).toEqual([]);
    expect('value' in parsed && formatWarning(parsed.value)).toBe(good);
  });

  it.each([
    [
      'a field of terms',
      changed('title', 'title: Back pain', 'forms: [back]'),
      '3  unknown field "forms"; expected one of title, reviewed, words, pain, signs',
    ],
    [
      'an unknown group',
      changed('## See', '## Maybe'),
      '14  unknown heading "Maybe"; expected Get help now if, Get medical help the same day if or See a doctor if',
    ],
    [
      'groups out of order',
      changed('## See', '## Get help now if'),
      '14  "Get help now if" is repeated or out of order; expected the most urgent first',
    ],
    [
      'no group for emergencies',
      changed('## Get', '## Get medical help the same day if'),
      '8  the first group is missing; expected "Get help now if"',
    ],
    [
      'no emergency numbers',
      changed('Call'),
      '10  "Get help now if" does not end with the emergency numbers; expected a last paragraph with 999 and 911',
    ],
    [
      'one emergency number',
      changed('Call', 'Call 999. [@nhs]'),
      '12  "Get help now if" does not end with the emergency numbers; expected a last paragraph with 999 and 911',
    ],
    [
      'emergency numbers in a list',
      changed('Call', '- Call 999 or 911. [@nhs]'),
      '12  "Get help now if" does not end with the emergency numbers; expected a last paragraph with 999 and 911',
    ],
    [
      'a first paragraph that is too long',
      changed('Numbness', `${'Long '.repeat(50)}end. [@nhs]`),
      '6  the first paragraph has 254 characters; expected at most 250',
    ],
  ])('reports %s', (_, text, expected) => expect(told(parseWarning(file, text).errors)).toContain(expected));
});
