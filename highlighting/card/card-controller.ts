import type { CardDone } from '../../components/card/TermCard';
import type { Entry } from '../../knowledge/claim-article';
import { claimsAround } from '../marks/claims-around';
import { isSameMark, type Mark, type MarksIn } from '../marks/mark';
import type { Occurrence } from '../marks/occurrence';
import { termsNear } from '../marks/terms-near';
import { consume, isEscape, isForThePage, isPlainClick, isTouch } from './card-gestures';
import { createCardHost, type Theme } from './card-host';
import type { Hit, HitTest } from './hit-test';
import type { CardView, HoverEffect, HoverEvent, HoverState, TimerName } from './hover-events';
import { initialState, nextState } from './hover-state';
import { createMarkRectangles } from './mark-rectangles';
import { isOnSafeWay } from './safe-way';

export interface CardsOptions {
  readonly document: Document;
  readonly hitTest: HitTest;
  /** Answers at once whether the page has any mark: without one, a moving pointer costs nothing. */
  hasMarks(): boolean;
  theme(): Theme;
  now(): Date;
  /**
   * Resolves to undefined when the glossary has no such article; rejects when it cannot be asked.
   *
   * @param near ids of the terms on the page, those nearest to the card's mark first
   * @param within ids of the claims of the page in which the mark stands
   */
  loadArticle(id: string, near: readonly string[], within: readonly string[]): Promise<Entry | undefined>;
  /** The settled occurrences of terms that touch a text node, in the order of its text. */
  termsIn(node: Text): readonly Occurrence[];
  /** The painted claims that touch a text node. */
  readonly claimsIn: MarksIn;
  /** The reader hides a term or claim everywhere, or takes that back. */
  onHideTerm(id: string, hidden: boolean): void;
  /** The reader says that words of the page mean something else on this site, or takes that back. */
  onSilence(words: string, silenced: boolean): void;
  onSiteOff(): void;
  /** Ends everything and leaves the page as it was. */
  readonly signal: AbortSignal;
}

export interface Cards {
  /**
   * Opens the card of a mark at once, as a dialog with the focus. Does nothing when the mark is not rendered.
   *
   * @param line the line of the mark that was clicked; the first one when it is left out
   */
  openMark(mark: Mark, line?: DOMRect): void;
  /** Closes a card that was opened, or moved to its term, before a time, in milliseconds since 1970. */
  closeCard(openedBefore: number): void;
  isOpen(): boolean;
  /** To be called when marks were taken away or set anew: closes a card whose mark is gone. */
  marksChanged(isMarked: (mark: Mark) => boolean): void;
}

/** What makes cards: `startCards`, which may come later than the page (see `cards-on-demand.ts`). */
export type StartCards = (options: CardsOptions, resting?: Resting) => Cards;

/** A pointer that rests on the page already. */
export interface Resting {
  readonly x: number;
  readonly y: number;
  /** When it was last moved, in ms of `performance.now`. */
  readonly since: number;
}

/** Where the pointer was seen last. */
interface Pointer {
  readonly x: number;
  readonly y: number;
  readonly onCard: boolean;
  /** A button is down: the reader selects or drags. */
  readonly pressed: boolean;
  /** The reader moved it there. Else the page, or the card, came to be under it. */
  readonly moved: boolean;
}

/**
 * Opens, moves and closes cards: listens to the page, asks `hover-state` what follows, and has it done.
 *
 * @param resting where the pointer rests already: the time that it has rested counts for the first card
 */
