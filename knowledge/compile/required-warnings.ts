import type { CategoryId } from '../categories';

/** Which terms must carry shared warning signs. */
interface WarningRule {
  /** Id of a file in `knowledge/warnings`. */
  readonly warning: string;
  /** A term whose title or any of whose forms holds one of these phrases must carry the warning. */
  readonly phrases: readonly string[];
}

/** The one table of the rule: a term that names one of the phrases carries the warning. */
export const warningRules: readonly WarningRule[] = [
  {
    warning: 'back',
    phrases: [
      'back pain',
      'backache',
      'back ache',
      'back injury',
      'back strain',
      'back spasm',
      'back surgery',
      'lumbago',
      'sciatica',
      'slipped disc',
      'herniated disc',
      'disc herniation',
      'spinal stenosis',
    ],
  },
  { warning: 'neck', phrases: ['neck pain', 'stiff neck', 'neck ache', 'whiplash'] },
  { warning: 'clot', phrases: ['blood clot', 'deep vein thrombosis', 'DVT'] },
];

/** Categories whose terms are not about the body: people, organizations, tests and words of research. */
export const warningFreeCategories: readonly CategoryId[] = ['professionals', 'research'];
