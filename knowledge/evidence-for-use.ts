import type { Claim } from './glossary';

/** What of a claim decides whether it speaks of a use. */
type Evidence = Pick<Claim, 'terms' | 'outcomes' | 'certainty'>;

/** A claim and the use for which it was chosen. */
export interface ChosenEvidence<Of> {
  readonly claim: Of;
  /** Id of the condition or outcome. */
  readonly use: string;
}

/** More would hide what else a card says. */
const MOST = 3;

/**
 * What the evidence says about a therapy for the uses that a page speaks about: for each condition or outcome near it
 * the one claim that speaks of it most directly. A use that a chosen claim already covers is not answered twice: "back
 * pain" beside "low back pain".
 *
 * @param termId the therapy, or whatever else is said to work
 * @param near ids of the terms on the page, the nearest first
 * @param claims all claims
 * @returns at most three, for the nearest uses first; none when no claim joins the term with what is near
 */
export function evidenceForUse<Of extends Evidence>(
  termId: string,
  near: readonly string[],
  claims: readonly Of[],
): readonly ChosenEvidence<Of>[] {
  const own = claims.filter(({ terms }) => terms.includes(termId));
  const chosen: ChosenEvidence<Of>[] = [];
  for (const use of near) {
    if (chosen.length === MOST) break;
    if (use === termId || chosen.some(({ claim }) => claim.outcomes.includes(use))) continue;
    const [claim] = own
      .filter((candidate) => candidate.outcomes.includes(use))
      .sort((a, b) => directness(a, termId, use) - directness(b, termId, use));
    if (claim) chosen.push({ claim, use });
  }
  return chosen;
}

/**
 * How directly a claim speaks of a term and a use; the smallest first. Files name first what a claim is mainly about;
 * a claim whose certainty was rated is one about an effect, and not one about a comparison or a belief.
 */
function directness({ terms, outcomes, certainty }: Evidence, termId: string, use: string): number {
  const rated = certainty === undefined ? 1 : 0;
  return terms.indexOf(termId) * 100 + rated * 10 + outcomes.indexOf(use);
}
