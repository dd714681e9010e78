import { describe, expect, it } from 'vitest';
import { createClaimFinder } from '../../knowledge/claim-matching/claim-finder';
import { claimIdsOf } from '../../knowledge/claim-matching/claim-grammar';
import { figuresOf } from '../../scripts/figures';
import { loadClaimPack } from '../../scripts/load-claim-pack';
import { parseClaimCases, readClaimsCorpus } from '../../scripts/read-claims-corpus';
import {
  claimThresholds,
  describeClaimMiss,
  judgeClaims,
  missedClaimThresholds,
} from '../../scripts/score-claims';

const pack = loadClaimPack();
const finder = createClaimFinder(pack);
const ids = claimIdsOf(pack);
const cases = readClaimsCorpus(ids);
const judged = cases.map((item) => judgeClaims(item, finder));

describe('the labeled sentences', () => {
  it('are many, with and without claims, of every claim, and a third of them is held out', () => {
    const claiming = cases.filter(({ claims }) => claims.length > 0);
    expect(claiming.length).toBeGreaterThanOrEqual(200);
    expect(cases.length - claiming.length).toBeGreaterThanOrEqual(200);
    expect([...ids].filter((id) => !claiming.some(({ claims }) => claims.includes(id)))).toEqual([]);
    const share = cases.filter(({ split }) => split === 'held-out').length / cases.length;
    expect(share).toBeCloseTo(1 / 3, 1);
  });

  it.each(['tuning', 'held-out'] as const)('are found to claim what they claim: %s', (split) => {
    const ofSplit = judged.filter(({ case: item }) => item.split === split);
    const { precision, recall, f1 } = figuresOf(ofSplit);
    const told = `${split}: precision ${precision.toFixed(3)}, recall ${recall.toFixed(3)}, F1 ${f1.toFixed(3)}`;
    console.log(told);
    // Faults of the held-out split are not named, so that nobody makes rules by them.
    const misses =
      split === 'tuning' ? ofSplit.map(describeClaimMiss).filter((line) => line !== undefined) : [];
    expect(precision, [told, ...misses].join('\n')).toBeGreaterThanOrEqual(claimThresholds[split].precision);
    expect(recall, [told, ...misses].join('\n')).toBeGreaterThanOrEqual(claimThresholds[split].recall);
  });
});

describe('a call for help', () => {
  it.each([
    'Get help at once if back pain comes with numbness between the legs or new trouble with the bladder or bowels.',
    'Call 999 or 911 if a massage is followed by neck pain and trouble with speech.',
    'Seek medical care immediately if the swelling of the leg gets worse.',
  ])('is no claim of the page about massage: %s', (text) =>
    expect(finder.find(text, 'Massage for back pain')).toEqual([]),
  );
});

describe('a labeled sentence', () => {
  const judge = (claims: string, text = 'Massage lowers cortisol.') => {
    const line = JSON.stringify({ text, claims: JSON.parse(claims) as unknown, kind: 'claim' });
    const [item] = parseClaimCases('claims.jsonl', line, ids);
    if (!item) throw new Error(`no case in ${line}`);
    return judgeClaims(item, finder);
  };

  it('counts each of its claims as right or missing, and others as wrong', () => {
    expect(judge('["massage-lowers-cortisol"]')).toMatchObject({ right: 1, wrong: 0, missing: 0 });
    expect(judge('[]')).toMatchObject({ right: 0, wrong: 1, missing: 0 });
    expect(judge('["massage-improves-sleep"]')).toMatchObject({ right: 0, wrong: 1, missing: 1 });
  });

  it('is told with what is amiss, and with the words that were taken for a claim', () => {
    expect(describeClaimMiss(judge('["massage-lowers-cortisol"]'))).toBeUndefined();
    expect(describeClaimMiss(judge('["massage-improves-sleep"]'))).toBe(
      'claims.jsonl:1  claim: missed massage-improves-sleep; wrongly found massage-lowers-cortisol "Massage lowers cortisol"  Massage lowers cortisol.',
    );
  });

  it.each([
    ['an unknown claim', '{"text":"a","claims":["b"],"kind":"claim"}', 'there is no claim "b"'],
    ['no list of claims', '{"text":"a","claims":"b","kind":"claim"}', 'claims is no list'],
    ['no text', '{"claims":[],"kind":"claim"}', 'text, before or kind is no text'],
  ])('with %s is reported with its line', (_, line, message) =>
    expect(() => parseClaimCases('claims.jsonl', `\n${line}`, ids)).toThrow(`claims.jsonl:2  ${message}`),
  );

  it('below a threshold is told with its split and figure', () => {
    const wrong = judge('[]');
    const split = wrong.case.split;
    expect(missedClaimThresholds([wrong])).toEqual([
      `claims, ${split}: precision 0.000 is below ${claimThresholds[split].precision}`,
    ]);
    expect(missedClaimThresholds([judge('["massage-lowers-cortisol"]')])).toEqual([]);
  });
});
