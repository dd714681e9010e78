import { describe, expect, it } from 'vitest';
import { createArticleStore } from '../../../knowledge/article-store';
import { checkKnowledge, checkUnusedSources } from '../../../knowledge/compile/check-knowledge';
import { compileGlossary, compileGlossaryData } from '../../../knowledge/compile/compile-glossary';
import type { KnowledgeFile } from '../../../knowledge/compile/knowledge-error';
import { parseKnowledge } from '../../../knowledge/compile/parse-knowledge';
import { lines, sourcesFile, termFile, told } from './knowledge-files';

const sources = sourcesFile(
  { id: 'nhs', author: [{ literal: 'National Health Service' }], shortName: 'NHS', year: 2026 },
  { id: 'nhs-strain', author: [{ literal: 'National Health Service' }], shortName: 'NHS', year: 2026 },
  { id: 'nccih', author: [{ literal: 'A national center' }], shortName: 'NCCIH' },
  { id: 'shah', author: [{ family: 'Shah', given: 'J.' }, { family: 'Thaker' }], year: 2015 },
  { id: 'nobody' },
);
const backWarning: KnowledgeFile = {
  path: 'knowledge/warnings/back.md',
  text: lines(
    '---',
    'title: Back pain',
    'reviewed: 2026-11-22',
    '---',
    '',
    'Numbness is an emergency. [@nccih]',
    '',
    '## Get help now if',
    '',
    '- Legs go numb. [@shah]',
    '',
    'Call 999 in the UK or 911 in the US. [@nhs]',
    '',
    '## See a doctor if',
    '',
    '- It lasts. [@nhs-strain]',
  ),
};
const strain = termFile('muscle-strain', {
  body: ['A tear. [@nhs]', '', '## What to expect', '', 'Weeks. [@nhs-strain; @shah]'],
});
const sprain = termFile('sprain', {
  title: 'Sprain',
  forms: ['sprain'],
  related: '[muscle-strain, muscle-spasm]',
});
const spasm = termFile('muscle-spasm', {
  title: 'Back spasm',
  forms: ['back spasm'],
  related: '[muscle-strain, sprain]',
  more: ['warnings: [back]'],
});
const files = [strain, sprain, spasm, backWarning, sources];
const claim: KnowledgeFile = {
  path: 'knowledge/claims/massage-mends-strains.md',
  text: lines(
    '---',
    'title: Massage mends strains',
    'verdict: not supported',
    'certainty: very low',
    'patterns:',
    '  - massag* ...2 strain',
    'terms: [muscle-spasm]',
    'outcomes: [muscle-strain]',
    'reviewed: 2026-11-22',
    '---',
    '',
    'No trial shows it. [@shah]',
  ),
};

function compile(...given: readonly KnowledgeFile[]) {
  const compiled = compileGlossary(given);
  if ('errors' in compiled) throw new Error(told(compiled.errors).join('\n'));
  return compiled.glossary;
}

const offences = (...given: readonly KnowledgeFile[]): string[] => {
  const compiled = compileGlossary(given);
  return 'errors' in compiled
    ? compiled.errors.map(({ file, line, message }) => `${file}:${line}  ${message}`)
    : [];
};

/** The files with some replaced by others of the same path, or added. */
const withFiles = (...changed: readonly KnowledgeFile[]): KnowledgeFile[] => [
  ...files.filter(({ path }) => !changed.some((other) => other.path === path)),
  ...changed,
];

