import { sectionHeadings } from '../sections';
import type { KnowledgeError } from './knowledge-error';
import type { ParsedKnowledge } from './parse-knowledge';
import type { ParsedTerm } from './parse-term';
import type { ParsedWarning } from './parse-warning';
import { namedWords } from './parse-warning-signs';

/** Checks the signs of all warnings: that what they name exists, and that each leads to an article that says what to do. */
export function checkSigns({ terms, termIds, warnings }: ParsedKnowledge): KnowledgeError[] {
  const termOf = new Map(terms.map((term) => [term.id, term]));
  return [
    ...checkWords(warnings),
    ...warnings.flatMap(({ file, signs }) => {
      const first = new Map<string, string>();
      return (signs?.signs ?? []).flatMap(({ id, term, line }): KnowledgeError[] => {
        const earlier = first.get(id) ?? term.value;
        first.set(id, earlier);
        if (earlier !== term.value) {
          const message = `the sign "${id}" leads to "${term.value}" and to "${earlier}"; expected one term`;
          return [{ file, line, kind: 'content', message }];
        }
        return checkTerm(file, id, term.line, termIds.has(term.value), term.value, termOf.get(term.value));
      });
    }),
  ];
}

function checkTerm(
  file: string,
  sign: string,
  line: number,
  exists: boolean,
  id: string,
  term: ParsedTerm | undefined,
): KnowledgeError[] {
  if (!exists) {
    const message = `the sign "${sign}" names "${id}"; expected the id of an entry`;
    return [{ file, line, kind: 'reference', message }];
  }
  // An entry that could not be read has offences of its own.
  const helps = !term || term.warnings.length > 0 || term.sections.some(({ kind }) => kind === 'help');
  if (helps) return [];
  const message = `the sign "${sign}" leads to "${id}", which has no "${sectionHeadings.help}"; expected an entry that has it`;
  return [{ file, line, kind: 'content', message }];
}

/** A list of words is known in all files, and in its own file only below the line on which it stands. */
function checkWords(warnings: readonly ParsedWarning[]): KnowledgeError[] {
  const known = new Set<string>();
  const errors: KnowledgeError[] = [];
  for (const { file, signs } of warnings) {
    if (!signs) continue;
    const lineOf = new Map(signs.words.map(({ value, line }) => [value, line]));
    for (const { value, line } of namedWords(signs)) {
      const defined = lineOf.get(value);
      if (known.has(value) || (defined !== undefined && defined < line)) continue;
      const message = `<${value}> is not known here; expected a list of words that stands above`;
      errors.push({ file, line, kind: 'reference', message });
    }
    for (const { value, line } of signs.words) {
      if (known.has(value))
        errors.push({
          file,
          line,
          kind: 'conflict',
          message: `the list of words "${value}" stands twice; expected once`,
        });
      known.add(value);
    }
  }
  return errors;
}
