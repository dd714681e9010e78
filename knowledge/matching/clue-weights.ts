import type { Clue } from './clues';

/** What each clue is worth. Written by `npm run train`; CONTRIBUTING says how it learns. */
export const clueWeights: Readonly<Record<Clue, number>> = {
  usual: 0.35,
  everyday: -1.15,
  abbreviation: -0.7,
  'nothing needed': -0.3,
  'several words': -0.5,
  'need around': 0.7,
  'need adjacent': 1,
  'need in sentence': 0.7,
  'need in paragraph': -0.3,
  'need beyond': 0,
  'no need near': -1.4,
  'two needs': 0.95,
  'three needs': 0.5,
  'unless around': -1.8,
  'unless adjacent': -1.9,
  'unless in sentence': -0.4,
  'unless in paragraph': 0.2,
  'unless beyond': -0.4,
  'two unless': -2.15,
  'unless nearer': -2.25,
  capitalized: -0.85,
  'capital before': -0.45,
  'number before': -1.2,
  'number after': -0.3,
  'hyphen before': -0.4,
  'hyphen after': -0.15,
};

/** The score before any clue and any word. It is below 0: what is unsure stays unmarked. */
export const startingScore = -0.4;
