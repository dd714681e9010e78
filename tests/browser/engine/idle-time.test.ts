import { afterEach, describe, expect, it, vi } from 'vitest';
import { whenIdle } from '../../../highlighting/reading/idle-time';

afterEach(() => {
  vi.restoreAllMocks();
});

describe('whenIdle', () => {
  it('calls back once in idle time', async () => {
    const run = vi.fn();
    whenIdle(window, run, 10_000);
    await vi.waitUntil(() => run.mock.calls.length > 0);
    vi.spyOn(window, 'requestIdleCallback').mockReturnValue(0);
    // A background task that the first one had left behind would come before that of the second.
    await new Promise((resolve) => whenIdle(window, resolve, 10_000));
    expect(run).toHaveBeenCalledTimes(1);
  });

  it('calls back when the browser grants no idle time', async () => {
    vi.spyOn(window, 'requestIdleCallback').mockReturnValue(0);
    const idle = await new Promise((resolve) => whenIdle(window, resolve, 10_000));
    expect(idle).toBeUndefined();
  });

  it('does not call back once it is called off', async () => {
    vi.spyOn(window, 'requestIdleCallback').mockReturnValue(0);
    const calledOff = vi.fn();
    whenIdle(window, calledOff, 10_000)();
    await new Promise((resolve) => whenIdle(window, resolve, 10_000));
    expect(calledOff).not.toHaveBeenCalled();
  });
});
