import { tell } from './messages';

/**
 * Tells the background which different terms this frame has, for the number on the toolbar button. A page that is only
 * being prepared says nothing until the reader opens it; one that goes away, also into the back/forward cache, takes
 * its terms with it and brings them back.
 *
 * @param frame random id of this frame's document
 * @returns to be called with the ids whenever they may have changed; says nothing twice
 */
export function startTermsReport(frame: string, signal: AbortSignal): (ids: Iterable<string>) => void {
  let ids: readonly string[] | undefined;
  let said: string | undefined;

  const say = () => {
    if (ids === undefined || document.prerendering || ids.join() === said || signal.aborted) return;
    said = ids.join();
    tell('terms-found', { ids, frame, since: performance.timeOrigin, leaving: false });
  };
  const leave = () => {
    said = undefined;
    if (!document.prerendering)
      tell('terms-found', { ids: [], frame, since: performance.timeOrigin, leaving: true });
  };

  document.addEventListener('prerenderingchange', say, { signal });
  window.addEventListener('pagehide', leave, { signal });
  window.addEventListener('pageshow', say, { signal });
  return (found) => {
    ids = [...new Set(found)].sort();
    say();
  };
}

declare global {
  interface Document {
    /** True while Chrome prepares a page that the reader may open next. */
    readonly prerendering?: boolean;
  }
}
