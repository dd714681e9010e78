import { tell } from './messages';

/** Reports go out at most so often, in milliseconds; a page may change many times a second. */
const SHORTEST_INTERVAL = 500;

/**
 * Tells the background which different terms a frame has, for the badge: once at first, when they change, and when the
 * page goes and comes back.
 *
 * @param termIds the ids as they are now
 * @param frame random id of the frame's document
 * @param signal ends it
 * @returns `changed`, to be called whenever the ids may be others; cheap
 */
export function reportTerms(
  termIds: () => readonly string[],
  frame: string,
  signal: AbortSignal,
): { changed(): void } {
  const since = performance.timeOrigin;
  let sent: string | undefined;
  let timer: number | undefined;

  const send = () => {
    timer = undefined;
    const ids = termIds();
    const key = [...ids].sort().join(' ');
    if (key === sent || document.prerendering || signal.aborted) return;
    sent = key;
    tell('terms-found', { ids, frame, since, leaving: false });
  };
  const changed = () => {
    timer ??= window.setTimeout(send, SHORTEST_INTERVAL);
  };

  const leave = () => {
    if (sent === undefined) return;
    sent = undefined;
    tell('terms-found', { ids: [], frame, since, leaving: true });
  };
  // A page that the browser prepares before the reader opens it says nothing until then.
  document.addEventListener('prerenderingchange', changed, { signal });
  // A page that the browser keeps for "back" comes with all that it had, and tells it again.
  window.addEventListener('pagehide', leave, { signal });
  window.addEventListener('pageshow', ({ persisted }) => persisted && changed(), { signal });
  signal.addEventListener('abort', () => window.clearTimeout(timer));
  return { changed };
}

declare global {
  interface Document {
    /** True while Chrome prepares a page that the reader may open next. */
    readonly prerendering?: boolean;
  }
}
