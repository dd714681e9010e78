import { createHash } from 'node:crypto';
import type { LabeledReading } from './labeled-readings';
import { type Belief, fitModel, type Model, type Observation } from './logistic-regression';

const FOLDS = 6;

/**
 * Learns from five sixths of the passages and judges the last sixth, six times. Single paragraphs only help to learn.
 *
 * @returns the share of right readings that is found when a share of the wrong ones is taken with them
 */
export function crossValidate(
  readings: readonly LabeledReading[],
  observations: readonly Observation[],
  beliefOf: (name: string) => Belief,
): string {
  const foldOf = ({ case: item }: LabeledReading) =>
    item.place.startsWith('passages')
      ? Number.parseInt(
          createHash('sha256').update(`fold ${item.paragraphs[0]}`).digest('hex').slice(0, 8),
          16,
        ) % FOLDS
      : undefined;
  const right: number[] = [];
  const wrong: number[] = [];
  for (let fold = 0; fold < FOLDS; fold += 1) {
    const learned = observations.filter((_, index) => {
      const reading = readings[index];
      return reading && foldOf(reading) !== fold;
    });
    const model = fitModel(learned, beliefOf);
    for (const [index, reading] of readings.entries()) {
      const observation = observations[index];
      if (foldOf(reading) === fold && observation)
        (observation.positive ? right : wrong).push(scoreOf(observation, model, beliefOf));
    }
  }
  return report(right, wrong);
}

function scoreOf(
  { features }: Observation,
  { start, weights }: Model,
  beliefOf: (name: string) => Belief,
): number {
  return features.reduce(
    (score, [name, value]) => score + (weights.get(name) ?? beliefOf(name).mean) * value,
    start,
  );
}

function report(right: readonly number[], wrong: readonly number[]): string {
  const falling = [...wrong].sort((a, b) => b - a);
  const lines = [0.01, 0.02, 0.04, 0.06].map((share) => {
    const limit = falling[Math.floor(falling.length * share)] ?? 0;
    const found = right.filter((score) => score > limit).length / right.length;
    return `above ${limit.toFixed(2)}: ${(100 * share).toFixed(0)} % of ${wrong.length} wrong readings, ${(100 * found).toFixed(1)} % of ${right.length} right ones`;
  });
  return lines.join('\n');
}
