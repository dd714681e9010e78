import { allStatements } from './all-statements';
import { bannedPhrases } from './banned-phrases';
import type { KnowledgeError } from './knowledge-error';
import type { ParsedKnowledge } from './parse-knowledge';
import { readingLevel } from './reading-level';
import { findSharedRun, sharedRunLength } from './shared-runs';
import { statementText } from './statement-text';

/** The highest reading level of any one entry, and of all entries on average, as US school grades. */
export const highestGrade = 10;
export const averageGrade = 8;

/**
 * Checks how the glossary is written: no banned phrase, no entry that is too hard to read, no run of words taken over from
 * other texts.
 * @param foreignRuns runs of other texts, by `collectRuns`
 */
export function checkProse(
  knowledge: ParsedKnowledge,
  foreignRuns: ReadonlySet<string> = new Set(),
): KnowledgeError[] {
  const errors: KnowledgeError[] = [];
  for (const { file, statements } of allStatements(knowledge)) {
    const report = (line: number, message: string) => errors.push({ file, line, kind: 'content', message });
    for (const statement of statements) {
      const text = statementText(statement);
      for (const { pattern, instead } of bannedPhrases) {
        const found = pattern.exec(text)?.[0].trim();
        if (found) report(statement.line, `"${found}" is not our wording; expected ${instead}`);
      }
      const run = findSharedRun(text, foreignRuns);
      if (run) {
        report(
          statement.line,
          `"${run}" stands in another text; expected fewer than ${sharedRunLength} words in a row`,
        );
      }
    }
    const { grade } = readingLevel(statements);
    if (grade > highestGrade) {
      const line = statements[0]?.line ?? 1;
      report(
        line,
        `the entry reads at grade ${grade.toFixed(1)}; expected at most ${highestGrade} (shorter sentences and words)`,
      );
    }
  }
  return errors;
}

/** The mean reading level of all entries and claims. */
export function meanGrade(knowledge: ParsedKnowledge): number {
  const grades = allStatements(knowledge).map(({ statements }) => readingLevel(statements).grade);
  return grades.reduce((sum, grade) => sum + grade, 0) / Math.max(1, grades.length);
}
