import type { Mark } from '../marks/mark';
import type { Cards, CardsOptions, Resting, StartCards } from './card-controller';
import { isForThePage, isPlainClick } from './card-gestures';

/** After the code could not be had, a hovering pointer does not ask for it again so soon (ms). */
const retryDelay = 2_000;

export interface CardsOnDemandOptions extends CardsOptions {
  /** Gives the code of the cards. Where it rejects no card opens; it is then asked again for the next one. */
  loadCards(): Promise<StartCards>;
}

/**
 * Cards whose code comes when the first one may open: most readers open no card on most pages, so their behavior, their
 * components and their placement are not part of what every page loads. They are asked for as soon as the pointer comes to
 * a mark, so that the time for which it must rest hides the loading.
 */
export function cardsOnDemand(options: CardsOnDemandOptions): Cards {
  const { document, hitTest, signal } = options;
  const window = document.defaultView;
  if (!window) throw new Error('Cards need a document that is shown in a window');
  const watching = new AbortController();
  let cards: Cards | undefined;
  let loading = false;
  /** The card that is to open, and since when, in milliseconds since 1970. */
  let wanted:
    | { readonly mark: Mark; readonly line?: DOMRect | undefined; readonly since: number }
    | undefined;
  let resting: Resting | undefined;
  let frame = 0;
  let failedAt = Number.NEGATIVE_INFINITY;

  async function load(): Promise<void> {
    if (loading) return;
    loading = true;
    try {
      const start = await options.loadCards();
      if (signal.aborted) return;
      watching.abort();
      cards = start(options, wanted ? undefined : resting);
      if (wanted) cards.openMark(wanted.mark, wanted.line);
    } catch {
      // A frame may be closed to what the extension brings later, and the extension may be gone: no card then.
      failedAt = performance.now();
    } finally {
      wanted = undefined;
      loading = false;
    }
  }

  function open(mark: Mark, line?: DOMRect): void {
    wanted = { mark, line, since: Date.now() };
    void load();
  }

  function onPointerMove({ pointerType, clientX: x, clientY: y, buttons }: PointerEvent): void {
    if (pointerType === 'touch' || !options.hasMarks()) return;
    resting = buttons === 0 ? { x, y, since: performance.now() } : undefined;
    // Once in a frame, however often it moved.
    if (frame === 0) frame = window?.requestAnimationFrame(look) ?? 0;
  }

  function look(): void {
    frame = 0;
    if (!resting || signal.aborted || performance.now() - failedAt < retryDelay) return;
    if (hitTest(resting.x, resting.y)) void load();
  }

  function onPointerOut({ relatedTarget }: PointerEvent): void {
    if (relatedTarget === null) resting = undefined;
  }

  function onClick(event: MouseEvent): void {
    wanted = undefined;
    const hit = isPlainClick(event) ? hitTest(event.clientX, event.clientY) : undefined;
    if (hit && !isForThePage(event, document)) open(hit.mark, hit.line);
  }

  const listening = { capture: true, passive: true, signal: AbortSignal.any([signal, watching.signal]) };
  window.addEventListener('pointermove', onPointerMove, listening);
  window.addEventListener('pointerout', onPointerOut, listening);
  window.addEventListener('click', onClick, listening);

  return {
    openMark(mark, line) {
      if (cards) cards.openMark(mark, line);
      else open(mark, line);
    },
    closeCard(openedBefore) {
      if (wanted && wanted.since < openedBefore) wanted = undefined;
      cards?.closeCard(openedBefore);
    },
    isOpen: () => cards?.isOpen() ?? false,
    marksChanged(isMarked) {
      if (wanted && !isMarked(wanted.mark)) wanted = undefined;
      cards?.marksChanged(isMarked);
    },
  };
}
