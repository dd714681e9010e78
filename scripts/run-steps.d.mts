export interface StepResult {
  readonly passed: number;
  readonly failed: number;
  readonly note?: string | undefined;
  /** Shown when something failed. */
  readonly output: string;
}

export interface Step {
  readonly name: string;
  /** Names of steps that must have passed before. */
  readonly after?: readonly string[];
  /** True for a step that measures time or needs the whole machine. */
  readonly alone?: boolean;
  /** What it throws counts as one failure. */
  run(): Promise<StepResult>;
}

/** Runs steps in their order, side by side where they allow it, and prints each one's result as it comes. */
export function runSteps(
  steps: readonly Step[],
  print?: (line: string) => void,
): Promise<{ passed: number; failed: number }>;
