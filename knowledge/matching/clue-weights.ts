import type { Clue } from './clues';

/** What each clue is worth. Written by `npm run train`; CONTRIBUTING says how it learns. */
export const clueWeights: Readonly<Record<Clue, number>> = {
  usual: 0.4,
  everyday: -1.1,
  abbreviation: -0.7,
  'nothing needed': -0.35,
  'several words': -0.45,
  'need around': 0.75,
  'need adjacent': 1.15,
  'need in sentence': 0.75,
  'need in paragraph': -0.2,
  'need beyond': -0.05,
  'no need near': -1.3,
  'two needs': 0.9,
  'three needs': 0.4,
  'unless around': -1.8,
  'unless adjacent': -1.4,
  'unless in sentence': -0.7,
  'unless in paragraph': 0.3,
  'unless beyond': 0,
  'two unless': -2.2,
  'unless nearer': -2.25,
  capitalized: -0.8,
  'capital before': -0.45,
  'number before': -1.2,
  'number after': -0.25,
  'hyphen before': -0.4,
  'hyphen after': -0.1,
};

/** The score before any clue and any word. It is below 0: what is unsure stays unmarked. */
export const startingScore = -0.7;
