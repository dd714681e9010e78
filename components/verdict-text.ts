import { i18n } from '#i18n';
import type { Certainty, Verdict } from '../knowledge/verdict';

const verdictKeys = {
  contradicted: 'verdict.contradicted',
  'not supported': 'verdict.notSupported',
  'limited or mixed evidence': 'verdict.mixed',
  'partly supported': 'verdict.partlySupported',
  supported: 'verdict.supported',
} as const satisfies Record<Verdict, string>;

const certaintyKeys = {
  'very low': 'certainty.veryLow',
  low: 'certainty.low',
  moderate: 'certainty.moderate',
  high: 'certainty.high',
} as const satisfies Record<Certainty, string>;

/** The verdict in the language of the browser. */
export function verdictText(verdict: Verdict): string {
  return i18n.t(verdictKeys[verdict]);
}

/** How sure a finding is, in GRADE's words and the language of the browser. */
export function certaintyText(certainty: Certainty): string {
  return i18n.t(certaintyKeys[certainty]);
}
