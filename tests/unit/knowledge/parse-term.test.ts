import { describe, expect, it } from 'vitest';
import { parseTerm } from '../../../knowledge/compile/parse-term';
import { lines, told } from './knowledge-files';

const good = lines(
  '---',
  'title: Muscle strain',
  'category: conditions',
  'forms:',
  '  - muscle strain',
  '  - form: strain',
  '    needs: [muscle, lift*]',
  '    unless: [virus]',
  '    gate: everyday',
  '  - form: MS',
  '    case: exact',
  'familiarity: common',
  'status: contested',
  'related: [sprain, muscle-spasm]',
  'warnings: [back]',
  'reviewed: 2026-11-22',
  '---',
  '',
  'An injury of a muscle. [@nhs; @niams]',
  '',
  '## Be careful',
  '',
  'Rest is not always best.',
  '[@nhs] Massage can add to swelling. [@niams]',
  '',
  '- Fever. [@nhs]',
  '- Numbness',
  '  around the saddle area [@nhs]',
  '',
  '## What the evidence says',
  '',
  '**Low back pain.** Most strains settle. [@nhs]',
);
const file = 'knowledge/terms/conditions/muscle-strain.md';

/** The good file with the line that begins so replaced; without lines it is removed. */
const changed = (start: string, ...replacement: readonly string[]): string =>
  lines(
    ...good
      .trimEnd()
      .split('\n')
      .flatMap((line) => (line.startsWith(start) ? replacement : [line])),
  );

const offences = (text: string, path = file): string[] => told(parseTerm(path, text).errors);

