/**
 * Does some work step by step, each in a task of its own and with the layout that it brings about, as fast as the page can.
 *
 * @param {number} steps
 * @param {(step: number) => void} step
 * @returns {Promise<number>} the milliseconds that it took
 */
export async function pacedWork(steps, step) {
  const { port1, port2 } = new MessageChannel();
  const start = performance.now();
  for (let index = 0; index < steps; index += 1) {
    step(index);
    document.body.getBoundingClientRect();
    await new Promise((resolve) => {
      port1.onmessage = resolve;
      port2.postMessage(undefined);
    });
    // Every tenth step the page is drawn.
    if (index % 10 === 9) await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
  }
  return performance.now() - start;
}
