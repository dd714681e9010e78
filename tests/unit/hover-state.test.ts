import { describe, expect, it } from 'vitest';
import type { Hit } from '../../highlighting/card/hit-test';
import { restDistance, restWindow } from '../../highlighting/card/hover-candidate';
import type { HoverEffect, HoverEvent, HoverState } from '../../highlighting/card/hover-events';
import {
  closeDelay,
  glanceDelay,
  glanceWindow,
  initialState,
  nextState,
  openDelay,
} from '../../highlighting/card/hover-state';
import type { Article } from '../../knowledge/article';

/*
 *                 pointer on a mark                    timer `open`
 *   +------+  ------------------------->  +---------+ --------------->  +---------------------------+
 *   | idle |    load, start timer         | waiting |   show (preview)  | open                      |
 *   +------+  <-------------------------  +---------+                   |                           |
 *      ^  |     pointer off, scroll,         |  ^  |                    |  pointer near or focus    |
 *      |  |     press, mark gone             |  |__| pointer moves      |  inside: stays            |
 *      |  |                                  |       timer anew         |        |  ^               |
 *      |  |   tap, click, Enter, shortcut    |                          |   both |  | either        |
 *      |  +----------------------------------+------------------------> |   left v  | comes back    |
 *      |             show (dialog), load                                |  timer `close` runs       |
 *      |                                                                |  (anew while the pointer  |
 *      |     timer `close`, Escape, close button, press outside,        |  moves on the safe way)   |
 *      +--------------------------------------------------------------- |                           |
 *            mark gone, card removed, navigation: hide                  |  other mark under the     |
 *                                                                       |  pointer: waits beside,   |
 *   While open, a related term is asked for and takes the place of      |  then takes the place     |
 *   the article when its answer comes; `back` returns.                  +---------------------------+
 */

const articleOf = (id: string): Article => ({ id, title: id }) as Article;
const container = {} as Node;

function hitOf(termId: string, startOffset = termId.length): Hit {
  const range = { startContainer: container, startOffset } as StaticRange;
  const line = {} as DOMRect;
  return { mark: { termId, range }, lines: [line], line };
}

const strain = hitOf('strain', 0);
const fascia = hitOf('fascia', 40);

const on = (hit: Hit, at: number, x = 10, y = 10): HoverEvent => ({ type: 'pointer-on-mark', hit, x, y, at });

/** Runs events through the state machine and keeps what it asked for. */
function run(...events: HoverEvent[]) {
  return runFrom(initialState, ...events);
}

function runFrom(start: HoverState, ...events: HoverEvent[]) {
  const effects: HoverEffect[] = [];
  let last: readonly HoverEffect[] = [];
  let state = start;
  for (const event of events) {
    const transition = nextState(state, event);
    state = transition.state;
    last = transition.effects;
    effects.push(...last);
  }
  return { state, effects, last };
}

const typesOf = (effects: readonly HoverEffect[]) => effects.map(({ type }) => type);

function timerOf(effects: readonly HoverEffect[], name: 'open' | 'close') {
  const timer = effects.findLast((effect) => effect.type === 'start-timer' && effect.name === name);
  if (timer?.type !== 'start-timer') throw new Error(`no timer "${name}" was started`);
  return timer;
}

function loadOf(effects: readonly HoverEffect[]) {
  const load = effects.findLast((effect) => effect.type === 'load');
  if (load?.type !== 'load') throw new Error('nothing was asked for');
  return load;
}

/** A preview of `strain` with its article, opened at 300 ms. */
function preview() {
  const rested = run(on(strain, 0));
  const { token } = loadOf(rested.effects);
  return runFrom(
    rested.state,
    { type: 'article-loaded', token, article: articleOf('strain') },
    { type: 'timer', name: 'open', token, at: openDelay },
  ).state;
}

/** The card of `strain`, opened on purpose, with its article. */
function dialog() {
  const opened = run({ type: 'open', hit: strain, at: 0 });
  const { token } = loadOf(opened.effects);
  return runFrom(opened.state, { type: 'article-loaded', token, article: articleOf('strain') }).state;
}

