import type { ParsedKnowledge } from './parse-knowledge';
import type { ParsedStatement } from './parse-statement';

/** An entry, a claim or a warning: its file and every statement in the order of the file. */
export interface StatedFile {
  readonly file: string;
  readonly statements: readonly ParsedStatement[];
}

/** All files of the knowledge that hold prose, with their statements. */
export function allStatements({ terms, claims, warnings }: ParsedKnowledge): StatedFile[] {
  const inParts = (parts: readonly { readonly statements: readonly ParsedStatement[] }[]) =>
    parts.flatMap(({ statements }) => statements);
  return [
    ...terms.map(({ file, summary, sections }) => ({ file, statements: [summary, ...inParts(sections)] })),
    ...claims.map(({ file, finding, sections }) => ({ file, statements: [finding, ...inParts(sections)] })),
    ...warnings.map(({ file, brief, groups }) => ({ file, statements: [brief, ...inParts(groups)] })),
  ];
}