export function startCards(options: CardsOptions, resting?: Resting): Cards {
  const { document, hitTest, signal } = options;
  const window = document.defaultView;
  if (!window) throw new Error('Cards need a document that is shown in a window');
  const rectangles = createMarkRectangles(document);
  const timers = new Map<TimerName, number>();
  const now = () => performance.now();
  let state: HoverState = initialState;
  let headStart = 0;
  let pointer: Pointer | undefined;
  let lastOnMark: Pointer | undefined;
  /** When the card was opened, or moved to another term, in milliseconds since 1970. */
  let openedAt = 0;
  let frame = 0;
  let escapeDown = false;
  /** Takes back what the reader has just done to the mark. */
  let takeBack: (() => void) | undefined;
  /** The card stays although its mark has gone: the reader may take that back, or has done so this moment. */
  let held = false;

  const host = createCardHost({
    document,
    theme: options.theme,
    now: options.now,
    onBack: () => send({ type: 'back' }),
    onOpenTerm: (termId) => send({ type: 'open-related', termId }),
    onRetry: () => send({ type: 'retry' }),
    onClose: () => send({ type: 'close', at: now() }),
    onRemoved: () => send({ type: 'card-removed', at: now() }),
    onMarkGone: () => send({ type: 'mark-gone', at: now() }),
    onHideTerm(id) {
      hold('hidden', () => options.onHideTerm(id, false));
      options.onHideTerm(id, true);
    },
    onSilence(words) {
      hold('silenced', () => options.onSilence(words, false));
      options.onSilence(words, true);
    },
    onUndo() {
      takeBack?.();
      takeBack = undefined;
      host.showDone(undefined);
    },
    onSiteOff() {
      send({ type: 'close', at: now() });
      options.onSiteOff();
    },
  });

  function send(event: HoverEvent): void {
    if (signal.aborted) return;
    const transition = nextState(state, event);
    state = transition.state;
    try {
      for (const effect of transition.effects) perform(effect);
    } catch {
      giveUp();
    }
  }

  /** After an update of the extension not even its strings can be had: no card then, and no word in the console. */
  function giveUp(): void {
    state = { ...initialState, token: state.token };
    stopTimer('open');
    stopTimer('close');
    host.close({ restoreFocus: false });
  }

  function perform(effect: HoverEffect): void {
    if (effect.type === 'show' || effect.type === 'update' || effect.type === 'hide') release();
    if (effect.type === 'load') load(effect.termId, effect.token);
    else if (effect.type === 'start-timer') startTimer(effect.name, effect.delay, effect.token);
    else if (effect.type === 'stop-timer') stopTimer(effect.name);
    else if (effect.type === 'show') show(effect.hit, effect.view);
    else if (effect.type === 'update') host.update(effect.view, effect.toHeading);
    else host.close(effect);
  }

  function show(hit: Hit, view: CardView): void {
    openedAt = Date.now();
    host.open(hit, view);
  }

  function hold(done: CardDone, undo: () => void): void {
    takeBack = undo;
    held = true;
    host.showDone(done);
  }

  function release(): void {
    takeBack = undefined;
    held = false;
  }

  function load(termId: string, token: number): void {
    const mark = markOf(state, token);
    if (!mark) return;
    // Another term that is opened from the card stands in no claim of the page.
    const within = termId === mark.termId ? claimsAround(mark, options.claimsIn) : [];
    options.loadArticle(termId, termsNear(mark, options.termsIn), within).then(
      (article) => send({ type: 'article-loaded', token, article }),
      () => send({ type: 'article-failed', token }),
    );
  }

  function startTimer(name: TimerName, delay: number, token: number): void {
    stopTimer(name);
    const fire = () => send({ type: 'timer', name, token, at: now() });
    timers.set(name, window?.setTimeout(fire, Math.max(0, delay - headStart)) ?? 0);
  }

  function stopTimer(name: TimerName): void {
    window?.clearTimeout(timers.get(name));
    timers.delete(name);
  }

  /** Looks once in a frame where the pointer is, however often it moved. */
  function lookSoon(): void {
    if (frame === 0) frame = window?.requestAnimationFrame(look) ?? 0;
  }

  function look(): void {
    frame = 0;
    if (!signal.aborted) send(whereIsThePointer());
  }

  function whereIsThePointer(): HoverEvent {
    if (!pointer) return { type: 'pointer-off' };
    const { x, y, onCard, moved, pressed } = pointer;
    // A card that the keyboard opened under a parked pointer closes when the focus leaves it.
    if (onCard) return { type: moved || !isDialog(state) ? 'pointer-on-card' : 'pointer-off' };
    const hit = !pressed && options.hasMarks() ? hitTest(x, y) : undefined;
    const onWay = isOnWay(x, y);
    const isOwn = hit && state.kind === 'open' && isSameMark(state.hit.mark, hit.mark);
    // Nothing opens that the reader did not point at.
    if (!hit || (!moved && !isOwn)) return { type: onWay ? 'pointer-on-way' : 'pointer-off' };
    if (state.kind !== 'open' || isOwn) lastOnMark = pointer;
    return { type: 'pointer-on-mark', hit, x, y, at: now(), onWay };
  }

  function isOnWay(x: number, y: number): boolean {
    const areas = lastOnMark && state.kind === 'open' ? host.areas() : undefined;
    return (
      areas !== undefined &&
      lastOnMark !== undefined &&
      isOnSafeWay({ x, y }, lastOnMark, areas.term, areas.card)
    );
  }

  function onPointer(event: PointerEvent): void {
    if (event.pointerType === 'touch') return;
    const { clientX: x, clientY: y, buttons } = event;
    const onCard = host.contains(event);
    const moved = event.type === 'pointermove';
    if (state.kind === 'idle' && (!moved || !options.hasMarks())) return;
    pointer = { x, y, onCard, pressed: buttons !== 0, moved };
    lookSoon();
  }

  function onPointerOut(event: PointerEvent): void {
    if (event.relatedTarget !== null || !pointer) return;
    pointer = undefined;
    lookSoon();
  }

  function onPointerDown(event: PointerEvent): void {
    if (event.pointerType !== 'mouse' || host.contains(event) || state.kind === 'idle') return;
    const hit = hitTest(event.clientX, event.clientY);
    if (state.kind === 'open' && hit && isSameMark(state.hit.mark, hit.mark)) return;
    send({ type: 'press-outside', at: now() });
  }

  function onClick(event: MouseEvent): void {
    if (host.contains(event)) return;
    const hit = isPlainClick(event) ? hitTest(event.clientX, event.clientY) : undefined;
    if (hit && !isForThePage(event, document)) send({ type: 'open', hit, at: now() });
    else if (isTouch(event)) send({ type: 'press-outside', at: now() });
  }

  function onKeyDown(event: KeyboardEvent): void {
    if (state.kind !== 'open' || !isEscape(event)) return;
    consume(event);
    escapeDown = true;
    if (!host.dismissMenu()) send({ type: 'escape', at: now() });
  }

  /** The page does not get half of an Escape either. */
  function onKeyUp(event: KeyboardEvent): void {
    if (event.key !== 'Escape' || !escapeDown) return;
    consume(event);
    escapeDown = false;
  }

  function onFocusIn(event: FocusEvent): void {
    if (state.kind === 'open') send({ type: host.contains(event) ? 'focus-in-card' : 'focus-out' });
  }

  function onFocusOut(event: FocusEvent): void {
    // Without a next element the focus went to the page itself, or to another window, which does not count.
    if (state.kind !== 'open' || event.relatedTarget !== null || !document.hasFocus()) return;
    if (host.contains(event)) send({ type: 'focus-out' });
  }

  function onScroll(): void {
    if (state.kind === 'idle') return;
    send({ type: 'scroll' });
    if (state.kind !== 'open' || !pointer) return;
    pointer = { ...pointer, moved: false };
    lookSoon();
  }

  const listening = { capture: true, passive: true, signal };
  window.addEventListener('pointermove', onPointer, listening);
  window.addEventListener('pointerover', onPointer, listening);
  window.addEventListener('pointerout', onPointerOut, listening);
  window.addEventListener('pointerdown', onPointerDown, listening);
  window.addEventListener('click', onClick, listening);
  window.addEventListener('focusin', onFocusIn, listening);
  window.addEventListener('focusout', onFocusOut, listening);
  window.addEventListener('scroll', onScroll, listening);
  window.addEventListener('pagehide', () => send({ type: 'navigation', at: now() }), listening);
  window.addEventListener('keydown', onKeyDown, { capture: true, signal });
  window.addEventListener('keyup', onKeyUp, { capture: true, signal });
  signal.addEventListener('abort', () => {
    for (const name of [...timers.keys()]) stopTimer(name);
    if (frame !== 0) window.cancelAnimationFrame(frame);
    state = initialState;
    host.destroy();
  });

  if (resting) {
    const { x, y, since } = resting;
    headStart = now() - since;
    pointer = { x, y, onCard: false, pressed: false, moved: true };
    look();
    headStart = 0;
  }

  return {
    openMark(mark, line) {
      const hit = hitOf(mark, rectangles.lines(mark), line);
      if (hit) send({ type: 'open', hit, at: now() });
    },
    closeCard(openedBefore) {
      if (openedAt < openedBefore) send({ type: 'close', at: now() });
    },
    isOpen: () => host.isOpen(),
    marksChanged(isMarked) {
      const isThere = state.kind === 'open' && isMarked(state.hit.mark);
      if (isThere && !takeBack) held = false;
      if (state.kind === 'open' && !isThere && !held) send({ type: 'mark-gone', at: now() });
      if (state.kind === 'waiting' && !isMarked(state.candidate.hit.mark))
        send({ type: 'mark-gone', at: now() });
    },
  };
}

function hitOf(mark: Mark, lines: readonly DOMRect[], clicked?: DOMRect): Hit | undefined {
  // The page may have moved since the click: then it is the line that is nearest to it.
  const distance = ({ top }: DOMRect) => (clicked ? Math.abs(top - clicked.top) : 0);
  const [line] = lines.toSorted((a, b) => distance(a) - distance(b));
  return line && { mark, lines, line };
}

/** The mark for which an article is asked. */
function markOf(state: HoverState, token: number): Mark | undefined {
  if (state.kind === 'idle') return undefined;
  const { candidate } = state;
  if (candidate && (state.kind === 'waiting' || candidate.token === token)) return candidate.hit.mark;
  return state.kind === 'open' ? state.hit.mark : undefined;
}

const isDialog = (state: HoverState) => state.kind === 'open' && state.mode === 'dialog';
