import { isSeq, type Node } from 'yaml';
import { type PatternRow, parsePatternRow } from './claim-pattern';
import { readText } from './field-reader';
import type { FrontMatter } from './front-matter';
import type { Located, Report } from './knowledge-error';

/**
 * One row of the language of `claim-pattern.ts`, or two that stand at most `within` words apart, in any order, as their file
 * has it and as they were read.
 */
export interface ParsedRow extends Located<string> {
  readonly rows: readonly PatternRow[];
  readonly within: number;
}

/** Reads a list of rows. @param name says in reports what was read. @returns the rows without fault; others are reported */
export function readRows(
  node: Node | null,
  line: number,
  name: string,
  lineOf: FrontMatter['lineOf'],
  report: Report,
): ParsedRow[] {
  if (!isSeq(node) || node.items.length === 0) {
    report(line, `${name} is not a list, or empty; expected rows such as "(numb|weak) ...3 legs"`);
    return [];
  }
  return (node.items as Node[]).flatMap((item) => {
    const rowLine = lineOf(item);
    const value = readText(item, rowLine, `a row of ${name}`, report);
    if (!value) return [];
    const parsed = parseRow(value);
    if ('problem' in parsed) report(rowLine, `the row "${value}": ${parsed.problem}`);
    return 'problem' in parsed ? [] : [{ value, line: rowLine, ...parsed }];
  });
}

/** The most words between two rows. */
const farthest = 9;

function parseRow(text: string): Pick<ParsedRow, 'rows' | 'within'> | { readonly problem: string } {
  const [first = '', distance, second, ...more] = text.split(/ ~(\S*) /);
  if (more.length > 0) return { problem: 'it holds more than one "~"; expected at most two rows' };
  const within = Number(distance ?? 0);
  if (distance !== undefined && !(within >= 1 && within <= farthest))
    return { problem: `"~${distance}" is not a distance; expected ~1 to ~${farthest}` };
  const rows: PatternRow[] = [];
  for (const source of second === undefined ? [first] : [first, second]) {
    const parsed = parsePatternRow(source);
    const problem = 'problem' in parsed ? parsed.problem : unknownEnding(parsed.row);
    if (problem !== undefined) return { problem };
    if ('row' in parsed) rows.push(parsed.row);
  }
  return { rows, within };
}

/** Signs list their word forms: endings made by rule would let in too much here. */
function unknownEnding(row: PatternRow): string | undefined {
  const wrong = wordsOf(row).find((word) => word.endsWith('+'));
  return wrong && `"${wrong}" ends in +; expected the word's forms, or * for any ending`;
}

function wordsOf(row: PatternRow): readonly string[] {
  return row.flatMap((item) => {
    if (item.kind === 'gap') return [];
    return item.alternatives.flatMap((each) => {
      if ('row' in each) return wordsOf(each.row);
      return 'words' in each ? each.words : [];
    });
  });
}
