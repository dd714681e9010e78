/**
 * `npm run evaluate`: reads the labeled passages of `tests/corpus` as pages and prints, for each group and kind, precision,
 * recall and how many of the strings that must not be marked are; then each fault of the tuning passages. Faults of the
 * held-out ones are only counted, so that nobody makes rules by them; `--held-out-errors` names them, for a reader who
 * will not. Then the same for the claims of labeled sentences, and for warning signs, where nothing is held out any more.
 * Exits with 1 when a threshold is not reached.
 */
import { createMatcher } from '../knowledge/matching/matcher';
import { loadLexicon } from './load-lexicon';
import { readCorpus } from './read-corpus';
import { reportClaims } from './report-claims';
import { reportWarningSigns } from './report-warning-signs';
import { describeMiss, groupFigures, judgeCase, type MarkFigures, missedThresholds } from './score-corpus';

const lexicon = loadLexicon();
const matcher = createMatcher(lexicon);
const cases = readCorpus(new Set(lexicon.entries.map(({ id }) => id)));
const judged = cases.flatMap((item) => judgeCase(item, matcher));

console.log(`Marks: ${cases.length} passages, ${judged.length} labeled strings\n`);
console.log(row('', 'must', 'must not', 'precision', 'recall', 'violations'));
for (const [name, figures] of groupFigures(judged)) console.log(figuresRow(name, figures));
const named = process.argv.includes('--held-out-errors');
const misses = judged
  .filter(({ case: item }) => named || item.split === 'tuning')
  .map(describeMiss)
  .filter((line) => line !== undefined);
console.log(`\n${misses.length} faults${named ? '' : ' in the tuning passages'}:`);
for (const miss of misses) console.log(miss);
const failed = [...missedThresholds(judged), ...reportClaims(named), ...reportWarningSigns()];
for (const line of failed) console.error(line);
if (failed.length > 0) process.exitCode = 1;

function figuresRow(name: string, { marked, silent, precision, recall, violations }: MarkFigures): string {
  const share = (value: number, of: number) => (of === 0 ? '' : value.toFixed(3));
  return row(
    name,
    marked,
    silent,
    share(precision, marked),
    share(recall, marked),
    share(violations, silent),
  );
}

function row(name: string, ...cells: readonly (string | number)[]): string {
  return name.padEnd(24) + cells.map((cell) => String(cell).padStart(11)).join('');
}