describe('a resting pointer', () => {
  it('asks for the article at once and opens the card with it after the delay', () => {
    const rested = run(on(strain, 0));
    expect(loadOf(rested.effects).termId).toBe('strain');
    const timer = timerOf(rested.effects, 'open');
    expect(timer.delay).toBe(openDelay);
    const opened = runFrom(
      rested.state,
      { type: 'article-loaded', token: timer.token, article: articleOf('strain') },
      { type: 'timer', name: 'open', token: timer.token, at: openDelay },
    );
    expect(opened.last).toEqual([
      {
        type: 'show',
        hit: strain,
        view: {
          mode: 'preview',
          content: { state: 'ready', article: articleOf('strain') },
          canGoBack: false,
        },
      },
    ]);
  });

  it('opens a card that says that it loads when the article is late, and fills it when it comes', () => {
    const rested = run(on(strain, 0));
    const { token } = timerOf(rested.effects, 'open');
    const opened = runFrom(rested.state, { type: 'timer', name: 'open', token, at: openDelay });
    expect(opened.last).toMatchObject([{ type: 'show', view: { content: { state: 'loading' } } }]);
    const filled = runFrom(opened.state, { type: 'article-loaded', token, article: articleOf('strain') });
    expect(filled.last).toMatchObject([{ type: 'update', view: { content: { state: 'ready' } } }]);
  });

  it('begins to wait anew when it moves on', () => {
    const moved = runFrom(run(on(strain, 0, 10)).state, on(strain, 50, 10 + restDistance + 1));
    expect(typesOf(moved.last)).toEqual(['start-timer']);
  });

  it('may tremble', () => {
    const trembling = runFrom(
      run(on(strain, 0, 10)).state,
      on(strain, 20, 10 + restDistance),
      on(strain, 40, 10),
    );
    expect(trembling.effects).toEqual([]);
  });

  it('may drift as slowly as it trembles', () => {
    const drifting = runFrom(
      run(on(strain, 0, 10)).state,
      on(strain, restWindow, 10 + restDistance),
      on(strain, 2 * restWindow, 10 + 2 * restDistance),
    );
    expect(drifting.effects).toEqual([]);
  });

  it.each<HoverEvent>([
    { type: 'pointer-off' },
    { type: 'scroll' },
    { type: 'press-outside', at: 9 },
    { type: 'mark-gone', at: 9 },
    { type: 'navigation', at: 9 },
  ])('opens nothing after $type', (event) => {
    const rested = run(on(strain, 0));
    const { token } = timerOf(rested.effects, 'open');
    const left = runFrom(rested.state, event);
    expect(left.last).toEqual([{ type: 'stop-timer', name: 'open' }]);
    const late = runFrom(
      left.state,
      { type: 'article-loaded', token, article: articleOf('strain') },
      { type: 'timer', name: 'open', token, at: openDelay },
    );
    expect(late.effects).toEqual([]);
  });

  it('never gets the card of the term before', () => {
    const first = run(on(strain, 0));
    const late = loadOf(first.effects).token;
    const second = runFrom(first.state, on(fascia, 100, 90));
    const opened = runFrom(
      second.state,
      { type: 'article-loaded', token: late, article: articleOf('strain') },
      { type: 'timer', name: 'open', token: late, at: openDelay },
      { type: 'timer', name: 'open', token: timerOf(second.effects, 'open').token, at: 400 },
    );
    expect(opened.effects).toMatchObject([
      { type: 'show', hit: fascia, view: { content: { state: 'loading' } } },
    ]);
  });

  it('keeps waiting when the page is scanned again and the mark is another object', () => {
    expect(runFrom(run(on(strain, 0)).state, on(hitOf('strain', 0), 20)).effects).toEqual([]);
  });
});

describe('a reader who goes from term to term', () => {
  it('waits less while another card is open', () => {
    const beside = runFrom(preview(), on(fascia, 500, 90));
    expect(timerOf(beside.effects, 'open').delay).toBe(glanceDelay);
    const { token } = timerOf(beside.effects, 'open');
    const opened = runFrom(beside.state, { type: 'timer', name: 'open', token, at: 600 });
    expect(opened.last).toMatchObject([
      { type: 'stop-timer', name: 'close' },
      { type: 'show', hit: fascia },
    ]);
  });

  it.each([
    [glanceWindow, glanceDelay],
    [glanceWindow + 1, openDelay],
  ])('%d ms after a card closed waits %d ms', (pause, delay) => {
    const closed = runFrom(preview(), { type: 'escape', at: 1000 });
    const next = runFrom(closed.state, on(fascia, 1000 + pause));
    expect(timerOf(next.effects, 'open').delay).toBe(delay);
  });

  it('gets the full time on terms that are crossed on the way to the card', () => {
    const crossing = runFrom(preview(), { ...on(fascia, 500, 90), onWay: true } as HoverEvent);
    expect(timerOf(crossing.effects, 'open').delay).toBe(openDelay);
    expect(timerOf(crossing.effects, 'close').delay).toBe(closeDelay);
  });

  it('goes on waiting for the next term when the card closes meanwhile', () => {
    const beside = runFrom(preview(), on(fascia, 500, 90), on(fascia, 700, 120));
    const { token } = timerOf(beside.effects, 'close');
    const closed = runFrom(beside.state, { type: 'timer', name: 'close', token, at: 800 });
    expect(closed.last).toEqual([{ type: 'hide', restoreFocus: false }]);
    const opened = runFrom(closed.state, {
      type: 'timer',
      name: 'open',
      token: timerOf(beside.effects, 'open').token,
      at: 850,
    });
    expect(opened.last).toMatchObject([{ type: 'show', hit: fascia }]);
  });

  it('does not lose a card that has the focus', () => {
    expect(runFrom(dialog(), on(fascia, 500)).effects).toEqual([]);
  });
});

