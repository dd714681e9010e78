import { isMap, isScalar, isSeq, type Node } from 'yaml';
import { classesOf } from './claim-pattern';
import { listWords, readText } from './field-reader';
import type { FrontMatter } from './front-matter';
import type { Located, Report } from './knowledge-error';
import { type ParsedRow, readRows } from './parse-sign-rows';

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
