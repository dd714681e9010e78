/**
 * What an offence is about, for grouping and for tests:
 * - `format`: the file cannot be read as it should (front matter, Markdown, citations);
 * - `content`: a rule of CONTRIBUTING about one entry is broken;
 * - `reference`: an entry names something that does not exist (yet);
 * - `conflict`: two files claim the same thing;
 * - `unused`: something that nothing refers to.
 */
export type OffenceKind = 'format' | 'content' | 'reference' | 'conflict' | 'unused';

/** One offence in a file of the knowledge folder. */
export interface KnowledgeError {
  /** Path as it was given to the parser, with `/`. */
  readonly file: string;
  /** Line in the file, counted from 1. */
  readonly line: number;
  readonly kind: OffenceKind;
  /** What is wrong, and after a semicolon what was expected. */
  readonly message: string;
}

/** Takes one offence of the file that is being read. */
export type Report = (line: number, message: string, kind?: OffenceKind) => void;

/** A value and the line on which its file has it. */
export interface Located<T> {
  readonly value: T;
  readonly line: number;
}

/** A text file of the knowledge folder: path from the project's root with `/`, and its whole text. */
export interface KnowledgeFile {
  readonly path: string;
  readonly text: string;
}

/** Collects the offences of one file. */
export function collectErrors(file: string): { readonly errors: KnowledgeError[]; readonly report: Report } {
  const errors: KnowledgeError[] = [];
  const report: Report = (line, message, kind = 'format') => {
    errors.push({ file, line, kind, message });
  };
  return { errors, report };
}

/** Sorts by file and line, and removes repetitions. */
export function sortErrors(errors: readonly KnowledgeError[]): KnowledgeError[] {
  const unique = new Map(errors.map((error) => [formatError(error), error]));
  return [...unique.values()].sort(
    (a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : 0) || a.line - b.line,
  );
}

/** One line of a report: `file:line  what is wrong; what was expected`. */
export function formatError(error: KnowledgeError): string {
  return `${error.file}:${error.line}  ${error.message}`;
}
