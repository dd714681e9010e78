import type { Clue } from './clues';

/** What each clue is worth. Written by `npm run train`; CONTRIBUTING says how it learns. */
export const clueWeights: Readonly<Record<Clue, number>> = {
  usual: 0.5,
  everyday: -0.8,
  abbreviation: -0.8,
  'nothing needed': -0.3,
  'several words': -0.35,
  'need around': 0.65,
  'need adjacent': 0.95,
  'need in sentence': 0.6,
  'need in paragraph': -0.1,
  'need beyond': -0.15,
  'no need near': -1.35,
  'two needs': 0.65,
  'three needs': 1.15,
  'unless around': -2.65,
  'unless adjacent': -1.45,
  'unless in sentence': -1.25,
  'unless in paragraph': -0.3,
  'unless beyond': -0.2,
  'two unless': -1.35,
  'unless nearer': -2.1,
  capitalized: -0.6,
  'capital before': -0.1,
  'number before': -1.1,
  'number after': -0.05,
  'hyphen before': -0.5,
  'hyphen after': 0,
};

/** The score before any clue and any word. It is below 0: what is unsure stays unmarked. */
export const startingScore = -0.75;
