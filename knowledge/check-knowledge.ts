import { checkTerm } from './check-term';
import { formKey } from './form-key';
import type { KnowledgeError } from './knowledge-error';
import type { ParsedKnowledge } from './parse-knowledge';
import type { ParsedStatement } from './parse-statement';
import type { ParsedTerm } from './parse-term';

/** Checks everything that needs more than one file, and each term by itself. */
export function checkKnowledge(knowledge: ParsedKnowledge): KnowledgeError[] {
  return [
    ...knowledge.terms.flatMap(checkTerm),
    ...checkIds(knowledge),
    ...checkReferences(knowledge),
    ...checkCitations(knowledge),
    ...checkClaimedForms(knowledge.terms),
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

function checkClaimedForms(terms: readonly ParsedTerm[]): KnowledgeError[] {
  const claims = new Map<string, { term: ParsedTerm; form: string; line: number; gated: boolean }[]>();
  for (const term of terms) {
    for (const { form, line, gate, exact } of term.forms) {
      const key = formKey(form, exact);
      claims.set(key, [...(claims.get(key) ?? []), { term, form, line, gated: gate !== undefined }]);
    }
  }
  return [...claims.values()].flatMap((claimants) => {
    if (new Set(claimants.map(({ term }) => term.id)).size < 2) return [];
    return claimants
      .filter(({ gated }) => !gated)
      .map(({ term, form, line }): KnowledgeError => {
        const others = claimants.filter((other) => other.term.id !== term.id).map((other) => other.term.id);
        const message = `the form "${form}" is also claimed by ${others.join(' and ')}; expected a gate on each of them`;
        return { file: term.file, line, kind: 'conflict', message };
      });
  });
}