describe('an open preview', () => {
  it('closes when the pointer has been away for the delay, and leaves the focus alone', () => {
    const left = runFrom(preview(), { type: 'pointer-off' });
    const timer = timerOf(left.effects, 'close');
    expect(timer.delay).toBe(closeDelay);
    const closed = runFrom(left.state, { type: 'timer', name: 'close', token: timer.token, at: 700 });
    expect(closed.last.at(-1)).toEqual({ type: 'hide', restoreFocus: false });
    expect(closed.state.kind).toBe('idle');
  });

  it('starts the time to close only once', () => {
    const left = runFrom(preview(), { type: 'pointer-off' });
    expect(runFrom(left.state, { type: 'pointer-off' }).effects).toEqual([]);
  });

  it.each<HoverEvent>([{ type: 'pointer-on-card' }, on(strain, 450), { type: 'focus-in-card' }])(
    'stays when the reader comes back ($type)',
    (event) => {
      const left = runFrom(preview(), { type: 'pointer-off' });
      const { token } = timerOf(left.effects, 'close');
      const back = runFrom(left.state, event);
      expect(back.last).toEqual([{ type: 'stop-timer', name: 'close' }]);
      expect(runFrom(back.state, { type: 'timer', name: 'close', token, at: 900 }).effects).toEqual([]);
    },
  );

  it('gives more time with every move on the safe way', () => {
    const way = runFrom(preview(), { type: 'pointer-on-way' });
    expect(typesOf(way.last)).toEqual(['start-timer']);
    expect(typesOf(runFrom(way.state, { type: 'pointer-on-way' }).last)).toEqual(['start-timer']);
  });

  it('stays while the focus is inside, and closes when that has left too', () => {
    const focused = runFrom(preview(), { type: 'focus-in-card' }, { type: 'pointer-off' });
    expect(focused.effects).toEqual([]);
    expect(timerOf(runFrom(focused.state, { type: 'focus-out' }).effects, 'close').delay).toBe(closeDelay);
  });

  it('does not open again under the pointer that dismissed it, until that has left', () => {
    const dismissed = runFrom(preview(), { type: 'escape', at: 500 });
    expect(runFrom(dismissed.state, on(strain, 520)).effects).toEqual([]);
    const back = runFrom(dismissed.state, { type: 'pointer-off' }, on(strain, 700));
    expect(typesOf(back.effects)).toEqual(['load', 'start-timer']);
  });

  it.each<HoverEvent>([
    { type: 'press-outside', at: 9 },
    { type: 'card-removed', at: 9 },
    { type: 'navigation', at: 9 },
    { type: 'mark-gone', at: 9 },
  ])('closes at once after $type and takes no focus', (event) => {
    expect(runFrom(preview(), event).last).toContainEqual({ type: 'hide', restoreFocus: false });
  });

  it('becomes a dialog on a click, with the same text', () => {
    const pinned = runFrom(preview(), { type: 'open', hit: strain, at: 500 });
    expect(pinned.last).toMatchObject([
      { type: 'show', view: { mode: 'dialog', content: { state: 'ready' } } },
    ]);
  });
});

