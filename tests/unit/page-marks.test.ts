import { describe, expect, it } from 'vitest';
import {
  claimsOfPage,
  type FrameMarks,
  marksState,
  occurrenceAt,
  signOfPage,
  termsOfPage,
} from '../../components/popup/page-marks';

const frame = (name: string, marks: Partial<FrameMarks> = {}): FrameMarks => ({
  frame: name,
  top: name === 'top',
  state: 'done',
  terms: [],
  claims: [],
  signs: [],
  ...marks,
});

describe('marksState', () => {
  it.each([
    ['nothing has answered yet', [], 'scanning'],
    ['only a frame has answered', [frame('a')], 'done'],
    ['a frame is still being read', [frame('top'), frame('a', { state: 'scanning' })], 'scanning'],
    ['a frame is in another language', [frame('top'), frame('a', { state: 'other-language' })], 'done'],
    [
      'the page is in another language',
      [frame('top', { state: 'other-language' }), frame('a')],
      'other-language',
    ],
    [
      'a frame of a page in another language has terms',
      [frame('top', { state: 'other-language' }), frame('a', { terms: [{ id: 'x', count: 1 }] })],
      'done',
    ],
    ['the site is off', [frame('top', { state: 'off' }), frame('a', { state: 'off' })], 'off'],
  ] as const)('when %s', (_, frames, state) => {
    expect(marksState(frames)).toBe(state);
  });
});

describe('terms and their occurrences over frames', () => {
  const frames = [
    frame('a', { terms: [{ id: 'x', count: 2 }] }),
    frame('top', {
      terms: [
        { id: 'y', count: 1 },
        { id: 'x', count: 1 },
      ],
    }),
    frame('b', { terms: [{ id: 'x', count: 1 }] }),
  ];

  it('sums counts, the page before its frames', () => {
    expect(termsOfPage(frames)).toEqual([
      { id: 'y', count: 1 },
      { id: 'x', count: 4 },
    ]);
  });

  it('sums and finds claims likewise', () => {
    const claiming = [
      frame('a', { claims: [{ id: 'c', count: 1 }] }),
      frame('top', { claims: [{ id: 'c', count: 1 }], terms: [{ id: 'x', count: 1 }] }),
    ];
    expect(claimsOfPage(claiming)).toEqual([{ id: 'c', count: 2 }]);
    expect(occurrenceAt(claiming, 'c', 1)).toEqual({ frame: 'a', index: 0 });
  });

  it('takes the first sign of the page, or else of a frame in it', () => {
    const chest = { sign: 'chest-pain', termId: 'red-flags' };
    const legs = { sign: 'both-legs', termId: 'cauda-equina-syndrome' };
    expect(signOfPage([frame('a', { signs: [chest] }), frame('top', { signs: [legs, chest] })])).toBe(legs);
    expect(signOfPage([frame('a', { signs: [chest] }), frame('top')])).toBe(chest);
    expect(signOfPage([frame('top')])).toBeUndefined();
  });

  it('finds each occurrence in its frame and none beyond the last', () => {
    expect([0, 1, 2, 3, 4].map((index) => occurrenceAt(frames, 'x', index))).toEqual([
      { frame: 'top', index: 0 },
      { frame: 'a', index: 0 },
      { frame: 'a', index: 1 },
      { frame: 'b', index: 0 },
      undefined,
    ]);
  });
});
