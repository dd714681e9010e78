import { browser } from 'wxt/browser';

const ending = new AbortController();

/**
 * Aborted once the extension is known to be gone: updated, disabled or removed while this page stayed open. Every API
 * call of the old content script would throw from then on, so it should take down what it put up and end quietly.
 */
export const extensionEnded: AbortSignal = ending.signal;

/**
 * True while the extension that this code belongs to is there. Browsers send no event when it goes: the only sign is
 * that `runtime.id` is gone, so it is looked at before calls and when the reader comes back to the page.
 */
export function extensionIsAlive(): boolean {
  if (!ending.signal.aborted && !hasRuntime()) ending.abort();
  return !ending.signal.aborted;
}

/**
 * Looks for the end of the extension whenever the reader comes back to the page, which is when an old script could
 * next be met.
 *
 * @returns the signal that is aborted at the end, the same as `extensionEnded`
 */
export function watchExtensionLife(): AbortSignal {
  const look = () => extensionIsAlive();
  document.addEventListener('visibilitychange', look, { signal: ending.signal });
  window.addEventListener('focus', look, { signal: ending.signal });
  window.addEventListener('pageshow', look, { signal: ending.signal });
  return ending.signal;
}

function hasRuntime(): boolean {
  try {
    return browser.runtime?.id !== undefined;
  } catch {
    return false;
  }
}
