import { isSameMark, type Mark } from '../marks/mark';
import type { Hit } from './hit-test';
import { answerCandidate, contentOf, moveCandidate, newCandidate } from './hover-candidate';
import type {
  Answer,
  Candidate,
  CardMode,
  CardView,
  Content,
  HoverEffect,
  HoverEvent,
  HoverState,
  Idle,
  Open,
  PointerOnMark,
  Transition,
  Waiting,
} from './hover-events';

/** The pointer must have rested this long before a card opens (ms): long enough not to open under a passing pointer. */
export const openDelay = 300;
/** The same for a reader who goes from term to term: another card is open, or closed within `glanceWindow` (ms). */
export const glanceDelay = 100;
/** How long after a card closed the next one opens after `glanceDelay` (ms). */
export const glanceWindow = 600;
/** A card stays this long after pointer and focus have left it (ms): time to come back after a slip. */
export const closeDelay = 300;
export const initialState: HoverState = { kind: 'idle', token: 0, closedAt: Number.NEGATIVE_INFINITY };

/**
 * The whole behavior of the card as a pure function: what the state becomes after an event, and what is to be done.
 * Every request and timer carries a token, so that a late answer never opens the wrong card.
 */
export function nextState(state: HoverState, event: HoverEvent): Transition {
  switch (state.kind) {
    case 'idle':
      return whileIdle(state, event);
    case 'waiting':
      return whileWaiting(state, event);
    case 'open':
      return whileOpen(state, event);
  }
}

function whileIdle(state: Idle, event: HoverEvent): Transition {
  switch (event.type) {
    case 'pointer-on-mark':
      return isSameMark(state.dismissed, event.hit.mark) ? stay(state) : beginWaiting(state, event);
    case 'pointer-off':
      return stay({ ...state, dismissed: undefined });
    case 'open':
      return openOnPurpose(state, event.hit, []);
    default:
      return stay(state);
  }
}

function beginWaiting(state: Idle, event: PointerOnMark): Transition {
  const delay = event.at - state.closedAt <= glanceWindow ? glanceDelay : openDelay;
  const { candidate, effects } = newCandidate(state.token + 1, event, delay);
  return {
    state: { kind: 'waiting', token: candidate.token, closedAt: state.closedAt, candidate },
    effects,
  };
}

function whileWaiting(state: Waiting, event: HoverEvent): Transition {
  const { candidate, token, closedAt } = state;
  const giveUp: Transition = {
    state: { kind: 'idle', token, closedAt },
    effects: [{ type: 'stop-timer', name: 'open' }],
  };
  switch (event.type) {
    case 'pointer-on-mark': {
      if (!isSameMark(candidate.hit.mark, event.hit.mark)) {
        const begun = beginWaiting({ kind: 'idle', token, closedAt }, event);
        return { state: begun.state, effects: [...giveUp.effects, ...begun.effects] };
      }
      const moved = moveCandidate(candidate, event);
      return { state: { ...state, candidate: moved.candidate }, effects: moved.effects };
    }
    case 'article-loaded':
    case 'article-failed':
      return stay({ ...state, candidate: answerCandidate(candidate, event) });
    case 'timer':
      if (event.name !== 'open' || event.token !== candidate.token) return stay(state);
      return openCandidate(candidate, token, []);
    case 'open':
      return openOnPurpose(state, event.hit, giveUp.effects);
    case 'pointer-off':
    case 'press-outside':
    case 'scroll':
    case 'mark-gone':
    case 'navigation':
      return giveUp;
    default:
      return stay(state);
  }
}

