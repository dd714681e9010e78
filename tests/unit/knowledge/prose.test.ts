import { describe, expect, it } from 'vitest';
import type { Statement } from '../../../knowledge/article';
import { bannedPhrases } from '../../../knowledge/compile/banned-phrases';
import { checkLayout } from '../../../knowledge/compile/check-layout';
import { checkProse } from '../../../knowledge/compile/check-prose';
import { parseKnowledge } from '../../../knowledge/compile/parse-knowledge';
import { readingExceptions } from '../../../knowledge/compile/reading-exceptions';
import { readingLevel } from '../../../knowledge/compile/reading-level';
import { collectRuns, findSharedRun } from '../../../knowledge/compile/shared-runs';
import { workScores } from '../../../knowledge/compile/work-score';
import { sourcesFile, termFile, told } from './knowledge-files';

const statement = (text: string): Statement => ({ bullet: false, content: [{ text, citations: ['nhs'] }] });

describe('readingLevel', () => {
  it('follows the formula of Flesch and Kincaid', () => {
    // 12 words in 2 sentences, 13 syllables: 0.39 * 6 + 11.8 * 13/12 - 15.59.
    const { grade, words, sentences } = readingLevel([
      statement('The dog ran to the park. It was a good warm morning.'),
    ]);
    expect({ words, sentences }).toEqual({ words: 12, sentences: 2 });
    expect(grade).toBeCloseTo(0.39 * 6 + (11.8 * 13) / 12 - 15.59, 6);
  });

  it('ends a sentence with each paragraph and list item, and parts words at hyphens', () => {
    expect(readingLevel([statement('Fever'), statement('Long-lasting pain')])).toMatchObject({
      words: 4,
      sentences: 2,
    });
  });

  it('does not end a sentence at a decimal point', () => {
    expect(readingLevel([statement('It fell by 0.5 points.')]).sentences).toBe(1);
  });

  it('counts two syllables for words that no plainer word replaces, also in the plural', () => {
    const grade = (text: string) => readingLevel([statement(text)]).grade;
    expect(grade('A benzodiazepine helps.')).toBeCloseTo(grade('A table helps.'), 6);
    expect(grade('Benzodiazepines help.')).toBeCloseTo(grade('Tables help.'), 6);
    expect(grade('A generality helps.')).toBeGreaterThan(grade('A table helps.'));
  });

  it('has a reason for every exception, and none twice', () => {
    const words = readingExceptions.flatMap((group) => group.words);
    expect(new Set(words).size).toBe(words.length);
    expect(readingExceptions.filter(({ reason }) => reason.length < 20)).toEqual([]);
  });
});

describe('bannedPhrases', () => {
  const banned = (text: string) => bannedPhrases.some(({ pattern }) => pattern.test(text));

  it.each([
    'You have sciatica.',
    'This means you may have a clot.',
    "You've got a strain.",
    'Your condition will improve.',
    'You should take ibuprofen.',
    'You must rest.',
    'We recommend you stretch.',
    'It hurts. Try a warm bath.',
    'Take two tablets.',
    'Ask your doctor.',
    'This is a myth.',
    'Experts debunked it.',
    'Quackery sells.',
    'A so-called knot.',
    'Of course it hurts.',
    'A miraculous herb.',
    'It cures pain.',
    'A clinically proven method.',
    'Relief is guaranteed.',
    'There is nothing to worry about.',
    'Massage is completely safe.',
  ])('hold %s', (text) => expect(banned(text)).toBe(true));

  it.each([
    'A doctor can check whether the nerve is pressed.',
    'Ask a doctor, nurse or pharmacist first if blood thinners are taken.',
    'Health staff ask about it as a matter of course.',
    'Staff secure the table.',
    'Trials compare it with a dummy treatment.',
    'Taking part is a choice.',
  ])('do not hold %s', (text) => expect(banned(text)).toBe(false));
});

describe('findSharedRun', () => {
  const runs = collectRuns(['Massage therapy refers to the manual treatment of soft tissue, for health.']);

  it.each([
    [
      'eight words in a row, whatever case and marks',
      'Here, MASSAGE therapy refers to "the manual" treatment of muscles.',
      'massage therapy refers to the manual treatment of',
    ],
    [
      'seven words in a row',
      'Massage therapy refers to the manual treatment. Of course.',
      'massage therapy refers to the manual treatment of',
    ],
    ['seven words and another', 'Massage therapy refers to the manual treatment for pain.', undefined],
    ['fewer words than a run', 'Massage therapy', undefined],
  ])('%s', (_, text, run) => expect(findSharedRun(text, runs)).toBe(run));
});