describe('parseTerm', () => {
  it('reads a term with the lines of what later checks name', () => {
    const parsed = parseTerm(file, good);
    expect(parsed.errors).toEqual([]);
    const term = 'value' in parsed ? parsed.value : undefined;
    expect(term).toMatchObject({
      id: 'muscle-strain',
      file,
      title: { value: 'Muscle strain', line: 2 },
      category: 'conditions',
      familiarity: 'common',
      status: 'contested',
      related: [
        { value: 'sprain', line: 14 },
        { value: 'muscle-spasm', line: 14 },
      ],
      warnings: [{ value: 'back', line: 15 }],
      reviewed: '2026-11-22',
      summary: {
        line: 19,
        bullet: false,
        content: [{ text: 'An injury of a muscle.', citations: ['nhs', 'niams'] }],
      },
    });
    expect(term?.forms).toEqual([
      { form: 'muscle strain', line: 5, exact: false, markedExact: false },
      {
        form: 'strain',
        line: 6,
        exact: false,
        markedExact: false,
        gate: { needs: ['muscle', 'lift*'], unless: ['virus'], rule: 'everyday' },
      },
      { form: 'MS', line: 10, exact: true, markedExact: true },
    ]);
    expect(term?.sections).toMatchObject([
      {
        kind: 'careful',
        line: 21,
        statements: [
          {
            bullet: false,
            content: [
              { text: 'Rest is not always best.', citations: ['nhs'] },
              { text: 'Massage can add to swelling.', citations: ['niams'] },
            ],
            cited: [
              { value: 'nhs', line: 24 },
              { value: 'niams', line: 24 },
            ],
          },
          { bullet: true, line: 26, content: [{ text: 'Fever.', citations: ['nhs'] }] },
          {
            bullet: true,
            line: 27,
            content: [{ text: 'Numbness around the saddle area', citations: ['nhs'] }],
          },
        ],
      },
      {
        kind: 'evidence',
        statements: [{ label: 'Low back pain', content: [{ text: 'Most strains settle.' }] }],
      },
    ]);
  });

  it.each([
    [
      'no front matter',
      'Text. [@a]\n',
      '1  the front matter is missing; expected `---` on the first line and another `---` after the fields',
    ],
    [
      'a field that is not known',
      changed('status', 'level: 3'),
      '13  unknown field "level"; expected one of title, category, forms, familiarity, status, related, warnings, reviewed',
    ],
    ['a missing title', changed('title'), '2  the field "title" is missing; expected `title: ...`'],
    [
      'a title in small letters',
      changed('title', 'title: muscle strain'),
      '2  the title "muscle strain" begins with a small letter; expected sentence case',
    ],
    [
      'a title with brackets',
      changed('title', 'title: Strain (muscle)'),
      '2  the title "Strain (muscle)" holds brackets; expected the name alone',
    ],
    [
      'a category that is not known',
      changed('category', 'category: sports'),
      '3  category: "sports" is not known; expected massage, therapies, symptoms, conditions, anatomy, physiology, benefits, safety, professionals, self-care, medicines or research',
    ],
    [
      'a category in another folder',
      changed('category', 'category: anatomy'),
      '3  category "anatomy" in the folder "conditions"; expected the same name',
    ],
    [
      'a familiarity that is not known',
      changed('familiarity', 'familiarity: rare'),
      '12  familiarity: "rare" is not known; expected everyday, common or specialist',
    ],
    [
      'a day that does not exist',
      changed('reviewed', 'reviewed: 2026-02-30'),
      '16  reviewed: "2026-02-30" is not a day; expected YYYY-MM-DD',
    ],
    [
      'related that is no list',
      changed('related', 'related: sprain'),
      '14  related is not a list; expected `[a, b]` or lines that begin with "- "',
    ],
    [
      'an id with capitals',
      changed('related', 'related: [Sprain, spasm]'),
      '14  related: "Sprain" is not an id; expected lower-case-words',
    ],
    [
      'an id twice',
      changed('related', 'related: [sprain, sprain]'),
      '14  related: "sprain" stands twice; expected once',
    ],
    [
      'a comment',
      changed('warnings', 'warnings: [back] # sure'),
      '15  a comment in the front matter; expected none (put quotes around a value that holds " #")',
    ],
    [
      'a number as a form',
      changed('  - muscle', '  - 999'),
      '5  a form holds 999; expected text (in quotes if it is a number or a word such as true)',
    ],
    [
      'an unknown key of a form',
      changed('    gate', '    gates: everyday'),
      '6  unknown key "gates" of a form; expected form, needs, unless, gate, case',
    ],
    [
      'an unknown gate',
      changed('    gate', '    gate: rare'),
      '6  "strain": gate "rare" is not known; expected abbreviation or everyday or medical or usual',
    ],
    [
      'a star within a cue',
      changed('    needs', '    needs: [mus*cle]'),
      '6  "strain": "mus*cle" is not a cue; expected words, and * only at the end',
    ],
    [
      'a cue on both sides',
      changed('    unless', '    unless: [muscle]'),
      '6  "strain": the cue "muscle" stands in needs and in unless; expected one of them',
    ],
    [
      'empty needs',
      changed('    needs', '    needs: []'),
      '6  "strain": needs is empty; expected cues, or no key at all',
    ],
    [
      'a mapping without a gate',
      changed('    case'),
      '10  the form "MS" is a mapping without a gate; expected needs, unless, gate or case, or a plain string',
    ],
    [
      'no summary',
      changed('An injury'),
      '20  the summary is missing; expected a paragraph before the first heading',
    ],
    [
      'a second paragraph',
      changed('An injury', 'An injury. [@a]', '', 'More. [@a]'),
      '21  a second paragraph before the first heading; expected the summary alone',
    ],
    [
      'a long summary',
      changed('An injury', `${'Long '.repeat(41)}end. [@a]`),
      '19  the summary has 209 characters; expected at most 200',
    ],
    [
      'an unknown heading',
      changed('## Be careful', '## Dangers'),
      '21  unknown heading "Dangers"; expected Get help now if, Be careful, Where experts disagree, What the evidence says, How it is done, What it feels like, What to expect or In detail',
    ],
    [
      'a heading of level 3',
      changed('## Be careful', '### Be careful'),
      '21  a heading of level 3; expected "## Be careful"',
    ],
    [
      'a section twice',
      changed('## What the', '## Be careful'),
      '30  "Be careful" stands twice; expected once',
    ],
    [
      'a section out of order',
      changed('## What the', '## Get help now if'),
      '30  "Get help now if" stands after "Be careful"; expected it before',
    ],
    [
      'no citation',
      changed('- Fever', '- Fever.'),
      '26  a list item without a citation; expected it to end with [@source-id]',
    ],
    [
      'text after the citation',
      changed('- Fever', '- Fever. [@nhs] Or chills.'),
      '26  "Or chills." stands after the last citation; expected the citation after the full stop',
    ],
    [
      'a citation before the full stop',
      changed('An injury', 'An injury [@nhs].'),
      '19  a citation within a sentence ("An injury [@...]"); expected it after the full stop',
    ],
    [
      'a malformed citation',
      changed('- Fever', '- Fever. [@NHS, p. 3]'),
      '26  "[@NHS, p. 3]" is not a citation; expected [@id] or [@id; @other]',
    ],
    [
      'a source twice in a group',
      changed('- Fever', '- Fever. [@nhs; @nhs]'),
      '26  "[@nhs; @nhs]" cites nhs twice; expected once',
    ],
    [
      'emphasis',
      changed('- Fever', '- *High* fever. [@nhs]'),
      '26  emphasis in the text; expected plain text',
    ],
    [
      'a link',
      changed('- Fever', '- [Fever](https://a.org). [@nhs]'),
      '26  a link in the text; expected plain text',
    ],
    ['HTML', changed('- Fever', '- <b>Fever</b>. [@nhs]'), '26  HTML in the text; expected plain text'],
    [
      'an escape',
      changed('- Fever', '- Fever \\* chills. [@nhs]'),
      '26  an escaped character (backslash or &...;); expected the character itself',
    ],
    [
      'a numbered list',
      changed('- Fever', '1. Fever. [@nhs]', ''),
      '26  a numbered list; expected a list with "- "',
    ],
    [
      'a nested list',
      changed('- Numbness', '- Fever. [@nhs]', '  - Chills. [@nhs]'),
      '28  a nested list in a list item; expected one line of text',
    ],
    [
      'a quotation block',
      changed('Rest', '> Rest'),
      '23  a quotation block in the text; expected paragraphs and "- " lists of plain text',
    ],
    [
      'a label outside the evidence',
      changed('Rest', '**Rest.** Rest'),
      '23  bold text in the text; expected plain text',
    ],
    [
      'a label without a full stop',
      changed('**Low', '**Low back pain** Most strains settle. [@nhs]'),
      '32  the label "Low back pain" does not end with a full stop; expected **Low back pain.**',
    ],
    [
      'an empty section',
      changed('**Low'),
      '30  "What the evidence says" is empty; expected paragraphs or list items',
    ],
    [
      'a text that is still to be written',
      changed('**Low', '... [@nhs]'),
      '32  "..." is still to be filled in; expected text',
    ],
  ])('reports %s', (_, text, expected) => {
    expect(offences(text)).toContain(expected);
  });

  it('reports a file name that is no id', () => {
    expect(offences(good, 'knowledge/terms/conditions/Muscle strain.md')).toEqual([
      '1  the file name "Muscle strain.md" is not an id; expected lower-case-words.md',
    ]);
  });

  it('names the line of a YAML fault and says what to do', () => {
    const [first] = offences(changed('title', 'title: Strain: a guide'));
    expect(first).toMatch(
      /^2 {2}YAML: .+; expected plain YAML, with quotes around a value that holds ": " or " #"$/,
    );
  });

  it('collects every offence of a file, not only the first', () => {
    const text = changed('- Fever', '- Fever.').replace('familiarity: common', 'familiarity: rare');
    expect(offences(text)).toHaveLength(2);
  });
});