function whileOpen(state: Open, event: HoverEvent): Transition {
  switch (event.type) {
    case 'pointer-on-mark':
      return isSameMark(state.hit.mark, event.hit.mark) ? keepOpen(state) : onOtherMark(state, event);
    case 'pointer-on-card':
      return keepOpen(state);
    case 'pointer-on-way':
      return restartClosing(dropCandidate(state));
    case 'pointer-off':
      return closeSoon(dropCandidate({ ...state, pointerNear: false }));
    case 'focus-in-card':
      return keepOpen({ ...state, focusInside: true }, state.pointerNear);
    case 'focus-out':
      return closeSoon(stay({ ...state, focusInside: false }));
    case 'open':
      return openAnother(state, event.hit);
    case 'timer':
      return onTimer(state, event);
    case 'article-loaded':
    case 'article-failed':
      return onAnswer(state, event);
    case 'open-related':
      return turnTo(state, event.termId, [...state.trail, state.termId]);
    case 'back': {
      const previous = state.trail.at(-1);
      return previous === undefined ? stay(state) : turnTo(state, previous, state.trail.slice(0, -1));
    }
    case 'retry':
      return turnTo({ ...state, content: { state: 'loading' } }, state.termId, state.trail);
    case 'escape':
    case 'close':
      return close(state, event.at, { restoreFocus: true, dismissed: state.hit.mark });
    case 'mark-gone':
      return close(state, event.at, { restoreFocus: state.focusInside });
    case 'press-outside':
    case 'card-removed':
    case 'navigation':
      return close(state, event.at, { restoreFocus: false });
    case 'scroll':
      return dropCandidate(state);
  }
}

/** Pointer or focus is where the card must stay. */
function keepOpen(state: Open, pointerNear = true): Transition {
  const dropped = dropCandidate({ ...state, pointerNear, closing: false });
  return state.closing ? withEffects(dropped, [{ type: 'stop-timer', name: 'close' }]) : dropped;
}

/** Both have left, or one of them: starts the timer `close` once, and only when both have. */
function closeSoon({ state, effects }: Transition): Transition {
  if (state.kind !== 'open' || state.pointerNear || state.focusInside || state.closing)
    return { state, effects };
  const timer = { type: 'start-timer', name: 'close', delay: closeDelay, token: state.cardToken } as const;
  return { state: { ...state, closing: true }, effects: [...effects, timer] };
}

/** As long as the pointer moves towards the card, the time to close begins anew. */
function restartClosing({ state, effects }: Transition): Transition {
  if (state.kind !== 'open') return { state, effects };
  return closeSoon({ state: { ...state, pointerNear: false, closing: false }, effects });
}

/** A card that the reader works in does not give way to hovering; a preview does. */
function onOtherMark(state: Open, event: PointerOnMark): Transition {
  const left: Open = { ...state, pointerNear: false };
  if (state.focusInside) return stay(left);
  const known = state.candidate && isSameMark(state.candidate.hit.mark, event.hit.mark);
  if (state.candidate && known) {
    const moved = moveCandidate(state.candidate, event);
    return closeSoonOrOnWay({ ...left, candidate: moved.candidate }, moved.effects, event.onWay);
  }
  // On the way to the card a pointer crosses other terms: they get the full time, so that it can pass.
  const delay = event.onWay ? openDelay : glanceDelay;
  const { candidate, effects } = newCandidate(state.token + 1, event, delay);
  const dropped = dropCandidate(left);
  return closeSoonOrOnWay(
    { ...left, token: candidate.token, candidate },
    [...dropped.effects, ...effects],
    event.onWay,
  );
}

function closeSoonOrOnWay(state: Open, effects: readonly HoverEffect[], onWay = false): Transition {
  return onWay ? restartClosing({ state, effects }) : closeSoon({ state, effects });
}

function onTimer(state: Open, event: HoverEvent & { type: 'timer' }): Transition {
  const { candidate } = state;
  if (event.name === 'open') {
    if (!candidate || event.token !== candidate.token) return stay(state);
    return openCandidate(candidate, state.token, [{ type: 'stop-timer', name: 'close' }]);
  }
  if (event.token !== state.cardToken || !state.closing) return stay(state);
  if (!candidate) return close(state, event.at, { restoreFocus: false });
  const waiting: Waiting = { kind: 'waiting', token: state.token, closedAt: event.at, candidate };
  return { state: waiting, effects: [{ type: 'hide', restoreFocus: false }] };
}

