import { autoUpdate } from '@floating-ui/dom';
import { render } from 'preact';
import { i18n } from '#i18n';
import { type CardDone, TermCard } from '../../components/card/TermCard';
import { type CardElement, createCardElement } from './card-element';
import { type Anchor, anchorRectangle, placeCard } from './card-placement';
import { followingIn, stageIn, stageOf } from './drawing-stage';
import { type FocusMemory, rememberFocus } from './focus-memory';
import type { Hit } from './hit-test';
import type { CardView } from './hover-events';
import { createMarkRectangles, wordsOf } from './mark-rectangles';
import { topLayerParent } from './top-layer';

export type Theme = 'system' | 'light' | 'dark';

/** What the reader does in the card, and what happens to it. */
export interface CardCallbacks {
  onBack(): void;
  onOpenTerm(id: string): void;
  onHideTerm(id: string): void;
  /** The words of the mark mean something else on this site. */
  onSilence(words: string): void;
  /** Takes the last of the two back. */
  onUndo(): void;
  onSiteOff(): void;
  onClose(): void;
  onRetry(): void;
  /** The page removed the card's element. */
  onRemoved(): void;
  /** The term was changed, removed or scrolled out of view. */
  onMarkGone(): void;
}

export interface CardHostOptions extends CardCallbacks {
  readonly document: Document;
  /** Asked each time that a card is drawn, so that a change of the settings shows at once. */
  theme(): Theme;
  now(): Date;
}

/** Shows one card above the page. Nothing of it is in the page while no card is open. */
export interface CardHost {
  /** Opens the card at a mark, or moves the open card there. A dialog takes the focus. */
  open(hit: Hit, view: CardView): void;
  /** Draws the open card anew; with `toHeading` the focus goes to its heading. */
  update(view: CardView, toHeading: boolean): void;
  /** Says in the open card what the reader has just done, with a way back; undefined shows the article again. */
  showDone(done: CardDone | undefined): void;
  close(options: { restoreFocus: boolean }): void;
  isOpen(): boolean;
  /** Whether the event comes from the card. */
  contains(event: Event): boolean;
  /** Where card and term stand in the viewport, or undefined while no card is open. */
  areas(): { card: DOMRect; term: DOMRect } | undefined;
  /** Lets an open menu in the card take an Escape; false when there was none. */
  dismissMenu(): boolean;
  destroy(): void;
}

/** What is remembered while a card is open. */
interface Session {
  readonly element: CardElement;
  readonly memory: FocusMemory;
  readonly ending: AbortController;
  hit: Hit;
  words: string;
  anchor: Anchor;
  view: CardView;
  done: CardDone | undefined;
}

const titleId = 'glosswell-title';

