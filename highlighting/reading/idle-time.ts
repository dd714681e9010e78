/** So long an idle callback is waited for before the browser is asked in another way, in milliseconds. */
const PATIENCE = 100;

/**
 * Calls back once, when the page has nothing else to do.
 *
 * Chromium grants no idle time to a page that holds still after a click: not before the timeout, however long that is
 * (seen in 156, with and without a window). Then a background task comes sooner, which waits for all else all the same.
 *
 * @param run takes the idle time that is left, or undefined when nobody knows how much that is
 * @param timeout milliseconds after which it is called however busy the page is
 * @returns a function that calls it off
 */
export function whenIdle(
  window: Window,
  run: (idle: IdleDeadline | undefined) => void,
  timeout: number,
): () => void {
  const ending = new AbortController();
  const begin = (idle?: IdleDeadline) => {
    callOff();
    run(idle);
  };
  const callback = window.requestIdleCallback(begin, { timeout });
  const timer = window.setTimeout(() => {
    const task = scheduler.postTask(() => begin(), { priority: 'background', signal: ending.signal });
    // A task that is called off rejects.
    task.catch(() => {});
  }, PATIENCE);
  const callOff = () => {
    window.cancelIdleCallback(callback);
    window.clearTimeout(timer);
    ending.abort();
  };
  return callOff;
}

/** How long a frame is left to itself after it has come, in milliseconds. */
const SETTLING = 500;

/** So long a busy frame is waited for in addition, in milliseconds. */
const LONGEST_WAIT = 2_000;

/** Resolves when a frame has had time to settle and has nothing else to do. */
export function untilCalm(window: Window): Promise<void> {
  return new Promise((resolve) => {
    window.setTimeout(() => whenIdle(window, () => resolve(), LONGEST_WAIT), SETTLING);
  });
}