function onAnswer(state: Open, event: Answer): Transition {
  const { turn, candidate } = state;
  if (turn && event.token === turn.token) {
    const turned: Open = {
      ...state,
      termId: turn.termId,
      trail: turn.trail,
      content: contentOf(event),
      turn: undefined,
      cardToken: turn.token,
    };
    // The timer `close` carries the old token: it begins anew under the new one.
    const renewed = state.closing ? closeSoon(stay({ ...turned, closing: false })) : stay(turned);
    return withEffects(renewed, [{ type: 'update', view: viewOf(turned), toHeading: state.focusInside }]);
  }
  if (candidate && event.token === candidate.token) {
    return stay({ ...state, candidate: answerCandidate(candidate, event) });
  }
  if (event.token !== state.cardToken || state.content.state !== 'loading') return stay(state);
  const answered: Open = { ...state, content: contentOf(event) };
  return { state: answered, effects: [{ type: 'update', view: viewOf(answered), toHeading: false }] };
}

/** Asks for another article to show in the same card. */
function turnTo(state: Open, termId: string, trail: readonly string[]): Transition {
  const token = state.token + 1;
  const asked: Open = { ...state, token, turn: { token, termId, trail } };
  const update = { type: 'update', view: viewOf(asked), toHeading: state.focusInside } as const;
  const load = { type: 'load', termId, token } as const;
  return { state: asked, effects: state.content.state === 'loading' ? [update, load] : [load] };
}

function openAnother(state: Open, hit: Hit): Transition {
  const stopped: HoverEffect[] = state.closing ? [{ type: 'stop-timer', name: 'close' }] : [];
  const { effects } = dropCandidate(state);
  if (!isSameMark(state.hit.mark, hit.mark)) return openOnPurpose(state, hit, [...effects, ...stopped]);
  const pinned: Open = { ...state, mode: 'dialog', focusInside: true, closing: false, candidate: undefined };
  return {
    state: pinned,
    effects: [...effects, ...stopped, { type: 'show', hit: state.hit, view: viewOf(pinned) }],
  };
}

/** Tap, click, Enter or the shortcut: the card opens at once, as a dialog with the focus. */
function openOnPurpose(state: HoverState, hit: Hit, before: readonly HoverEffect[]): Transition {
  const token = state.token + 1;
  const opened = openState(token, token, hit, 'dialog', { state: 'loading' });
  return {
    state: opened,
    effects: [
      ...before,
      { type: 'show', hit, view: viewOf(opened) },
      { type: 'load', termId: hit.mark.termId, token },
    ],
  };
}

function openCandidate(candidate: Candidate, token: number, before: readonly HoverEffect[]): Transition {
  const opened = openState(token, candidate.token, candidate.hit, 'preview', candidate.content);
  return { state: opened, effects: [...before, { type: 'show', hit: candidate.hit, view: viewOf(opened) }] };
}

function openState(token: number, cardToken: number, hit: Hit, mode: CardMode, content: Content): Open {
  return {
    kind: 'open',
    token,
    cardToken,
    hit,
    termId: hit.mark.termId,
    mode,
    content,
    trail: [],
    pointerNear: mode === 'preview',
    focusInside: mode === 'dialog',
    closing: false,
  };
}

function close(
  state: Open,
  at: number,
  { restoreFocus, dismissed }: { restoreFocus: boolean; dismissed?: Mark },
): Transition {
  const { effects } = dropCandidate(state);
  return {
    state: { kind: 'idle', token: state.token, closedAt: at, dismissed },
    effects: [...effects, { type: 'stop-timer', name: 'close' }, { type: 'hide', restoreFocus }],
  };
}

function dropCandidate(state: Open): Transition {
  if (!state.candidate) return stay(state);
  return { state: { ...state, candidate: undefined }, effects: [{ type: 'stop-timer', name: 'open' }] };
}

function viewOf(state: Open): CardView {
  return { mode: state.mode, content: state.content, canGoBack: state.trail.length > 0 };
}

const stay = (state: HoverState): Transition => ({ state, effects: [] });

const withEffects = ({ state, effects }: Transition, more: readonly HoverEffect[]): Transition => ({
  state,
  effects: [...effects, ...more],
});
