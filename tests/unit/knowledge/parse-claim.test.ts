import { describe, expect, it } from 'vitest';
import { formatClaim } from '../../../knowledge/compile/format-claim';
import { parseClaim } from '../../../knowledge/compile/parse-claim';
import { lines, told } from './knowledge-files';

const good = lines(
  '---',
  'title: Massage flushes out toxins',
  'verdict: not supported',
  'certainty: very low',
  'patterns:',
  '  - massag* ...3 (flushes|removes) [out] toxins',
  '  - detox massage',
  'terms: [massage-therapy]',
  'outcomes: [toxins]',
  'reviewed: 2026-11-22',
  '---',
  '',
  'No study shows it. The liver and kidneys do that work. [@nccih]',
  '',
  '## What the evidence says',
  '',
  '**Sauna.** Sweat is mostly water. [@nhs]',
);
const file = 'knowledge/claims/massage-flushes-out-toxins.md';
const changed = (start: string, ...replacement: readonly string[]): string =>
  lines(
    ...good
      .trimEnd()
      .split('\n')
      .flatMap((line) => (line.startsWith(start) ? replacement : [line])),
  );

describe('parseClaim', () => {
  it('reads a claim', () => {
    const parsed = parseClaim(file, good);
    expect(parsed.errors).toEqual([]);
    expect('value' in parsed && parsed.value).toMatchObject({
      id: 'massage-flushes-out-toxins',
      title: { value: 'Massage flushes out toxins', line: 2 },
      verdict: 'not supported',
      certainty: 'very low',
      patterns: [
        { value: 'massag* ...3 (flushes|removes) [out] toxins', line: 6 },
        { value: 'detox massage', line: 7 },
      ],
      terms: [{ value: 'massage-therapy', line: 8 }],
      outcomes: [{ value: 'toxins', line: 9 }],
      finding: { line: 13 },
      sections: [{ kind: 'evidence', statements: [{ label: 'Sauna' }] }],
    });
  });

  it('reads back what formatClaim writes', () => {
    const parsed = parseClaim(file, good);
    expect('value' in parsed && formatClaim(parsed.value)).toBe(good);
  });

  it.each([
    [
      'an unknown verdict',
      changed('verdict', 'verdict: false'),
      '3  verdict holds false; expected text (in quotes if it is a number or a word such as true)',
    ],
    [
      'a verdict in other words',
      changed('verdict', 'verdict: wrong'),
      '3  verdict: "wrong" is not known; expected contradicted, not supported, limited or mixed evidence, partly supported or supported',
    ],
    [
      'an unknown certainty',
      changed('certainty', 'certainty: strong'),
      '4  certainty: "strong" is not known; expected very low, low, moderate or high',
    ],
    [
      'a faulty pattern',
      changed('  - detox', '  - detox'),
      '7  the pattern "detox": it can match a single word; expected at least two',
    ],
    [
      'no patterns',
      changed('  - ').replace('patterns:\n', ''),
      '2  the field "patterns" is missing; expected a list',
    ],
    ['no terms', changed('terms', 'terms: []'), '8  terms is missing or empty; expected ids of entries'],
    [
      'a title with a full stop',
      changed('title', 'title: It works.'),
      '2  the title "It works." ends with a mark; expected none',
    ],
    [
      'three sentences',
      changed('No study', 'One. Two. Three. [@nccih]'),
      '13  the finding has 3 sentences; expected at most 2',
    ],
    [
      'a finding that is too long',
      changed('No study', `${'Long '.repeat(70)}end. [@nccih]`),
      '13  the finding has 354 characters; expected at most 350',
    ],
    [
      'an unknown heading',
      changed('## What', '## Finding'),
      '15  unknown heading "Finding"; expected Get help now if, Be careful, Where experts disagree, What the evidence says, How it is done, What it feels like, What to expect or In detail',
    ],
  ])('reports %s', (_, text, expected) => expect(told(parseClaim(file, text).errors)).toContain(expected));

  it('counts sentences, not full stops', () => {
    const text = changed(
      'No study',
      'A mean of 0.5 points (95% range 0.1 to 0.9) vs. none. Small studies. [@nccih]',
    );
    expect(told(parseClaim(file, text).errors)).toEqual([]);
  });
});
