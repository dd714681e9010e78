import { isMap, isScalar, isSeq, LineCounter, type Pair, parseDocument, type YAMLMap } from 'yaml';
import { type PatternRow, parsePatternRow } from './claim-pattern';
import { collectErrors, type KnowledgeError, type Report } from './knowledge-error';

/** A word class of `claim-words.yaml`: what patterns write as `<name>`. */
export interface WordClass {
  readonly name: string;
  readonly line: number;
  readonly rows: readonly PatternRow[];
  /** What overlaps one of these rows is no word of the class. */
  readonly not: readonly PatternRow[];
}

/**
 * Reads the word classes: a map from each name to a list of rows, or to `{ words: rows, not: rows }`.
 * @returns the classes that could be read, and every offence
 */
export function parseClaimWords(
  file: string,
  text: string,
): { readonly classes: readonly WordClass[]; readonly errors: readonly KnowledgeError[] } {
  const { errors, report } = collectErrors(file);
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines });
  const lineOf = (node: unknown): number => {
    const range = (node as { range?: readonly [number, ...unknown[]] } | null)?.range;
    return range ? lines.linePos(range[0]).line : 1;
  };
  for (const { message, pos } of document.errors) report(lines.linePos(pos[0]).line, message);
  if (!isMap(document.contents)) {
    report(1, 'holds no classes; expected a map from names to lists of rows');
    return { classes: [], errors };
  }
  const classes = document.contents.items.map(({ key, value }): WordClass => {
    const name = isScalar(key) ? String(key.value) : '';
    // A list that stands too far left is a class to YAML, and what it should keep out would be let in without a word.
    if (!/^[a-z]+(?:-[a-z]+)*$/.test(name) || lists.has(name))
      report(lineOf(key), `"${name}" is no name of a class; expected lower-case words joined by hyphens`);
    const parts: YAMLMap | undefined = isMap(value) ? value : undefined;
    for (const part of parts?.items ?? []) checkPart(part, report, lineOf);
    const rows = readRows(parts ? parts.get('words') : value, report, lineOf);
    const not = readRows(parts?.get('not'), report, lineOf);
    if (rows.length === 0) report(lineOf(key), `the class "${name}" is empty; expected a list of rows`);
    return { name, line: lineOf(key), rows, not };
  });
  return { classes, errors };
}

/** The lists that a class may have. */
const lists: ReadonlySet<string> = new Set(['words', 'not']);

function checkPart({ key, value }: Pair, report: Report, lineOf: (node: unknown) => number): void {
  const name = isScalar(key) ? String(key.value) : '';
  if (!lists.has(name)) report(lineOf(key), `"${name}" is no part of a class; expected "words" or "not"`);
  else if (!isSeq(value)) report(lineOf(key), `"${name}" holds no rows; expected a list`);
}

function readRows(list: unknown, report: Report, lineOf: (node: unknown) => number): PatternRow[] {
  if (!isSeq(list)) return [];
  return list.items.flatMap((item) => {
    const text = isScalar(item) ? String(item.value) : '';
    const parsed = parsePatternRow(text);
    if ('row' in parsed) return [parsed.row];
    report(lineOf(item), `the row "${text}": ${parsed.problem}`);
    return [];
  });
}
