/**
 * One step of a run.
 *
 * @typedef {object} Step
 * @property {string} name
 * @property {readonly string[]} [after] names of steps that must have passed before
 * @property {boolean} [alone] true for a step that measures time or needs the whole machine
 * @property {() => Promise<StepResult>} run what it throws counts as one failure
 *
 * @typedef {{ passed: number, failed: number, note?: string, output: string }} StepResult `output` is shown when
 *   something failed
 */

/** How many steps run side by side: a small machine has two cores. */
const lanes = 2;

/**
 * Runs steps in their order, side by side where they allow it, and prints each one's result as it comes.
 *
 * @param {readonly Step[]} steps
 * @param {(line: string) => void} [print]
 * @returns {Promise<{ passed: number, failed: number }>} the counts of all steps together
 */
export async function runSteps(steps, print = console.log) {
  const waiting = [...steps];
  const running = new Map();
  const results = new Map();

  while (waiting.length > 0 || running.size > 0) {
    const next = waiting.findIndex((step) => mayStart(step, running, results));
    if (next >= 0) {
      const [step] = waiting.splice(next, 1);
      running.set(step, finish(step, results));
    } else {
      if (running.size === 0) throw new Error(`No step is called "${waiting[0].after}".`);
      const done = await Promise.race(running.values());
      running.delete(done);
      report(print, done, results.get(done.name));
    }
  }
  const sum = (count) => [...results.values()].reduce((total, result) => total + result[count], 0);
  return { passed: sum('passed'), failed: sum('failed') };
}

function mayStart(step, running, results) {
  if (running.size >= lanes || [...running.keys()].some(({ alone }) => alone)) return false;
  if (step.alone && running.size > 0) return false;
  return (step.after ?? []).every((name) => results.has(name));
}

async function finish(step, results) {
  const start = performance.now();
  const broken = (step.after ?? []).find((name) => results.get(name).failed > 0);
  const result = broken
    ? { passed: 0, failed: 1, note: 'not run', output: `It needs the step "${broken}", which failed.\n` }
    : await step.run().catch((error) => ({ passed: 0, failed: 1, output: `${error.stack}\n` }));
  results.set(step.name, { ...result, seconds: (performance.now() - start) / 1000 });
  return step;
}

function report(print, { name }, { passed, failed, note, output, seconds }) {
  const counts = failed > 0 ? `${passed} passed, ${failed} failed` : `${passed} passed`;
  const time = `${seconds.toFixed(1)} s`.padStart(8);
  print(`${failed > 0 ? '✗' : '✓'} ${name.padEnd(18)}${time}  ${counts}${note ? ` (${note})` : ''}`);
  if (failed > 0) print(output.trimEnd().replace(/^/gm, '    '));
}
