/**
 * `npm run evaluate [-- --json]`: reads the labeled paragraphs of `tests/corpus` and prints precision, recall and F1 over
 * all, by split and by form, and each miss of the tuning split. Misses of the held-out split are only counted, so that
 * nobody makes rules by them; `--held-out` names them, for a reader who will not.
 */
import { createMatcher } from '../knowledge/matching/matcher';
import { loadLexicon } from './load-lexicon';
import { readCorpus } from './read-corpus';
import { describeMiss, type Figures, figuresOf, type Judged, judgeCase } from './score-corpus';

const lexicon = loadLexicon();
const matcher = createMatcher(lexicon);
const cases = readCorpus(new Set(lexicon.entries.map(({ id }) => id)));
const judged = cases.flatMap((item) => judgeCase(item, matcher));
const ofSplit = (split: string) => judged.filter(({ case: item }) => item.split === split);

const byForm = new Map<string, Judged[]>();
for (const one of judged) {
  const form = one.form.toLowerCase();
  byForm.set(form, [...(byForm.get(form) ?? []), one]);
}
const groups: readonly (readonly [string, Figures])[] = [
  ['all', figuresOf(judged)],
  ['tuning', figuresOf(ofSplit('tuning'))],
  ['held-out', figuresOf(ofSplit('held-out'))],
];
const forms = [...byForm]
  .map(([form, ones]) => ({ form, labels: ones.length, ...figuresOf(ones) }))
  .sort((a, b) => b.wrong - a.wrong || b.missing - a.missing || a.form.localeCompare(b.form));
const listed = process.argv.includes('--held-out') ? judged : ofSplit('tuning');
const misses = listed.map(describeMiss).filter((line) => line !== undefined);

if (process.argv.includes('--json')) {
  console.log(
    JSON.stringify({ cases: cases.length, ...Object.fromEntries(groups), forms, misses }, undefined, 2),
  );
} else {
  console.log(`${cases.length} paragraphs, ${judged.length} judged forms\n`);
  console.log(row('', 'precision', 'recall', 'F1', 'right', 'wrong', 'missing'));
  for (const [name, figures] of groups) console.log(figuresRow(name, figures));
  const amiss = forms.filter(({ wrong, missing }) => wrong + missing > 0);
  console.log(`\n${forms.length} forms, ${forms.length - amiss.length} without a miss; the others:`);
  for (const { form, ...figures } of amiss) console.log(figuresRow(form, figures));
  console.log(
    `\n${misses.length} misses${process.argv.includes('--held-out') ? '' : ' in the tuning split'}`,
  );
  for (const miss of misses) console.log(miss);
}

function figuresRow(name: string, { precision, recall, f1, right, wrong, missing }: Figures): string {
  return row(name, precision.toFixed(3), recall.toFixed(3), f1.toFixed(3), right, wrong, missing);
}

function row(name: string, ...cells: readonly (string | number)[]): string {
  return name.padEnd(32) + cells.map((cell) => String(cell).padStart(10)).join('');
}
