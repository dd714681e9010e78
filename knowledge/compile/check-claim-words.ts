import { type ClaimPattern, classesOf, type PatternRow } from './claim-pattern';
import type { KnowledgeError } from './knowledge-error';
import type { ParsedKnowledge } from './parse-knowledge';

/** The file of the word classes, as offences name it. */
const file = 'knowledge/claim-words.yaml';

/**
 * Names the classes that patterns or other classes ask for and that are not there. A class may ask only for those that
 * stand above it, so that none asks for itself.
 */
export function checkClaimWords({
  claims,
  wordClasses,
}: Pick<ParsedKnowledge, 'claims' | 'wordClasses'>): KnowledgeError[] {
  const errors: KnowledgeError[] = [];
  const known = new Set<string>();
  for (const { name, line, rows, not } of wordClasses) {
    if (known.has(name))
      errors.push({ file, line, kind: 'conflict', message: `a second class "${name}"; expected a new name` });
    for (const lacking of unknownIn([...rows, ...not], known)) {
      const message = `the class "${name}" asks for <${lacking}>; expected a class above it`;
      errors.push({ file, line, kind: 'content', message });
    }
    known.add(name);
  }
  for (const claim of claims) {
    for (const { line, value, pattern } of claim.patterns) {
      for (const lacking of unknownIn(rowsOf(pattern), known)) {
        const message = `the pattern "${value}" asks for <${lacking}>; expected a class of claim-words.yaml`;
        errors.push({ file: claim.file, line, kind: 'content', message });
      }
    }
  }
  return errors;
}

const rowsOf = ({ parts }: ClaimPattern): PatternRow[] => parts.flatMap(({ rows }) => rows);

function unknownIn(rows: readonly PatternRow[], known: ReadonlySet<string>): string[] {
  return [...new Set(rows.flatMap(classesOf))].filter((name) => !known.has(name));
}
