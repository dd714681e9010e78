import { isText } from '../reading/page-texts';
import { compareInDocument } from './document-order';
import type { Mark, MarksIn } from './mark';

/**
 * Ids of the claims in which a mark stands: where its terms fill a claim, the pointer meets only them, so their cards lead
 * to it.
 *
 * @param claimsIn the painted claims that touch a text node
 */
export function claimsAround(mark: Mark, claimsIn: MarksIn): readonly string[] {
  const { range } = mark;
  if (!isText(range.startContainer)) return [];
  const around = claimsIn(range.startContainer).filter(
    ({ termId, range: claim }) =>
      termId !== mark.termId &&
      compareInDocument(claim, range) <= 0 &&
      compareInDocument(range, { startContainer: claim.endContainer, startOffset: claim.endOffset }) < 0,
  );
  return [...new Set(around.map(({ termId }) => termId))];
}
