import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatTerm } from '../../../knowledge/compile/format-term';
import { type ParsedTerm, parseTerm } from '../../../knowledge/compile/parse-term';
import { fileWidth, wrapText } from '../../../knowledge/compile/wrap-text';
import { told } from './knowledge-files';

const file = 'knowledge/terms/conditions/muscle-strain.md';

function read(text: string): ParsedTerm {
  const parsed = parseTerm(file, text);
  if (!('value' in parsed)) throw new Error(`${told(parsed.errors).join('\n')}\n${text}`);
  return parsed.value;
}

/** What a term says, without the lines on which it says it. */
const meaning = (term: ParsedTerm): unknown =>
  JSON.parse(JSON.stringify(term, (key, value: unknown) => (key === 'line' ? undefined : value)));

const id = fc.stringMatching(/^[a-z]{1,8}(?:-[a-z0-9]{1,6}){0,2}$/);
const ids = (most: number) => fc.uniqueArray(id, { minLength: 1, maxLength: most });
/** Words as prose has them, among them all that Markdown and YAML take for marks at the start of a line. */
const proseWord = fc.oneof(
  { weight: 8, arbitrary: fc.stringMatching(/^[A-Za-zéü0-9%()’“”,;/'"-]{1,14}$/) },
  {
    weight: 1,
    arbitrary: fc.constantFrom('-', '+', '1.', '2)', '12.', '#', '##', '>', '=', '---', '===', '~', '|', ':'),
  },
);
/** Text that Markdown reads as it stands: it begins with a letter and ends as a sentence. */
const sentence = fc
  .array(proseWord, { maxLength: 40 })
  .map((words) => `${['Massage', ...words].join(' ')} helps.`);
const content = fc.array(fc.record({ text: sentence, citations: ids(3) }), { minLength: 1, maxLength: 3 });
const statement = fc.record({ bullet: fc.boolean(), content });
const evidence = fc.record({
  bullet: fc.constant(false),
  content,
  label: fc.stringMatching(/^[A-Z][a-z]{0,8}(?: [a-z]{1,8}){0,3}\??$/),
});
/** Also what YAML would read as something else: a number, a list, a comment, another type. */
const scalar = fc
  .oneof(
    fc.stringMatching(/^[a-zA-Zé0-9'’:#,&*!%@`"[\]{}|>?+. -]{1,24}$/),
    fc.constantFrom(
      'no',
      'true',
      'null',
      '~',
      '1.5',
      '0x10',
      '2026-11-22',
      'a: b',
      'a #b',
      '- a',
      '[a]',
      '{a}',
      '*a',
      '&a',
      '!a',
      'a,b',
      "it's",
    ),
  )
  .map((text) => text.replace(/\s+/g, ' ').trim())
  .filter((text) => text !== '');
const cue = fc.stringMatching(/^[a-z]{1,8}(?: [a-z]{1,8}){0,2}\*?$/);

const form = fc
  .record({
    form: scalar,
    needs: fc.uniqueArray(cue, { maxLength: 12 }),
    unless: fc.uniqueArray(cue, { maxLength: 12 }),
    rule: fc.option(fc.constantFrom('abbreviation', 'everyday'), { nil: undefined }),
    markedExact: fc.boolean(),
  })
  .map(({ form: text, needs, unless, rule, markedExact }) => {
    const others = unless.filter((other) => !needs.includes(other));
    const gated = rule !== undefined || needs.length + others.length > 0;
    const exact = markedExact || (!/\p{Ll}/u.test(text) && /\p{Lu}.*\p{Lu}/u.test(text));
    const gate = { needs, unless: others, ...(rule ? { rule } : {}) };
    return { form: text, line: 0, exact, markedExact, ...(gated ? { gate } : {}) };
  });

const term = fc.record({
  forms: fc.array(form, { minLength: 1, maxLength: 5 }),
  related: ids(8),
  warnings: fc.uniqueArray(id, { maxLength: 3 }),
  careful: fc.option(fc.array(statement, { minLength: 1, maxLength: 4 }), { nil: undefined }),
  evidence: fc.option(fc.array(evidence, { minLength: 1, maxLength: 3 }), { nil: undefined }),
  citations: ids(4),
});

describe('formatTerm', () => {
  it('writes what parseTerm reads back as the same term, in a form that does not change again', () => {
    fc.assert(
      fc.property(term, (made) => {
        const located = (values: readonly string[]) => values.map((value) => ({ value, line: 0 }));
        const stated = <T extends { content: readonly { citations: readonly string[] }[] }>(each: T) => ({
          ...each,
          line: 0,
          cited: located(each.content.flatMap(({ citations }) => citations)),
        });
        const whole = {
          id: 'muscle-strain',
          file,
          title: { value: 'Muscle strain: all of it', line: 0 },
          category: 'conditions' as const,
          forms: made.forms as ParsedTerm['forms'],
          familiarity: 'common' as const,
          related: located(made.related),
          warnings: located(made.warnings),
          reviewed: '2026-11-22',
          summary: stated({ bullet: false, content: [{ text: 'An injury.', citations: made.citations }] }),
          sections: [
            ...(made.careful
              ? [{ kind: 'careful' as const, line: 0, statements: made.careful.map(stated) }]
              : []),
            ...(made.evidence
              ? [{ kind: 'evidence' as const, line: 0, statements: made.evidence.map(stated) }]
              : []),
          ],
        };
        const text = formatTerm(whole);
        const again = read(text);
        expect(meaning(again)).toEqual(meaning(whole));
        expect(formatTerm(again)).toBe(text);
      }),
      { numRuns: 200, seed: 20261122 },
    );
  }, 30_000);

  it('brings the keys of a file into one order and wraps its text', () => {
    const words = 'words that fill the line '.repeat(6).trim();
    const untidy = [
      '---',
      'reviewed: 2026-11-22',
      "title: 'Muscle strain'",
      'related: [ sprain , muscle-spasm ]',
      'category: conditions',
      'familiarity: common',
      'forms: [muscle strain, {form: strain, unless: [virus], needs: [muscle]}]',
      '---',
      'A',
      'summary. [@a;@b]',
      '## Be careful',
      '* one [@a]',
      '',
      '* two [@b]',
      '## What the evidence says',
      `${words}. [@a]`,
    ].join('\n');
    expect(formatTerm(read(untidy)).split('\n')).toEqual([
      '---',
      'title: Muscle strain',
      'category: conditions',
      'forms:',
      '  - muscle strain',
      '  - form: strain',
      '    needs: [muscle]',
      '    unless: [virus]',
      'familiarity: common',
      'related: [sprain, muscle-spasm]',
      'reviewed: 2026-11-22',
      '---',
      '',
      'A summary. [@a; @b]',
      '',
      '## Be careful',
      '',
      '- one [@a]',
      '- two [@b]',
      '',
      '## What the evidence says',
      '',
      'words that fill the line words that fill the line words that fill the line words that fill the line words that fill the',
      'line words that fill the line. [@a]',
      '',
    ]);
  });
});

describe('wrapText', () => {
  it.each([
    ['a dash', '-'],
    ['a numbered item', '1.'],
    ['a heading', '#'],
    ['a fence', '~~~'],
    ['a quotation', '>'],
  ])('begins no line with %s', (_, mark) => {
    const wrapped = wrapText(`${'x'.repeat(fileWidth - 2)} y ${mark} z ${'w'.repeat(30)}`);
    expect(wrapped.split('\n').every((line) => !line.startsWith(mark))).toBe(true);
    expect(wrapped.replaceAll('\n', ' ')).toContain(`y ${mark} z`);
  });

  it('leaves marks on one line that is too long when there are too many', () => {
    const marks = '- '.repeat(fileWidth).trim();
    expect(wrapText(`from ${marks} to`)).toBe(`from ${marks}\nto`);
  });

  it('keeps a citation group in one piece and every line within the width', () => {
    const wrapped = wrapText(`${'word '.repeat(40)}end. [@first-source; @second-source; @third-source]`);
    expect(wrapped).toContain('[@first-source; @second-source; @third-source]');
    expect(Math.max(...wrapped.split('\n').map(({ length }) => length))).toBeLessThanOrEqual(fileWidth);
  });
});
