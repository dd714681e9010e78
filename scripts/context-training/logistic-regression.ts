/** One observation: its features, what it is, and how much it counts. */
export interface Observation {
  readonly features: readonly (readonly [name: string, value: number])[];
  readonly positive: boolean;
  readonly weight: number;
}

/** What is believed of a feature before any observation: its weight, and how firmly. */
export interface Belief {
  readonly mean: number;
  readonly firmness: number;
}

export interface Model {
  readonly start: number;
  readonly weights: ReadonlyMap<string, number>;
}

const ROUNDS = 300;
const STEP = 0.15;

/**
 * Logistic regression with a Gaussian belief about each weight, by full-batch gradient descent with Adam's step sizes.
 * There is no chance in it: the same observations in the same order give the same weights.
 */
export function fitModel(observations: readonly Observation[], beliefOf: (name: string) => Belief): Model {
  const names = [...new Set(observations.flatMap(({ features }) => features.map(([name]) => name)))];
  const indexOf = new Map(names.map((name, index) => [name, index]));
  const rows = observations.map(({ features, positive, weight }) => ({
    indices: features.map(([name]) => indexOf.get(name) ?? 0),
    values: features.map(([, value]) => value),
    target: positive ? 1 : 0,
    weight,
  }));
  const beliefs = names.map(beliefOf);
  const weights = Float64Array.from(beliefs, ({ mean }) => mean);
  const descent = new Descent(names.length + 1);
  let start = 0;
  for (let round = 1; round <= ROUNDS; round += 1) {
    const gradient = new Float64Array(names.length + 1);
    for (const { indices, values, target, weight } of rows) {
      let score = start;
      for (const [place, index] of indices.entries()) score += (weights[index] ?? 0) * (values[place] ?? 0);
      const error = (1 / (1 + Math.exp(-score)) - target) * weight;
      for (const [place, index] of indices.entries())
        gradient[index] = (gradient[index] ?? 0) + error * (values[place] ?? 0);
      gradient[names.length] = (gradient[names.length] ?? 0) + error;
    }
    for (const [index, { mean, firmness }] of beliefs.entries())
      gradient[index] = (gradient[index] ?? 0) + firmness * ((weights[index] ?? 0) - mean);
    const steps = descent.steps(gradient, round, STEP * Math.min(1, 2 * (1 - round / ROUNDS) + 0.02));
    for (const index of weights.keys()) weights[index] = (weights[index] ?? 0) - (steps[index] ?? 0);
    start -= steps[names.length] ?? 0;
  }
  return { start, weights: new Map(names.map((name, index) => [name, weights[index] ?? 0])) };
}

/** Adam: step sizes from running means of the gradient and of its square. */
class Descent {
  private readonly mean: Float64Array;
  private readonly square: Float64Array;

  constructor(size: number) {
    this.mean = new Float64Array(size);
    this.square = new Float64Array(size);
  }

  steps(gradient: Float64Array, round: number, rate: number): Float64Array {
    return gradient.map((slope, index) => {
      const mean = 0.9 * (this.mean[index] ?? 0) + 0.1 * slope;
      const square = 0.99 * (this.square[index] ?? 0) + 0.01 * slope * slope;
      this.mean[index] = mean;
      this.square[index] = square;
      const spread = Math.sqrt(square / (1 - 0.99 ** round));
      return (rate * (mean / (1 - 0.9 ** round))) / (spread + 1e-8);
    });
  }
}
