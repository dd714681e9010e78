import { describe, expect, it } from 'vitest';
import { createWarningSignFinder } from '../../knowledge/warning-signs/find-warning-signs';
import { loadWarningSigns } from '../../scripts/load-warning-signs';
import {
  describeSignMiss,
  judgeWarningSigns,
  missedSignThresholds,
  parseWarningSignCases,
  readWarningSignCases,
  signsOf,
  warningSignFigures,
} from '../../scripts/score-warning-signs';

const pack = loadWarningSigns();
const finder = createWarningSignFinder(pack);
const signs = signsOf(pack);
const cases = readWarningSignCases(signs);
const judged = cases.map((item) => judgeWarningSigns(item, finder));

describe('the texts with and without warning signs', () => {
  it('are many of both, and of every sign', () => {
    const alarming = cases.filter(({ shows }) => shows.length > 0);
    expect(alarming.length).toBeGreaterThanOrEqual(45);
    expect(cases.length - alarming.length).toBeGreaterThanOrEqual(250);
    expect([...signs].filter((sign) => !alarming.some(({ shows }) => shows.includes(sign)))).toEqual([]);
    const first = warningSignFigures(judged.filter(({ case: item }) => item.group === 'first'));
    expect(first).toMatchObject({ alarming: 45, ordinary: 260 });
  });

  it('show their signs, and ordinary ones none', () => {
    const misses = judged.map(describeSignMiss).filter((line) => line !== undefined);
    expect(missedSignThresholds(judged), misses.join('\n')).toEqual([]);
  });
});

describe('thresholds', () => {
  it('name the group and the figure that is not reached', () => {
    const [item] = parseWarningSignCases('cases.jsonl', '{"text":"a","shows":"fever","why":"b"}', signs);
    const [ordinary] = parseWarningSignCases('cases.jsonl', '{"text":"a","shows":null,"why":"b"}', signs);
    if (!item || !ordinary) throw new Error('the cases could not be read');
    expect(
      missedSignThresholds([
        { case: item, found: [], right: false },
        { case: ordinary, found: ['fever'], right: false },
      ]),
    ).toEqual([
      'Warning signs, first: 0.000 are shown; expected at least 1',
      'Warning signs, first: 1.000 are false alarms; expected at most 0.004',
    ]);
  });
});

describe('a case', () => {
  const judge = (text: string, shows: unknown) => {
    const line = JSON.stringify({ text, shows, why: 'a test' });
    return parseWarningSignCases('cases.jsonl', line, signs).map((item) => judgeWarningSigns(item, finder));
  };

  it('is right with any of its signs', () => {
    const [both] = judge('Back pain, and both legs are numb.', ['fever', 'both-legs']);
    expect(both).toMatchObject({ found: ['both-legs'], right: true });
  });

  it('is wrong without any of them, and an ordinary one with any', () => {
    const [lost] = judge('A long day.', 'fever');
    const [alarm] = judge('Back pain, and both legs are numb.', null);
    expect(lost && describeSignMiss(lost)).toContain('expected fever, found none');
    expect(alarm && describeSignMiss(alarm)).toContain('expected no sign, found both-legs');
    expect(warningSignFigures([...(lost ? [lost] : []), ...(alarm ? [alarm] : [])])).toEqual({
      alarming: 1,
      shown: 0,
      ordinary: 1,
      falseAlarms: 1,
    });
  });

  it.each([
    ['a sign that is not there', '{"text":"a","shows":"hunger","why":"b"}', 'there is no sign "hunger"'],
    ['no label', '{"text":"a","why":"b"}', 'shows is missing'],
    ['no reason', '{"text":"a","shows":null}', 'text or why is no text'],
  ])('with %s is reported with its line', (_, line, message) => {
    expect(() => parseWarningSignCases('cases.jsonl', `\n${line}`, signs)).toThrow(
      `cases.jsonl:2  ${message}`,
    );
  });
});
