import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { type Cards, type StartCards, startCards } from '../../highlighting/card/card-controller';
import { type CardsOnDemandOptions, cardsOnDemand } from '../../highlighting/card/cards-on-demand';
import { createHitTest } from '../../highlighting/card/hit-test';
import { openDelay } from '../../highlighting/card/hover-state';
import { deepTissueMassage } from './card-articles';
import { settle } from './cards-stage';
import { createStage, middleOf, type Stage } from './page-stage';

const text =
  '<style>main { font: 16px/24px sans-serif; margin: 100px 60px; width: 500px }</style>' +
  '<p>Some like deep tissue massage.</p>';
const away = { x: 900, y: 700 };

let stage: Stage;
let ending: AbortController;
let requests: { arrive(): void; fail(): void }[];
let made: Cards | undefined;
const start = vi.fn<StartCards>((...values) => {
  made = startCards(...values);
  return made;
});

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  stage = createStage(text);
  ending = new AbortController();
  requests = [];
  made = undefined;
  start.mockClear();
});
afterEach(() => {
  ending.abort();
  stage.remove();
  vi.useRealTimers();
});

const mark = () => stage.mark('deep tissue massage', 'deep-tissue-massage');
const host = () => document.querySelector('glosswell-card');

function begin(options: Partial<CardsOnDemandOptions> = {}): Cards {
  return cardsOnDemand({
    document,
    hitTest: createHitTest(document, stage.marksIn, () => stage.shadowRoots),
    hasMarks: () => true,
    theme: () => 'system',
    now: () => new Date('2026-12-01T12:00:00Z'),
    loadArticle: async () => deepTissueMassage,
    loadCards: () =>
      new Promise((resolve, reject) => {
        requests.push({
          arrive: () => resolve(start),
          fail: () => reject(new Error('No script may come in')),
        });
      }),
    onHideTerm: () => {},
    onSilence: () => {},
    termsIn: () => [],
    claimsIn: () => [],
    onSiteOff: () => {},
    signal: ending.signal,
    ...options,
  });
}

async function pointAt({ x, y }: { x: number; y: number }): Promise<void> {
  await userEvent.hover(document.documentElement, { position: { x, y }, force: true });
  await settle();
}

async function clickAt({ x, y }: { x: number; y: number }): Promise<void> {
  await userEvent.click(document.documentElement, { position: { x, y }, force: true });
  await settle();
}

async function arrive(): Promise<void> {
  requests.shift()?.arrive();
  await settle();
}

describe('the code of the cards', () => {
  it('is asked for once, when the pointer comes to a mark', async () => {
    const term = mark();
    begin();
    await pointAt(away);
    expect(requests).toHaveLength(0);
    await pointAt(middleOf(term));
    const { x, y } = middleOf(term);
    await pointAt({ x: x + 5, y });
    expect(requests).toHaveLength(1);
  });

  it('is not asked for on a page without marks', async () => {
    const term = mark();
    begin({ hasMarks: () => false });
    await pointAt(middleOf(term));
    expect(requests).toHaveLength(0);
  });

  it('opens the card of a mark on which the pointer rests, and the time of loading counts', async () => {
    const clock = vi.spyOn(performance, 'now');
    const since = 10_000;
    const term = mark();
    clock.mockReturnValue(since);
    begin();
    await pointAt(middleOf(term));
    clock.mockReturnValue(since + 200);
    await arrive();
    vi.advanceTimersByTime(openDelay - 201);
    await settle();
    expect(host()).toBeNull();
    vi.advanceTimersByTime(1);
    await settle();
    expect(host()).not.toBeNull();
    clock.mockRestore();
  });

  it('opens nothing when the pointer has gone on', async () => {
    const term = mark();
    begin();
    await pointAt(middleOf(term));
    await pointAt(away);
    await arrive();
    vi.advanceTimersByTime(openDelay);
    await settle();
    expect(start).toHaveBeenCalledOnce();
    expect(host()).toBeNull();
  });

  it('opens the card of a clicked mark at once, and leaves later clicks to the cards', async () => {
    const term = mark();
    begin();
    await clickAt(middleOf(term));
    await arrive();
    expect(made?.isOpen()).toBe(true);
    await clickAt(away);
    expect(host()).toBeNull();
    expect(requests).toHaveLength(0);
  });

  it('opens the card at the line that was clicked', async () => {
    document.querySelector('main')?.style.setProperty('width', '130px');
    const term = mark();
    const lines = [0, 1].map((line) => middleOf(term, line));
    begin();
    await clickAt(lines[1] ?? away);
    await arrive();
    const card = host()?.getBoundingClientRect();
    const distance = (line = away) => Math.abs((card?.left ?? 0) - line.x);
    expect(
      distance(lines[1]),
      `the card begins at ${card?.left}, the lines are at ${lines.map(({ x }) => x)}`,
    ).toBeLessThan(distance(lines[0]));
  });

  it.each([
    ['the reader closes it', (cards: Cards) => cards.closeCard(Number.POSITIVE_INFINITY)],
    ['its mark goes', (cards: Cards) => cards.marksChanged(() => false)],
    ['everything ends', () => ending.abort()],
  ])('opens no card when %s before it comes', async (_, change) => {
    const cards = begin();
    cards.openMark(mark());
    change(cards);
    await arrive();
    expect(host()).toBeNull();
    expect(cards.isOpen()).toBe(false);
  });
});

describe('where the code cannot come', () => {
  it('no card opens and nothing is thrown; a later wish asks again', async () => {
    const failed = vi.fn();
    window.addEventListener('unhandledrejection', failed);
    const term = mark();
    const cards = begin();
    cards.openMark(term);
    requests.shift()?.fail();
    await settle();
    expect(cards.isOpen()).toBe(false);
    await pointAt(middleOf(term));
    expect(requests, 'a hovering pointer does not ask again at once').toHaveLength(0);
    cards.openMark(term);
    await arrive();
    expect(cards.isOpen()).toBe(true);
    expect(failed).not.toHaveBeenCalled();
    window.removeEventListener('unhandledrejection', failed);
  });
});
