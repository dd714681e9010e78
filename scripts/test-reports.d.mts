export interface Counts {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

/** The counts of a Vitest run. A file that could not be loaded has no tests; it counts as one failure. */
export function readVitestReport(path: string): Promise<Counts>;

/** The counts of a Playwright run. A test that passed only at a second try counts as failed. */
export function readPlaywrightReport(path: string): Promise<Counts>;
