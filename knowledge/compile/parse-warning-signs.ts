import { isMap, isScalar, isSeq, type Node } from 'yaml';
import { classesOf, type PatternRow, parsePatternRow } from './claim-pattern';
import { listWords, readText } from './field-reader';
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

/** Wordings of one thing, and what looks alike and means something else. */
export interface ParsedWordings {
  readonly line: number;
  readonly patterns: readonly ParsedRow[];
  readonly unless: readonly ParsedRow[];
}

/** How people say that it hurts. */
export interface ParsedPain extends ParsedWordings {
  /** Words without one of which nobody says so. */
  readonly about: readonly ParsedRow[];
}

/** A warning sign, or one way to tell it, as the front matter of a warning has it. */
export interface ParsedSign extends ParsedWordings {
  readonly id: string;
  /** The term whose article explains it. */
  readonly term: Located<string>;
  readonly help: Help;
  /** What must be said as well; nothing when it is empty. */
  readonly with: readonly ParsedRow[];
}

/** Words that rows name as `<name>`. */
export interface ParsedWords extends Located<string> {
  readonly rows: readonly ParsedRow[];
}

/** The part of a warning that finds its signs in pages. */
export interface ParsedSigns {
  readonly words: readonly ParsedWords[];
  readonly pain: ParsedPain;
  readonly signs: readonly ParsedSign[];
}

/** How soon a sign calls for medical help, as the headings of a warning say it. */
const helps = ['now', 'same day'] as const;
export type Help = (typeof helps)[number];

/** The fields of the front matter that are read here. */
export const signKeys: readonly string[] = ['words', 'pain', 'signs'];

type Fields = ReadonlyMap<string, { readonly node: Node | null; readonly line: number }>;

/** Reads the signs of a warning. @returns undefined when its file has none; every fault is reported */
export function parseWarningSigns(frontMatter: FrontMatter, report: Report): ParsedSigns | undefined {
  const { fields, lineOf } = frontMatter;
  if (!signKeys.some((key) => fields.has(key))) return undefined;
  const words = readWords(fields.get('words')?.node, lineOf, report);
  const painField = fields.get('pain');
  if (!painField) report(2, 'the field "pain" is missing; expected how people say that it hurts');
  const pain = readPain(painField?.node, painField?.line ?? 2, lineOf, report);
  const list = fields.get('signs');
  if (!isSeq(list?.node) || list.node.items.length === 0)
    report(list?.line ?? 2, 'signs is missing or empty; expected a list of signs');
  const items = isSeq(list?.node) ? (list.node.items as Node[]) : [];
  const signs = items.map((node) => readSign(node, lineOf, report));
  return { words, pain, signs };
}

function readWords(
  node: Node | null | undefined,
  lineOf: FrontMatter['lineOf'],
  report: Report,
): ParsedWords[] {
  if (!isMap(node)) return [];
  return node.items.map(({ key, value }) => {
    const line = lineOf(key as Node);
    const name = isScalar(key) ? String(key.value) : '';
    if (!/^[a-z]+(?:-[a-z]+)*$/.test(name))
      report(line, `"${name}" is no name of a list of words; expected lower-case words joined by hyphens`);
    return { value: name, line, rows: readRows(value as Node | null, line, name, lineOf, report) };
  });
}

function readPain(
  node: Node | null | undefined,
  line: number,
  lineOf: FrontMatter['lineOf'],
  report: Report,
): ParsedPain {
  const fields = readFields(node, line, ['about', 'patterns', 'unless'], lineOf, report);
  const about = fields.get('about');
  if (!about && node)
    report(line, 'about is missing; expected the words without which nobody names the pain');
  return {
    ...readWordings(fields, line, lineOf, report),
    about: about ? readRows(about.node, about.line, 'about', lineOf, report) : [],
  };
}

function readSign(node: Node, lineOf: FrontMatter['lineOf'], report: Report): ParsedSign {
  const line = lineOf(node);
  const fields = readFields(node, line, ['id', 'term', 'help', 'patterns', 'with', 'unless'], lineOf, report);
  const text = (key: string) => {
    const field = fields.get(key);
    return readText(field?.node ?? null, field?.line ?? line, `"${key}" of a sign`, report) ?? '';
  };
  const id = text('id');
  if (id && !/^[a-z]+(?:-[a-z]+)*$/.test(id))
    report(line, `the sign "${id}" is no id; expected lower-case words joined by hyphens`);
  const help = text('help');
  const known = helps.find((candidate) => candidate === help);
  if (help && !known)
    report(fields.get('help')?.line ?? line, `help: "${help}" is not known; expected ${listWords(helps)}`);
  const also = fields.get('with');
  return {
    id,
    term: { value: text('term'), line: fields.get('term')?.line ?? line },
    help: known ?? 'now',
    ...readWordings(fields, line, lineOf, report),
    with: also ? readRows(also.node, also.line, 'with', lineOf, report) : [],
  };
}

function readFields(
  node: Node | null | undefined,
  line: number,
  keys: readonly string[],
  lineOf: FrontMatter['lineOf'],
  report: Report,
): Fields {
  const fields = new Map<string, { readonly node: Node | null; readonly line: number }>();
  if (!isMap(node)) {
    if (node !== undefined) report(line, `not a mapping; expected ${listWords(keys)}`);
    return fields;
  }
  for (const pair of node.items) {
    const key = isScalar(pair.key) ? String(pair.key.value) : '';
    const keyLine = lineOf(pair.key as Node);
    if (!keys.includes(key)) report(keyLine, `unknown key "${key}"; expected ${listWords(keys)}`);
    fields.set(key, { node: pair.value as Node | null, line: keyLine });
  }
  return fields;
}

function readWordings(
  fields: Fields,
  line: number,
  lineOf: FrontMatter['lineOf'],
  report: Report,
): ParsedWordings {
  const patterns = fields.get('patterns');
  const unless = fields.get('unless');
  if (!patterns) report(line, 'patterns is missing; expected a list of rows');
  return {
    line,
    patterns: patterns ? readRows(patterns.node, patterns.line, 'patterns', lineOf, report) : [],
    unless: unless ? readRows(unless.node, unless.line, 'unless', lineOf, report) : [],
  };
}

function readRows(
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

/** Names of lists of words that rows of a warning use, each with the line of its row. */
export function namedWords({ words, pain, signs }: ParsedSigns): Located<string>[] {
  const wordings = [pain, ...signs];
  const rows = [
    ...words.flatMap((list) => list.rows),
    ...pain.about,
    ...wordings.flatMap(({ patterns, unless }) => [...patterns, ...unless]),
    ...signs.flatMap((sign) => sign.with),
  ];
  return rows.flatMap(({ rows: parts, line }) => parts.flatMap(classesOf).map((value) => ({ value, line })));
}