const sources = sourcesFile({ id: 'nhs' });
const parse = (...bodies: readonly (readonly string[])[]) =>
  parseKnowledge([...bodies.map((body, index) => termFile(`term-${index}`, { body })), sources]).knowledge;

describe('checkProse', () => {
  it('names the line of banned phrases and of text from elsewhere, and the grade of hard entries', () => {
    const runs = collectRuns(['A massage once a week keeps the doctor from the door.']);
    const knowledge = parse(
      [
        'Fibers tear. [@nhs]',
        '',
        '## In detail',
        '',
        'It is a myth. [@nhs]',
        '',
        'A massage once a week keeps the doctor away. [@nhs]',
      ],
      ['Musculoskeletal rehabilitation necessitates multidisciplinary collaboration. [@nhs]'],
    );
    expect(told(checkProse(knowledge, runs))).toEqual([
      '15  "myth" is not our wording; expected a neutral account of what the evidence says',
      '17  "a massage once a week keeps the doctor" stands in another text; expected fewer than 8 words in a row',
      expect.stringMatching(
        /^11 {2}the entry reads at grade \d\d\.\d; expected at most 10 \(shorter sentences and words\)$/,
      ),
    ]);
  });
});

describe('checkLayout', () => {
  it('names the first line that is not in the stable form', () => {
    const file = termFile('strain', { body: ['Fibers', 'tear. [@nhs]'] });
    expect(told(checkLayout([file]))).toEqual([
      '11  not in the stable layout; expected "Fibers tear. [@nhs]" (npm run knowledge:format)',
    ]);
    expect(checkLayout([termFile('strain')])).toEqual([]);
  });

  it('passes over files that cannot be read', () => {
    expect(checkLayout([termFile('strain', { related: 'none' })])).toEqual([]);
  });
});

describe('workScores', () => {
  const read = { id: 'nhs' };
  const today = new Date('2026-11-22T00:00:00Z');
  const score = (id: string, ...files: readonly ReturnType<typeof termFile>[]) =>
    workScores(parseKnowledge([...files, sourcesFile(read)]).knowledge, today).find(
      ({ term }) => term.id === id,
    );
  const body = [
    'Tears. [@nhs]',
    '',
    '## What the evidence says',
    '',
    'Rest helps. [@nhs]',
    '',
    '## What to expect',
    '',
    'Weeks. [@nhs]',
  ];

  it('gives nothing to an entry that lacks nothing', () => {
    const named = termFile('other', { related: '[strain, sprain]' });
    expect(score('strain', termFile('strain', { body }), named)).toMatchObject({ score: 0, reasons: [] });
  });

  it.each([
    [
      'citations whose findings nobody read',
      { body: body.map((line) => line.replace('Weeks. [@nhs]', 'Weeks. [@gone]')) },
      '1 of 3 citations rest on findings not read',
      5 / 3,
    ],
    [
      'a benefit without evidence',
      {
        category: 'benefits',
        body: body
          .filter((line) => !/evidence|Rest/.test(line))
          .concat('', '## In detail', '', 'More. [@nhs]'),
      },
      'no evidence section',
      3,
    ],
    ['few sections', { body: body.slice(0, 5) }, '1 sections', 2],
    [
      'a dispute with one source',
      {
        more: ['status: contested'],
        body: [...body.slice(0, 2), '## Where experts disagree', '', 'Some do. [@nhs]', '', ...body.slice(2)],
      },
      'a dispute with one source',
      3,
    ],
  ])('counts %s', (_, fields, reason, points) => {
    const named = termFile('other', { related: '[strain, sprain]' });
    const found = score('strain', termFile('strain', fields), named);
    expect(found?.reasons).toEqual([reason]);
    expect(found?.score).toBeCloseTo(points, 6);
  });

  it('counts an entry that no other names, and one that was not reviewed for years', () => {
    const alone = score('strain', {
      ...termFile('strain', { body }),
      text: termFile('strain', { body }).text.replace('2026-11-22', '2023-11-22'),
    });
    expect(alone?.reasons).toEqual(['no other entry names it', 'reviewed 2023-11-22']);
  });
});
