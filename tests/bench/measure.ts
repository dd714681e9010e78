import { contestants } from './contestants';

/** One run of a contestant, in milliseconds from its start. */
export interface Run {
  /** Until it was ready to begin: for ours, until the lexicon was unpacked and its trie built. */
  readonly ready: number;
  /** Until its script was done. */
  readonly script: number;
  /** Until the next frame was on the screen. */
  readonly frame: number;
  /** Marks, or characters read. */
  readonly count: number;
}

/** Runs a contestant on this page. The page is used up by it. */
async function measure(name: string): Promise<Run> {
  const making = performance.now();
  const contestant = contestants[name]?.();
  const ready = performance.now() - making;
  if (!contestant) throw new Error(`no contestant is called "${name}"`);
  await nextFrame();
  const start = performance.now();
  const count = contestant();
  const script = performance.now() - start;
  await nextFrame();
  return { ready, script, frame: performance.now() - start, count };
}

/** Resolves when what was changed so far has been painted: in the task after the next frame's callbacks. */
function nextFrame(): Promise<void> {
  return new Promise((resolve) => {
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => resolve();
      port2.postMessage(undefined);
    });
  });
}

Object.assign(window, { measure });