describe('compileGlossary', () => {
  it('resolves related titles, warnings and sources, and sorts articles by title', () => {
    const { articles } = compile(...files);
    expect(articles.map(({ title }) => title)).toEqual(['Back spasm', 'Muscle strain', 'Sprain']);
    expect(articles[0]?.related).toEqual([
      { id: 'muscle-strain', title: 'Muscle strain' },
      { id: 'sprain', title: 'Sprain' },
    ]);
    expect(articles[0]?.warnings).toEqual([
      {
        id: 'back',
        title: 'Back pain',
        brief: { bullet: false, content: [{ text: 'Numbness is an emergency.', citations: ['nccih'] }] },
        groups: [
          {
            heading: 'Get help now if',
            statements: [
              { bullet: true, content: [{ text: 'Legs go numb.', citations: ['shah'] }] },
              {
                bullet: false,
                content: [{ text: 'Call 999 in the UK or 911 in the US.', citations: ['nhs'] }],
              },
            ],
          },
          {
            heading: 'See a doctor if',
            statements: [{ bullet: true, content: [{ text: 'It lasts.', citations: ['nhs-strain'] }] }],
          },
        ],
      },
    ]);
  });

  it('labels sources by author or short name and year, and tells the same labels of an article apart', () => {
    const labels = (id: string) =>
      compile(...files)
        .articles.find((article) => article.id === id)
        ?.sources.map((source) => [source.id, source.label]);
    expect(labels('muscle-strain')).toEqual([
      ['nhs', 'NHS 2026a'],
      ['nhs-strain', 'NHS 2026b'],
      ['shah', 'Shah 2015'],
    ]);
    // The sources of its warnings come last.
    expect(labels('muscle-spasm')).toEqual([
      ['nhs', 'NHS 2026a'],
      ['nccih', 'NCCIH'],
      ['shah', 'Shah 2015'],
      ['nhs-strain', 'NHS 2026b'],
    ]);
    expect(labels('sprain')).toEqual([['nhs', 'NHS 2026']]);
  });

  it('ships what articles share once, and only sources that are cited', () => {
    const compiled = compileGlossaryData(files);
    const data = 'data' in compiled ? compiled.data.articleData : undefined;
    expect(data?.sources.map(({ id }) => id)).toEqual(['nhs', 'nhs-strain', 'nccih', 'shah']);
    expect(data?.articles.find(({ id }) => id === 'muscle-spasm')?.warnings).toEqual(['back']);
    const store = data && createArticleStore(data);
    expect(store?.get('sprain')).toBe(store?.get('sprain'));
    expect(store?.get('nothing')).toBeUndefined();
    expect(store?.all()).toEqual(compile(...files).articles);
  });

  it('compiles claims', () => {
    expect(compile(...files, claim).claims).toEqual([
      {
        id: 'massage-mends-strains',
        title: 'Massage mends strains',
        verdict: 'not supported',
        certainty: 'very low',
        patterns: ['massag* ...2 strain'],
        terms: ['muscle-spasm'],
        outcomes: ['muscle-strain'],
        finding: { bullet: false, content: [{ text: 'No trial shows it.', citations: ['shah'] }] },
        sections: [],
        sources: [expect.objectContaining({ id: 'shah', label: 'Shah 2015' })],
        reviewed: '2026-11-22',
      },
    ]);
  });

  it.each([
    [
      'a related term that does not exist',
      termFile('sprain', { related: '[muscle-strain, nowhere]' }),
      'knowledge/terms/conditions/sprain.md:7  related names "nowhere"; expected the id of an entry',
    ],
    [
      'itself as related',
      termFile('sprain', { related: '[muscle-strain, sprain]' }),
      'knowledge/terms/conditions/sprain.md:7  related names the entry itself; expected other terms',
    ],
    [
      'one related term',
      termFile('sprain', { related: '[muscle-strain]' }),
      'knowledge/terms/conditions/sprain.md:7  1 related terms; expected at least 2',
    ],
    [
      'a source that does not exist',
      termFile('sprain', { body: ['A tear. [@nhs]', '', '## In detail', '', 'More.', '[@gone]'] }),
      'knowledge/terms/conditions/sprain.md:16  the source "gone" is cited; expected an id of knowledge/sources.json',
    ],
    [
      'a warning that does not exist',
      termFile('sprain', { more: ['warnings: [knee]'] }),
      'knowledge/terms/conditions/sprain.md:8  warnings names "knee"; expected a file in knowledge/warnings',
    ],
    [
      'an id that is taken',
      termFile('sprain', { category: 'anatomy' }),
      'knowledge/terms/conditions/sprain.md:1  the id "sprain" is that of knowledge/terms/anatomy/sprain.md; expected a new file name',
    ],
    [
      'a claim with the id of a term',
      { ...claim, path: 'knowledge/claims/sprain.md' },
      'knowledge/claims/sprain.md:1  the id "sprain" is that of knowledge/terms/conditions/sprain.md; expected a new file name',
    ],
    [
      'an unknown file',
      { path: 'knowledge/notes.md', text: '' },
      'knowledge/notes.md:1  a file that the glossary does not know; expected terms/<category>/<id>.md, claims/<id>.md, warnings/<id>.md, claim-words.yaml, context-words.txt or sources.json',
    ],
    [
      'a status without its section',
      termFile('sprain', { more: ['status: contested'] }),
      'knowledge/terms/conditions/sprain.md:2  status contested without "Where experts disagree"; expected the section',
    ],
    [
      'a therapy without cautions',
      termFile('ice', { title: 'Ice', forms: ['ice bath'], category: 'therapies' }),
      'knowledge/terms/therapies/ice.md:2  "Be careful" is missing; expected it in every entry of therapies',
    ],
    [
      'back pain without its warning',
      termFile('sprain', { forms: ['sprain', 'low back pain'] }),
      'knowledge/terms/conditions/sprain.md:2  an entry that names "back pain" without `warnings: [back]`; expected it',
    ],
    [
      'neck pain without its warning',
      termFile('sprain', { title: 'Stiff neck' }),
      'knowledge/terms/conditions/sprain.md:2  an entry that names "stiff neck" without `warnings: [neck]`; expected it',
    ],
    [
      'one emergency number',
      termFile('sprain', { body: ['A tear. [@nhs]', '', '## What to expect', '', 'Call 999. [@nhs]'] }),
      'knowledge/terms/conditions/sprain.md:15  one emergency number alone; expected both, 999 in the UK and 911 in the US',
    ],
    [
      'help without a number',
      termFile('sprain', { body: ['A tear. [@nhs]', '', '## Get help now if', '', '- It bleeds. [@nhs]'] }),
      'knowledge/terms/conditions/sprain.md:13  "Get help now if" names no emergency number; expected 999 in the UK and 911 in the US',
    ],
    [
      'a form twice',
      termFile('sprain', { forms: ['ankle sprain', 'ankle-sprain'] }),
      'knowledge/terms/conditions/sprain.md:6  the form "ankle-sprain" is matched as "ankle sprain" is (hyphen, space and case are equal); expected one',
    ],
    [
      'a form of another term',
      termFile('sprain', { forms: ['Muscle-Strain'] }),
      'knowledge/terms/conditions/sprain.md:5  the form "Muscle-Strain" is also claimed by muscle-strain; expected a gate on each of them',
    ],
  ])('reports %s', (_, file, expected) => {
    const given = file.path.includes('/anatomy/') ? [...files, file] : withFiles(file);
    const sorted = [...given].sort((a, b) => (a.path < b.path ? -1 : 1));
    expect(offences(...sorted)).toContain(expected);
  });

  it('lets references lead nowhere when asked to, and leaves them out of articles', () => {
    const compiled = compileGlossaryData(
      withFiles(termFile('sprain', { forms: ['sprain'], related: '[muscle-strain, nowhere]' })),
      ['reference'],
    );
    const store = 'data' in compiled ? createArticleStore(compiled.data.articleData) : undefined;
    expect(store?.get('sprain')?.related).toEqual([{ id: 'muscle-strain', title: 'Muscle strain' }]);
  });

  it('names sources that nothing cites', () => {
    const { knowledge } = parseKnowledge(files);
    expect(checkUnusedSources(knowledge, 'knowledge/sources.json').map(({ message }) => message)).toEqual([
      'nothing cites "nobody"; expected at least one entry',
    ]);
    expect(checkKnowledge(knowledge)).toEqual([]);
  });
});

