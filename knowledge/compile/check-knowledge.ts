import { allStatements } from './all-statements';
import { checkClaimWords } from './check-claim-words';
import { checkSigns } from './check-signs';
import { checkTerm } from './check-term';
import { compileLexicon } from './compile-lexicon';
import type { KnowledgeError, Located } from './knowledge-error';
import type { ParsedKnowledge } from './parse-knowledge';

/** Checks everything that needs more than one file, and each term by itself. */
export function checkKnowledge(knowledge: ParsedKnowledge): KnowledgeError[] {
  return [
    ...knowledge.terms.flatMap(checkTerm),
    ...checkIds(knowledge),
    ...checkReferences(knowledge),
    ...checkSigns(knowledge),
    ...checkCitations(knowledge),
    ...checkClaimWords(knowledge),
    ...compileLexicon(knowledge.terms).errors,
  ];
}

/** Terms and claims share one space of ids: a card is asked for by its id alone. */
function checkIds({ terms, claims }: ParsedKnowledge): KnowledgeError[] {
  const first = new Map<string, string>();
  return [...terms, ...claims].flatMap(({ id, file }): KnowledgeError[] => {
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

function checkReferences({ terms, claims, termIds, warningIds }: ParsedKnowledge): KnowledgeError[] {
  return [
    ...terms.flatMap(({ file, related, warnings }) => [
      ...missing(file, related, termIds, 'related', 'the id of an entry'),
      ...missing(file, warnings, warningIds, 'warnings', 'a file in knowledge/warnings'),
    ]),
    ...claims.flatMap((claim) => [
      ...missing(claim.file, claim.terms, termIds, 'terms', 'the id of an entry'),
      ...missing(claim.file, claim.outcomes, termIds, 'outcomes', 'the id of an entry'),
    ]),
  ];
}

function missing(
  file: string,
  named: readonly Located<string>[],
  known: ReadonlySet<string>,
  field: string,
  expected: string,
): KnowledgeError[] {
  return named
    .filter(({ value }) => !known.has(value))
    .map(({ value, line }) => {
      return { file, line, kind: 'reference', message: `${field} names "${value}"; expected ${expected}` };
    });
}

function checkCitations(knowledge: ParsedKnowledge): KnowledgeError[] {
  const known = new Set(knowledge.sources.map(({ id }) => id));
  const errors: KnowledgeError[] = [];
  for (const { file, statements } of allStatements(knowledge)) {
    for (const { value, line } of statements.flatMap(({ cited }) => cited)) {
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
    allStatements(knowledge).flatMap(({ statements }) =>
      statements.flatMap(({ cited }) => cited.map(({ value }) => value)),
    ),
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
