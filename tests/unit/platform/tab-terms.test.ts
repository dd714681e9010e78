import { describe, expect, test } from 'vitest';
import type { TermsFound } from '../../../platform/messages';
import {
  afterStep,
  countTerms,
  frameOrder,
  noTerms,
  type TabTerms,
  withTermsFound,
} from '../../../platform/tab-terms';

interface Report extends Partial<TermsFound> {
  frameId: number;
  at: number;
}

const found = (...reports: Report[]): TabTerms =>
  reports.reduce<TabTerms>(
    (tab, { frameId, at, ids = [], frame = `document-${frameId}`, since = 0, leaving = false }) =>
      withTermsFound(tab, frameId, { ids, frame, since, leaving }, at),
    noTerms,
  );

const page: Report = { frameId: 0, at: 100, ids: ['a', 'b'] };
const frame: Report = { frameId: 7, at: 110, ids: ['b', 'c'] };

describe('the number of different terms', () => {
  test.each<[string, Report[], number]>([
    ['is 0 at first', [], 0],
    ['counts those of the page', [page], 2],
    ['counts a term of several frames once', [page, frame], 3],
    ['follows a frame whose terms change', [page, frame, { ...frame, ids: ['d'] }], 3],
    ['follows a frame that loses its terms', [page, frame, { ...frame, ids: [] }], 2],
    ['loses a frame that goes away', [page, frame, { ...frame, ids: [], leaving: true }], 2],
    [
      'keeps the next document of a frame when the old one says goodbye late',
      [
        page,
        frame,
        { frameId: 7, at: 130, frame: 'next', ids: ['x', 'y'] },
        { ...frame, ids: [], leaving: true, at: 140 },
      ],
      4,
    ],
    [
      'begins anew with a new page',
      [page, frame, { frameId: 0, at: 300, since: 200, frame: 'new page', ids: ['z'] }],
      1,
    ],
    [
      'keeps a frame of the new page that was ready before the page itself',
      [
        page,
        frame,
        { frameId: 8, at: 250, ids: ['x'] },
        { frameId: 0, at: 300, since: 200, frame: 'new page', ids: ['z'] },
      ],
      2,
    ],
    [
      'is 0 on a new page without terms',
      [page, frame, { frameId: 0, at: 300, since: 200, frame: 'new page', ids: [] }],
      0,
    ],
    [
      'comes back with a page from the back/forward cache',
      [
        page,
        { ...page, ids: [], leaving: true, at: 200 },
        { frameId: 0, at: 300, since: 200, frame: 'second', ids: ['z'] },
        { frameId: 0, at: 400, since: 200, frame: 'second', ids: [], leaving: true },
        { ...page, at: 410 },
      ],
      2,
    ],
  ])('%s', (_, reports, count) => {
    expect(countTerms(found(...reports))).toBe(count);
  });
});

describe('stepping', () => {
  const tab = found(page, frame, { frameId: 12, at: 120, ids: ['q'] });

  test('goes through the page first and then through its frames', () => {
    expect(frameOrder(tab)).toEqual([0, 7, 12]);
  });

  test('asks the page also when it has not told any terms yet', () => {
    expect(frameOrder(noTerms)).toEqual([0]);
    expect(frameOrder(found(frame))).toEqual([0, 7]);
  });

  test('remembers where the reader is and drops frames that do not answer', () => {
    const after = afterStep(tab, 12, [7]);
    expect(after.current).toBe(12);
    expect(frameOrder(after)).toEqual([0, 12]);
    expect(frameOrder(tab)).toEqual([0, 7, 12]);
  });

  test('forgets the place when no frame has a term', () => {
    expect(afterStep(afterStep(tab, 12, []), undefined, [0, 7, 12])).toEqual({
      frames: {},
      page: 'document-0',
    });
  });

  test('forgets the place with a new page', () => {
    const after = withTermsFound(
      afterStep(tab, 12, []),
      0,
      { ids: ['z'], frame: 'new', since: 500, leaving: false },
      600,
    );
    expect(after.current).toBeUndefined();
  });
});