describe('forms that two terms claim', () => {
  const gated = (form: string, cue: string) => `{ form: ${form}, needs: [${cue}] }`;
  const forms = (...given: readonly KnowledgeFile[]) =>
    Object.fromEntries(
      compile(...given).lexicon.entries.map((entry) => [entry.id, entry.forms.map(({ form }) => form)]),
    );

  it('are allowed with a gate on each', () => {
    const one = termFile('muscle-strain', { forms: [gated('strain', 'muscle')] });
    const other = termFile('sprain', { forms: [gated('strain', 'ligament')] });
    expect(forms(...withFiles(one, other))).toMatchObject({
      'muscle-strain': ['strain', 'strains'],
      sprain: ['strain', 'strains'],
    });
  });

  it('are reported for the one without a gate', () => {
    const one = termFile('muscle-strain', { forms: [gated('strain', 'muscle')] });
    const other = termFile('sprain', { forms: ['strain'] });
    expect(offences(...withFiles(one, other))).toEqual([
      'knowledge/terms/conditions/sprain.md:5  the form "strain" is also claimed by muscle-strain; expected a gate on each of them',
    ]);
  });

  it('stay with the term that lists them when the other only has them as a plural', () => {
    const other = termFile('sprain', { forms: ['sprain', 'muscle strains'] });
    expect(forms(...withFiles(other))).toMatchObject({
      'muscle-strain': ['muscle strain'],
      sprain: ['sprain', 'sprains', 'muscle strains'],
    });
  });

  it('are apart when both match only as written and are written apart', () => {
    const one = termFile('muscle-strain', { forms: ['MS', '{ form: Ms, case: exact }'] });
    const other = termFile('sprain', { forms: ['{ form: mS, case: exact }'] });
    expect(offences(...withFiles(one, other))).toEqual([]);
  });
});
