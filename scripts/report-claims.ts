import { createClaimFinder } from '../knowledge/claim-matching/claim-finder';
import { claimIdsOf } from '../knowledge/claim-matching/claim-grammar';
import { loadClaimPack } from './load-claim-pack';
import { readClaimsCorpus } from './read-claims-corpus';
import { claimFigures, describeClaimMiss, judgeClaims, missedClaimThresholds } from './score-claims';

/**
 * Reads the labeled sentences of `tests/corpus/claims.jsonl` and prints how well their claims are found, by split and by
 * kind of sentence, and each fault of the tuning split.
 *
 * @param namesHeldOut whether to name the faults of the held-out split too
 * @returns a line for each threshold that is not reached
 */
export function reportClaims(namesHeldOut: boolean): string[] {
  const pack = loadClaimPack();
  const finder = createClaimFinder(pack);
  const judged = readClaimsCorpus(claimIdsOf(pack)).map((item) => judgeClaims(item, finder));
  console.log(`\nClaims: ${judged.length} sentences\n`);
  console.log(row('', 'precision', 'recall', 'F1', 'right', 'wrong', 'missing'));
  for (const [name, { precision, recall, f1, right, wrong, missing }] of claimFigures(judged)) {
    const share = (value: number, of: number) => (of === 0 ? '' : value.toFixed(3));
    const shares = [
      share(precision, right + wrong),
      share(recall, right + missing),
      share(f1, right + missing),
    ];
    console.log(row(name, ...shares, right, wrong, missing));
  }
  const misses = judged
    .filter(({ case: item }) => namesHeldOut || item.split === 'tuning')
    .map(describeClaimMiss)
    .filter((line) => line !== undefined);
  console.log(`\n${misses.length} faults${namesHeldOut ? '' : ' in the tuning sentences'}:`);
  for (const miss of misses) console.log(miss);
  return missedClaimThresholds(judged);
}

function row(name: string, ...cells: readonly (string | number)[]): string {
  return name.padEnd(28) + cells.map((cell) => String(cell).padStart(10)).join('');
}
