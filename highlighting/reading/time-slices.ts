import { whenIdle } from './idle-time';

/** No slice of our work is longer than this, in milliseconds, so that the page answers within a frame. */
export const SLICE = 8;

/** An idle callback that the page never grants comes after this time, in milliseconds. */
const IDLE_TIMEOUT = 500;

/** Work that can be stopped between small steps; `step` says whether it is done. */
export interface SlicedWork {
  step(): boolean;
}

/**
 * Does work in slices of at most `SLICE` milliseconds, in the page's idle time.
 *
 * @param window whose idle time is used
 * @param work what to do; called again after it was done when `run` is called again
 */
export class TimeSlices {
  private callOff: (() => void) | undefined;

  constructor(
    private readonly window: Window,
    private readonly work: SlicedWork,
  ) {}

  /** Does a first slice at once and the rest in idle time. */
  runNow(): void {
    if (!this.slice(SLICE)) this.run();
  }

  /** Does the work in idle time. */
  run(): void {
    this.callOff ??= whenIdle(
      this.window,
      (idle) => {
        this.callOff = undefined;
        // A callback that came by its timeout has no idle time left; it may still take one slice.
        const budget = !idle || idle.didTimeout ? SLICE : Math.min(SLICE, idle.timeRemaining());
        if (!this.slice(budget)) this.run();
      },
      IDLE_TIMEOUT,
    );
  }

  stop(): void {
    this.callOff?.();
    this.callOff = undefined;
  }

  /** @returns whether the work is done */
  private slice(budget: number): boolean {
    const end = performance.now() + budget;
    do {
      if (this.work.step()) return true;
    } while (performance.now() < end);
    return false;
  }
}
