/** How the evidence stands to a claim, from the weakest to the strongest support. */
export const verdicts = [
  'contradicted',
  'not supported',
  'limited or mixed evidence',
  'partly supported',
  'supported',
] as const;
export type Verdict = (typeof verdicts)[number];

/** GRADE's words for how sure a finding is. */
export const certainties = ['very low', 'low', 'moderate', 'high'] as const;
export type Certainty = (typeof certainties)[number];
