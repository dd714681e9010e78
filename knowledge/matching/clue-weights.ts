import type { Clue } from './clues';

/** What each clue is worth. Written by `npm run train`; CONTRIBUTING says how it learns. */
export const clueWeights: Readonly<Record<Clue, number>> = {
  usual: 0.35,
  everyday: -1.1,
  abbreviation: -0.7,
  'nothing needed': -0.35,
  'several words': -0.45,
  'need around': 0.8,
  'need adjacent': 1.1,
  'need in sentence': 0.7,
  'need in paragraph': -0.2,
  'need beyond': 0.05,
  'no need near': -1.35,
  'two needs': 0.95,
  'three needs': 0.35,
  'unless around': -1.7,
  'unless adjacent': -1.75,
  'unless in sentence': -0.7,
  'unless in paragraph': 0.3,
  'unless beyond': 0,
  'two unless': -2.15,
  'unless nearer': -2.3,
  capitalized: -0.8,
  'capital before': -0.45,
  'number before': -1.2,
  'number after': -0.25,
  'hyphen before': -0.4,
  'hyphen after': -0.1,
};

/** The score before any clue and any word. It is below 0: what is unsure stays unmarked. */
export const startingScore = -0.7;
