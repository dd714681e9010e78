import { checkTerm } from './check-term';
import { compileLexicon } from './compile-lexicon';
import type { KnowledgeError } from './knowledge-error';
import type { ParsedKnowledge } from './parse-knowledge';
import type { ParsedStatement } from './parse-statement';

/** Checks everything that needs more than one file, and each term by itself. */
export function checkKnowledge(knowledge: ParsedKnowledge): KnowledgeError[] {
  return [
    ...knowledge.terms.flatMap(checkTerm),
    ...checkIds(knowledge),
    ...checkReferences(knowledge),
    ...checkCitations(knowledge),
    ...compileLexicon(knowledge.terms).errors,
  ];
}

/** Statements with the file in which they stand. */
function* statementsOf(knowledge: ParsedKnowledge): Generator<{ file: string; statement: ParsedStatement }> {
  for (const { file, summary, sections } of knowledge.terms) {
    yield { file, statement: summary };
    for (const section of sections) for (const statement of section.statements) yield { file, statement };
  }
  for (const { file, brief, groups } of knowledge.warnings) {
    yield { file, statement: brief };
    for (const group of groups) for (const statement of group.statements) yield { file, statement };
  }
}

function checkIds({ terms }: ParsedKnowledge): KnowledgeError[] {
  const first = new Map<string, string>();
  return terms.flatMap(({ id, file }): KnowledgeError[] => {
    const other = first.get(id);
    first.set(id, other ?? file);
    if (!other) return [];
    return [
      {
        file,
        line: 1,
        kind: 'conflict',
        message: `the id "${id}" is that of ${other}; expected a new file name`,
      },
    ];
  });
}

function checkReferences({ terms, termIds, warningIds }: ParsedKnowledge): KnowledgeError[] {
  return terms.flatMap(({ file, related, warnings }) => [
    ...related
      .filter(({ value }) => !termIds.has(value))
      .map(({ value, line }): KnowledgeError => {
        return {
          file,
          line,
          kind: 'reference',
          message: `related names "${value}"; expected the id of an entry`,
        };
      }),
    ...warnings
      .filter(({ value }) => !warningIds.has(value))
      .map(({ value, line }): KnowledgeError => {
        return {
          file,
          line,
          kind: 'reference',
          message: `warnings names "${value}"; expected a file in knowledge/warnings`,
        };
      }),
  ]);
}

function checkCitations(knowledge: ParsedKnowledge): KnowledgeError[] {
  const known = new Set(knowledge.sources.map(({ id }) => id));
  const errors: KnowledgeError[] = [];
  for (const { file, statement } of statementsOf(knowledge)) {
    for (const { value, line } of statement.cited) {
      if (known.has(value)) continue;
      const message = `the source "${value}" is cited; expected an id of knowledge/sources.json`;
      errors.push({ file, line, kind: 'content', message });
    }
  }
  return errors;
}

/** Sources that no statement cites. An offence once the glossary is complete, so not among the checks above. */
export function checkUnusedSources(knowledge: ParsedKnowledge, sourcesFile: string): KnowledgeError[] {
  const used = new Set(
    [...statementsOf(knowledge)].flatMap(({ statement }) => statement.cited.map(({ value }) => value)),
  );
  return knowledge.sources
    .filter(({ id }) => !used.has(id))
    .map(({ id, line }) => {
      return {
        file: sourcesFile,
        line,
        kind: 'unused',
        message: `nothing cites "${id}"; expected at least one entry`,
      };
    });
}
