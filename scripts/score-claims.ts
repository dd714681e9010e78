import type { ClaimFinder } from '../knowledge/claim-matching/claim-finder';
import { type Counts, type Figures, figuresOf } from './figures';
import type { ClaimCase } from './read-claims-corpus';

/** A case and what was found in it. Each claim of a case counts once, wherever in the text it was found. */
export interface JudgedClaims extends Counts {
  readonly case: ClaimCase;
  /** Ids that are expected and were not found. */
  readonly lost: readonly string[];
  /** What was found and is not expected, as `id "words of the text"`. */
  readonly false: readonly string[];
}

/** What `npm run evaluate` and the unit test ask of each split: a little below what was reached. */
export const claimThresholds = {
  tuning: { precision: 0.95, recall: 0.85 },
  'held-out': { precision: 0.8, recall: 0.66 },
} as const;

/** Holds what a finder gives for a case against its labels. */
export function judgeClaims(item: ClaimCase, finder: ClaimFinder): JudgedClaims {
  const found = finder.find(item.text, item.before);
  const ids = new Set(found.map(({ claimId }) => claimId));
  const lost = item.claims.filter((id) => !ids.has(id));
  const extra = found.filter(({ claimId }) => !item.claims.includes(claimId));
  return {
    case: item,
    right: item.claims.length - lost.length,
    wrong: new Set(extra.map(({ claimId }) => claimId)).size,
    missing: lost.length,
    lost,
    false: extra.map(({ claimId, start, end }) => `${claimId} "${item.text.slice(start, end)}"`),
  };
}

/** Figures of both splits and of each kind of sentence in one of them. */
export function claimFigures(judged: readonly JudgedClaims[]): readonly (readonly [string, Figures])[] {
  const ofSplit = (split: string) => judged.filter(({ case: item }) => item.split === split);
  const kinds = [...new Set(judged.map(({ case: item }) => item.kind))].sort();
  const ofKind = (split: string, kind: string) =>
    ofSplit(split).filter(({ case: item }) => item.kind === kind);
  return (['tuning', 'held-out'] as const).flatMap((split) => [
    [split, figuresOf(ofSplit(split))] as const,
    ...kinds.map((kind) => [`  ${split}, ${kind}`, figuresOf(ofKind(split, kind))] as const),
  ]);
}

/** One line that says what is amiss in a case, or undefined when nothing is. */
export function describeClaimMiss({
  case: item,
  lost,
  false: extra,
  ...counts
}: JudgedClaims): string | undefined {
  if (counts.wrong + counts.missing === 0) return undefined;
  const told = [...lost.map((id) => `missed ${id}`), ...extra.map((one) => `wrongly found ${one}`)].join(
    '; ',
  );
  return `${item.place}  ${item.kind}: ${told}  ${item.before === '' ? '' : `[${item.before}] `}${item.text}`;
}

/** A line for each figure of a split that is below its threshold. */
export function missedClaimThresholds(judged: readonly JudgedClaims[]): string[] {
  return (['tuning', 'held-out'] as const).flatMap((split) => {
    const figures = figuresOf(judged.filter(({ case: item }) => item.split === split));
    return (['precision', 'recall'] as const)
      .filter((figure) => figures[figure] < claimThresholds[split][figure])
      .map((figure) => {
        const value = figures[figure].toFixed(3);
        return `claims, ${split}: ${figure} ${value} is below ${claimThresholds[split][figure]}`;
      });
  });
}