export function createCardHost(options: CardHostOptions): CardHost {
  const { document } = options;
  const rectangles = createMarkRectangles(document);
  let element: CardElement | undefined;
  let session: Session | undefined;
  let stopFollowing: (() => void) | undefined;

  function begin(hit: Hit, view: CardView): Session {
    element ??= createCardElement(document);
    const ending = new AbortController();
    const memory = rememberFocus(document);
    const begun = { element, memory, ending, hit, words: '', anchor: anchorOf(hit), view, done: undefined };
    const onLayerChange = (event: Event) => {
      if (event.target !== begun.element.host && changesTopLayer(event)) rise(begun);
    };
    const listening = { capture: true, passive: true, signal: ending.signal };
    document.addEventListener('toggle', onLayerChange, listening);
    document.addEventListener('fullscreenchange', onLayerChange, listening);
    element.surface.addEventListener('keydown', (event) => leaveByTab(begun, event), {
      signal: ending.signal,
    });
    return begun;
  }

  /** Puts the card on top of everything, also of a modal dialog or a full-screen element that came after it. */
  function rise({ element: { host, root }, hit }: Session): void {
    const focused = root.activeElement;
    const parent = stageIn(topLayerParent(document, hit.mark.range.startContainer));
    if (host.parentNode !== parent) parent.append(host);
    else if (host.matches(':popover-open')) host.hidePopover();
    // A page may zoom its root element: the card keeps its own size.
    const zoom = parent.currentCSSZoom || 1;
    host.style.setProperty('zoom', String(1 / zoom), 'important');
    host.showPopover();
    if (focused instanceof HTMLElement) focused.focus({ preventScroll: true });
  }

  function draw({ element: { surface }, hit, view, words, done }: Session): void {
    const { content, mode, canGoBack } = view;
    const theme = options.theme();
    if (theme === 'system') delete surface.dataset.theme;
    else surface.dataset.theme = theme;
    surface.lang = i18n.t('card.language');
    surface.dir = i18n.t('card.direction');
    render(
      <TermCard
        state={content.state}
        article={content.state === 'ready' ? content.article : undefined}
        words={words}
        ambiguous={isOf(hit, content) && hit.mark.ambiguous}
        done={done}
        titleId={titleId}
        dialog={mode === 'dialog'}
        canGoBack={canGoBack}
        now={options.now()}
        onBack={options.onBack}
        onOpenTerm={options.onOpenTerm}
        onHideTerm={options.onHideTerm}
        onSilence={() => options.onSilence(words)}
        onUndo={options.onUndo}
        onSiteOff={options.onSiteOff}
        onClose={options.onClose}
        onRetry={options.onRetry}
      />,
      surface,
    );
  }

  /** Keeps the card at its term while the page scrolls, resizes and moves things about. */
  function follow(open: Session): void {
    stopFollowing?.();
    const reference = {
      getBoundingClientRect: () => anchorRectangle(open.anchor),
      contextElement: open.anchor.element,
    };
    const stop = autoUpdate(reference, open.element.host, () => place(open), followingIn(document));
    // The first round may already have found that the term is gone.
    if (session === open) stopFollowing = stop;
    else stop();
  }

  function place(open: Session): void {
    if (session !== open) return;
    const { host } = open.element;
    if (!host.isConnected || !host.matches(':popover-open')) {
      options.onRemoved();
      return;
    }
    const lines = rectangles.lines(open.hit.mark);
    const line = lines[open.hit.lines.indexOf(open.hit.line)] ?? lines[0];
    if (!line || wordsOf(open.hit.mark) !== open.words) {
      options.onMarkGone();
      return;
    }
    open.anchor = { ...open.anchor, lines, line };
    placeCard(host, open.anchor).then(
      (visible) => {
        if (!visible && session === open) options.onMarkGone();
      },
      // A page may take the card away between two steps of the placement; the next round notices.
      () => {},
    );
  }

  function focusHeading({ element: { root } }: Session): void {
    root.getElementById(titleId)?.focus({ preventScroll: true });
  }

  return {
    open(hit, view) {
      session ??= begin(hit, view);
      const opened = session;
      Object.assign(opened, { hit, view, words: wordsOf(hit.mark), anchor: anchorOf(hit), done: undefined });
      draw(opened);
      rise(opened);
      follow(opened);
      if (view.mode === 'dialog' && session === opened) focusHeading(opened);
    },
    update(view, toHeading) {
      if (!session) return;
      session.view = view;
      session.done = undefined;
      draw(session);
      if (!toHeading) return;
      for (const part of session.element.surface.querySelectorAll('.card, .body')) part.scrollTo(0, 0);
      focusHeading(session);
    },
    showDone(done) {
      if (!session) return;
      session.done = done;
      draw(session);
      // The menu from which it was chosen is gone, and so is the button that took it back.
      if (done) session.element.root.querySelector<HTMLElement>('.undo')?.focus({ preventScroll: true });
      else focusHeading(session);
    },
    close({ restoreFocus }) {
      if (!session) return;
      const { element: closing, memory, ending } = session;
      const focusInside = closing.root.activeElement !== null;
      session = undefined;
      stopFollowing?.();
      stopFollowing = undefined;
      ending.abort();
      render(null, closing.surface);
      (stageOf(closing.host) ?? closing.host).remove();
      if (!restoreFocus || !focusInside) return;
      memory.restoreSelection();
      memory.restoreFocus();
    },
    isOpen: () => session !== undefined,
    contains: (event) => element !== undefined && event.composedPath().includes(element.host),
    areas() {
      if (!session?.element.host.isConnected) return undefined;
      const { anchor, element: open } = session;
      return { card: open.host.getBoundingClientRect(), term: anchorRectangle(anchor) };
    },
    dismissMenu() {
      const target = session?.element.root.activeElement;
      if (!target) return false;
      // Stays in the shadow root: the page sees nothing of it. No key event, which in Firefox leaves every root.
      return !target.dispatchEvent(new Event('cancel', { bubbles: true, cancelable: true }));
    },
    destroy() {
      this.close({ restoreFocus: true });
      element = undefined;
    },
  };
}

function anchorOf({ lines, line, mark }: Hit): Anchor {
  const { startContainer } = mark.range;
  const element = startContainer.parentElement ?? (startContainer.getRootNode() as ShadowRoot).host;
  return { lines, line, element };
}

/** Whether a card shows the article of the very mark that it stands at. */
function isOf({ mark }: Hit, content: CardView['content']): boolean {
  return content.state === 'ready' && content.article.id === mark.termId;
}

function changesTopLayer(event: Event): boolean {
  return event.type === 'fullscreenchange' || event.target instanceof HTMLDialogElement;
}

/**
 * Tab beyond the last element of the card, or back before the first, leaves it: the focus returns to where it was and
 * the browser moves it on from there, as if the card stood beside its term.
 */
function leaveByTab({ element: { surface, root }, memory }: Session, event: KeyboardEvent): void {
  if (event.key !== 'Tab' || event.altKey || event.ctrlKey || event.metaKey) return;
  const stops = [...surface.querySelectorAll('button:not([tabindex="-1"]), a[href], summary')].filter(
    (stop) => stop.checkVisibility(),
  );
  const current = root.activeElement;
  if (!current) return;
  const isStop = stops.includes(current);
  const leaving = event.shiftKey
    ? stops[0] === current || (!isStop && stops.every((stop) => isBefore(current, stop)))
    : stops.at(-1) === current;
  if (leaving) memory.restoreFocus();
}

function isBefore(one: Element, other: Element): boolean {
  return (one.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
}
