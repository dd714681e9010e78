import { claimsCategory } from '../../knowledge/categories';
import type { TextSpan } from '../marks/mark';
import { Occurrence } from '../marks/occurrence';
import type { OccurrenceStore } from '../marks/occurrence-store';
import type { PaintSelection } from '../marks/paint-selection';

/** A stretch of a page that makes a claim. */
export interface ClaimPlace {
  readonly claimId: string;
  readonly span: TextSpan;
  /** The heading under which it stands, or the root of its tree. */
  readonly section: Node;
}

/** The occurrences of a page's claims, and the choice of those that are painted. */
export interface ClaimOccurrences {
  readonly store: OccurrenceStore;
  readonly selection: PaintSelection;
}

/** Makes the occurrences those of some places. What was found again as it was stays, so that nothing flickers. */
export function updateClaims(occurrences: ClaimOccurrences, places: readonly ClaimPlace[]): void {
  const { store, selection } = occurrences;
  const outdated = new Set(store.all);
  for (const place of places) {
    const same = find(store, place);
    if (!same) remember(occurrences, place);
    else if (outdated.delete(same)) keep(selection, same, place);
  }
  for (const occurrence of outdated) {
    store.remove(occurrence);
    selection.remove(occurrence);
  }
}

function find(store: OccurrenceStore, { claimId, span }: ClaimPlace): Occurrence | undefined {
  const { startContainer, startOffset, endContainer, endOffset } = span;
  return store
    .beginningIn(startContainer, startOffset, startOffset + 1)
    .find(
      (other) =>
        other.termId === claimId && other.endContainer === endContainer && other.endOffset === endOffset,
    );
}

function remember({ store, selection }: ClaimOccurrences, { claimId, span, section }: ClaimPlace): void {
  // The page may have changed while it was being read; then it is read again soon.
  if (!span.startContainer.isConnected || !span.endContainer.isConnected) return;
  const occurrence = new Occurrence(span, undefined, []);
  // What a claim says is news to everybody: the reader's level leaves none out.
  occurrence.entry = { id: claimId, category: claimsCategory.id, familiarity: 'specialist' };
  occurrence.section = section;
  store.add(occurrence);
  selection.add(occurrence);
}

/** It was found again as it was; but it may stand elsewhere now, before or behind others. */
function keep(selection: PaintSelection, occurrence: Occurrence, { section }: ClaimPlace): void {
  if (section === occurrence.section) {
    selection.reconsider(occurrence);
    return;
  }
  selection.remove(occurrence);
  occurrence.section = section;
  selection.add(occurrence);
}
