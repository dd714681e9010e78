import { describe, expect, test } from 'vitest';
import { runSteps, type Step, type StepResult } from '../../../scripts/run-steps.mjs';

const passes: StepResult = { passed: 1, failed: 0, output: '' };
const fails: StepResult = { passed: 2, failed: 1, output: 'what went wrong\n' };

/** Steps that write down when they begin and end, and take one turn of the event loop. */
function stage() {
  const events: string[] = [];
  const step = (name: string, result: StepResult = passes, more: Partial<Step> = {}): Step => ({
    name,
    ...more,
    async run() {
      events.push(`${name} begins`);
      await new Promise((resolve) => setImmediate(resolve));
      events.push(`${name} ends`);
      return result;
    },
  });
  return { events, step };
}

async function run(steps: readonly Step[]) {
  const lines: string[] = [];
  const counts = await runSteps(steps, (line) => lines.push(line));
  return { counts, lines };
}

describe('running steps', () => {
  test('adds up what passed and failed, and prints a line for each', async () => {
    const { step } = stage();
    const { counts, lines } = await run([
      step('types'),
      step('unit', fails),
      step('size', { ...passes, note: '9 kB' }),
    ]);
    expect(counts).toEqual({ passed: 4, failed: 1 });
    expect(lines).toEqual([
      expect.stringMatching(/^✓ types +\d\.\d s {2}1 passed$/),
      expect.stringMatching(/^✗ unit +\d\.\d s {2}2 passed, 1 failed$/),
      '    what went wrong',
      expect.stringMatching(/^✓ size +\d\.\d s {2}1 passed \(9 kB\)$/),
    ]);
  });

  test('runs two side by side, never three', async () => {
    const { step, events } = stage();
    await run([step('a'), step('b'), step('c')]);
    expect(events.slice(0, 2)).toEqual(['a begins', 'b begins']);
    expect(events.indexOf('c begins')).toBeGreaterThan(events.indexOf('a ends'));
  });

  test('starts a step only after those that it needs', async () => {
    const { step, events } = stage();
    await run([step('lint', passes, { after: ['build'] }), step('build')]);
    expect(events).toEqual(['build begins', 'build ends', 'lint begins', 'lint ends']);
  });

  test('runs a step alone that asks for it', async () => {
    const { step, events } = stage();
    await run([step('a'), step('e2e', passes, { alone: true }), step('b')]);
    expect(events.indexOf('e2e ends')).toBe(events.indexOf('e2e begins') + 1);
  });

  test('counts a step as failed when one that it needs has failed, and does not run it', async () => {
    const { step, events } = stage();
    const { counts, lines } = await run([step('build', fails), step('e2e', passes, { after: ['build'] })]);
    expect(counts).toEqual({ passed: 2, failed: 2 });
    expect(events).not.toContain('e2e begins');
    expect(lines.at(-1)).toContain('It needs the step "build", which failed.');
  });

  test('counts a step that throws as failed', async () => {
    const broken: Step = { name: 'size', run: () => Promise.reject(new Error('no such folder')) };
    const { counts, lines } = await run([broken]);
    expect(counts).toEqual({ passed: 0, failed: 1 });
    expect(lines.join('\n')).toContain('no such folder');
  });
});
