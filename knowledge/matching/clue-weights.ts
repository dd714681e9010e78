import type { Clue } from './clues';

/** What each clue is worth. Written by `npm run train`; CONTRIBUTING says how it learns. */
export const clueWeights: Readonly<Record<Clue, number>> = {
  usual: 0,
  everyday: -1.1,
  medical: 0,
  abbreviation: -0.75,
  'nothing needed': -0.55,
  'several words': -0.4,
  'need around': 0.75,
  'need adjacent': 0.95,
  'need in sentence': 0.55,
  'need in paragraph': -0.3,
  'need beyond': -0.3,
  'no need near': -1.6,
  'two needs': 0.9,
  'three needs': 0.5,
  'unless around': -1.7,
  'unless adjacent': -1.5,
  'unless in sentence': -0.9,
  'unless in paragraph': 0.25,
  'unless beyond': 0.15,
  'two unless': -2.15,
  'unless nearer': -2.1,
  capitalized: -0.7,
  'capital before': -0.35,
  'number before': -1.15,
  'number after': -0.25,
  'hyphen before': -0.45,
  'hyphen after': -0.1,
};

/** The score before any clue and any word. It is below 0: what is unsure stays unmarked. */
export const startingScore = -0.55;
