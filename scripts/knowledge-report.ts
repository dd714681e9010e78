import { categories } from '../knowledge/categories';
import { allStatements } from '../knowledge/compile/all-statements';
import { averageGrade, meanGrade } from '../knowledge/compile/check-prose';
import { formatError, type KnowledgeError, type KnowledgeFile } from '../knowledge/compile/knowledge-error';
import type { ParsedKnowledge } from '../knowledge/compile/parse-knowledge';
import { readingLevel } from '../knowledge/compile/reading-level';
import { workScores } from '../knowledge/compile/work-score';
import { verdicts } from '../knowledge/glossary';

/** One line for each offence. */
export function printOffences(offences: readonly KnowledgeError[]): void {
  for (const offence of offences) console.log(formatError(offence));
  if (offences.length > 0) console.log('');
}

/** One line for each missing id, since an entry that is still to be written is named in many places. */
export function printMissing(missing: readonly KnowledgeError[]): void {
  if (missing.length === 0) return;
  const places = new Map<string, string[]>();
  for (const { message, file, line } of missing) {
    const place = `${file.replace(/^knowledge\/(?:terms\/)?/, '')}:${line}`;
    places.set(message, [...(places.get(message) ?? []), place]);
  }
  console.log('References to entries that do not exist (yet):');
  for (const [message, where] of [...places].sort())
    console.log(`${message.split(';')[0]}  in ${where.join(', ')}`);
  console.log('');
}

/** Counts by category with the reading level, by verdict, and by how often sources are used. */
export function printCounts(knowledge: ParsedKnowledge, files: readonly KnowledgeFile[]): void {
  for (const { id } of categories) {
    const terms = knowledge.terms.filter((term) => term.category === id);
    const all = files.filter(({ path }) => path.includes(`/terms/${id}/`)).length;
    const grades = terms.map(({ summary, sections }) => {
      return readingLevel([summary, ...sections.flatMap(({ statements }) => statements)]).grade;
    });
    const level = terms.length > 0 ? `, grade ${mean(grades).toFixed(1)}` : '';
    console.log(row(id, all) + (all > terms.length ? ` (${all - terms.length} not readable)` : '') + level);
  }
  console.log(row('All entries', knowledge.termIds.size));
  for (const verdict of verdicts) {
    console.log(
      row(`Claims: ${verdict}`, knowledge.claims.filter((claim) => claim.verdict === verdict).length),
    );
  }
  console.log(row('All claims', knowledge.claims.length));
  console.log(`Reading level: grade ${meanGrade(knowledge).toFixed(1)} on average (at most ${averageGrade})`);
  printSourceUse(knowledge);
}

function printSourceUse(knowledge: ParsedKnowledge): void {
  const uses = new Map(knowledge.sources.map(({ id }) => [id, 0]));
  for (const { statements } of allStatements(knowledge)) {
    const cited = new Set(statements.flatMap((statement) => statement.cited.map(({ value }) => value)));
    for (const id of cited) uses.set(id, (uses.get(id) ?? 0) + 1);
  }
  const most = [...uses].sort((a, b) => b[1] - a[1]).slice(0, 10);
  console.log(
    `Sources: ${uses.size}; cited by most files: ${most.map(([id, count]) => `${id} ${count}`).join(', ')}`,
  );
}

/** Sources that nothing cites: no offence while entries are being written. */
export function printUnused(unused: readonly KnowledgeError[]): void {
  if (unused.length === 0) return;
  const ids = unused.map(({ message }) => /"(.+?)"/.exec(message)?.[1]);
  console.log(`${unused.length} sources are not cited yet: ${ids.join(', ')}`);
}

/** The ten entries that need work most; `work-score.ts` has the points. */
export function printWork(knowledge: ParsedKnowledge, today: Date): void {
  console.log('\nMost in need of work:');
  for (const { term, score, reasons } of workScores(knowledge, today).slice(0, 10)) {
    console.log(`${score.toFixed(1).padStart(5)}  ${term.file}: ${reasons.join('; ')}`);
  }
  console.log('');
}

function row(name: string, count: number): string {
  return name.padEnd(36) + String(count).padStart(4);
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
}
