import type { Clue } from './clues';

/** What each clue is worth. Written by `npm run train`; CONTRIBUTING says how it learns. */
export const clueWeights: Readonly<Record<Clue, number>> = {
  usual: 0.45,
  everyday: -0.2,
  abbreviation: 0.2,
  'several words': -0.25,
  'need adjacent': 1,
  'need in sentence': 0.7,
  'need in paragraph': -0.4,
  'need beyond': 0.05,
  'no need near': -1.2,
  'two needs': 0.9,
  'three needs': 0.5,
  'unless adjacent': -2.1,
  'unless in sentence': -0.6,
  'unless in paragraph': -0.1,
  'unless beyond': -0.5,
  'two unless': -1.2,
  'unless nearer': -1.7,
  capitalized: -0.6,
  'capital before': -0.3,
  'number before': -0.9,
  'number after': -0.6,
  'hyphen before': -0.4,
  'hyphen after': -0.2,
};

/** The score before any clue and any word. It is below 0: what is unsure stays unmarked. */
export const startingScore = -0.95;