describe('a card opened on purpose', () => {
  it('opens at once as a dialog', () => {
    const opened = run({ type: 'open', hit: strain, at: 0 });
    expect(opened.effects).toMatchObject([
      { type: 'show', view: { mode: 'dialog', content: { state: 'loading' } } },
      { type: 'load', termId: 'strain' },
    ]);
  });

  it('gives the focus back on Escape', () => {
    expect(runFrom(dialog(), { type: 'escape', at: 9 }).last).toContainEqual({
      type: 'hide',
      restoreFocus: true,
    });
  });

  it('gives the focus back when its term is gone', () => {
    expect(runFrom(dialog(), { type: 'mark-gone', at: 9 }).last).toContainEqual({
      type: 'hide',
      restoreFocus: true,
    });
  });

  it('stays when the focus leaves while the pointer is on it', () => {
    expect(runFrom(dialog(), { type: 'pointer-on-card' }, { type: 'focus-out' }).effects).toEqual([]);
  });

  it.each([
    [{ type: 'article-loaded', article: undefined } as const, 'missing'],
    [{ type: 'article-failed' } as const, 'failed'],
  ])('says so after $type', (answer, state) => {
    const opened = run({ type: 'open', hit: strain, at: 0 });
    const { token } = loadOf(opened.effects);
    const answered = runFrom(opened.state, { ...answer, token } as HoverEvent);
    expect(answered.last).toMatchObject([{ type: 'update', view: { content: { state } } }]);
  });

  it('tries again when asked to', () => {
    const opened = run({ type: 'open', hit: strain, at: 0 });
    const failed = runFrom(opened.state, { type: 'article-failed', token: loadOf(opened.effects).token });
    const again = runFrom(failed.state, { type: 'retry' });
    expect(again.last).toMatchObject([
      { type: 'update', view: { content: { state: 'loading' } } },
      { type: 'load', termId: 'strain' },
    ]);
    const { token } = loadOf(again.effects);
    const loaded = runFrom(again.state, { type: 'article-loaded', token, article: articleOf('strain') });
    expect(loaded.last).toMatchObject([
      { type: 'update', view: { content: { state: 'ready' }, canGoBack: false } },
    ]);
  });
});

describe('related terms', () => {
  const turn = (state: HoverState, event: HoverEvent, id: string) => {
    const asked = runFrom(state, event);
    const { token } = loadOf(asked.effects);
    return runFrom(asked.state, { type: 'article-loaded', token, article: articleOf(id) });
  };

  it('replace the text when they are here, not before', () => {
    const asked = runFrom(dialog(), { type: 'open-related', termId: 'fascia' });
    expect(asked.last).toMatchObject([{ type: 'load', termId: 'fascia' }]);
    const turned = runFrom(asked.state, {
      type: 'article-loaded',
      token: loadOf(asked.effects).token,
      article: articleOf('fascia'),
    });
    expect(turned.last).toMatchObject([
      { type: 'update', toHeading: true, view: { canGoBack: true, content: { article: { id: 'fascia' } } } },
    ]);
  });

  it('lead back the way that they came', () => {
    const second = turn(dialog(), { type: 'open-related', termId: 'fascia' }, 'fascia');
    const third = turn(second.state, { type: 'open-related', termId: 'tendon' }, 'tendon');
    const back = turn(third.state, { type: 'back' }, 'fascia');
    expect(loadOf(runFrom(third.state, { type: 'back' }).effects).termId).toBe('fascia');
    expect(back.last).toMatchObject([{ view: { canGoBack: true } }]);
    const first = turn(back.state, { type: 'back' }, 'strain');
    expect(loadOf(runFrom(back.state, { type: 'back' }).effects).termId).toBe('strain');
    expect(first.last).toMatchObject([{ view: { canGoBack: false } }]);
    expect(runFrom(first.state, { type: 'back' }).effects).toEqual([]);
  });

  it('ignore the answer to a term that was asked for before the last one', () => {
    const first = runFrom(dialog(), { type: 'open-related', termId: 'fascia' });
    const second = runFrom(first.state, { type: 'open-related', termId: 'tendon' });
    const late = {
      type: 'article-loaded',
      token: loadOf(first.effects).token,
      article: articleOf('fascia'),
    } as const;
    expect(runFrom(second.state, late).effects).toEqual([]);
  });

  it('do not keep a card open that the pointer has left', () => {
    const asked = runFrom(preview(), { type: 'open-related', termId: 'fascia' }, { type: 'pointer-off' });
    const { token } = loadOf(asked.effects);
    const turned = runFrom(asked.state, { type: 'article-loaded', token, article: articleOf('fascia') });
    const timer = timerOf(turned.effects, 'close');
    const closed = runFrom(turned.state, { type: 'timer', name: 'close', token: timer.token, at: 9 });
    expect(typesOf(closed.last)).toContain('hide');
  });
});
