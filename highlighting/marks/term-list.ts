import { claimsCategory } from '../../knowledge/categories';
import { compareInDocument } from './document-order';
import type { Occurrence } from './occurrence';

/** A term or a claim of the page and how often it stands there. */
export interface ListedTerm {
  readonly id: string;
  readonly count: number;
}

/** The different terms among some occurrences, in the order in which they first stand on the page. */
export function listTerms(occurrences: Iterable<Occurrence>): readonly ListedTerm[] {
  return list(occurrences, ({ category }) => category !== claimsCategory.id);
}

/** The different claims, likewise. */
export function listClaims(occurrences: Iterable<Occurrence>): readonly ListedTerm[] {
  return list(occurrences, ({ category }) => category === claimsCategory.id);
}

function list(
  occurrences: Iterable<Occurrence>,
  wanted: (occurrence: Occurrence) => boolean,
): readonly ListedTerm[] {
  const counts = new Map<string, { readonly first: Occurrence; readonly count: number }>();
  for (const occurrence of occurrences) {
    if (!wanted(occurrence) || !isListed(occurrence)) continue;
    const known = counts.get(occurrence.termId);
    const earlier = !known || compareInDocument(occurrence, known.first) < 0;
    counts.set(occurrence.termId, {
      first: earlier ? occurrence : known.first,
      count: (known?.count ?? 0) + 1,
    });
  }
  return [...counts]
    .sort(([, a], [, b]) => compareInDocument(a.first, b.first))
    .map(([id, { count }]) => ({ id, count }));
}

/** Text that assistive technology does not hear of is painted, but not listed. */
function isListed(occurrence: Occurrence): boolean {
  return occurrence.node.parentElement?.closest('[aria-hidden="true"]') == null;
}
