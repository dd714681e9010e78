import type { Familiarity } from './article';
import type { ReaderLevel } from './preferences';

const covered: Readonly<Record<ReaderLevel, readonly Familiarity[]>> = {
  specialist: ['specialist'],
  medical: ['specialist', 'common'],
  everything: ['specialist', 'common', 'everyday'],
};

/** Whether words of this familiarity are marked for a reader at this level. */
export function levelCovers(level: ReaderLevel, familiarity: Familiarity): boolean {
  return covered[level].includes(familiarity);
}
