import { isMap, isScalar, isSeq, type Node } from 'yaml';
import type { FrontMatter } from './front-matter';
import type { Located, Report } from './knowledge-error';

/** Reads fields of a front matter by their type; every fault is reported with its line and gives a safe value. */
export interface FieldReader {
  /** Line of a field, or 2 (where the fields start) when it is missing. */
  line(key: string): number;
  has(key: string): boolean;
  /** One line of text, trimmed. Missing or faulty: reported, and an empty string. */
  text(key: string): string;
  /** One of the listed words, or undefined. A missing field is reported unless it is optional. */
  choice<T extends string>(key: string, choices: readonly T[], optional?: 'optional'): T | undefined;
  /** A list of texts without repetitions. A missing field gives an empty list. */
  list(key: string): Located<string>[];
  /** The items of a list as YAML nodes. A missing field gives an empty list. */
  items(key: string): { readonly node: Node; readonly line: number }[];
  /** A day as YYYY-MM-DD. */
  day(key: string): string;
}

/** A reader of the fields of `frontMatter` that tells `report` what is wrong. */
export function createFieldReader(frontMatter: FrontMatter, report: Report): FieldReader {
  const { fields, lineOf } = frontMatter;
  const line = (key: string) => fields.get(key)?.line ?? 2;
  const has = (key: string) => fields.has(key);

  const text = (key: string) => {
    const field = fields.get(key);
    if (!field) {
      report(2, `the field "${key}" is missing; expected \`${key}: ...\``);
      return '';
    }
    return readText(field.node, field.line, key, report) ?? '';
  };
  const choice = <T extends string>(key: string, choices: readonly T[], optional?: 'optional') => {
    if (!has(key) && optional) return undefined;
    const value = text(key);
    const found = choices.find((candidate) => candidate === value);
    if (!found && value) report(line(key), `${key}: "${value}" is not known; expected ${listWords(choices)}`);
    return found;
  };
  const items = (key: string) => {
    const field = fields.get(key);
    if (!field) return [];
    if (!isSeq(field.node)) {
      report(field.line, `${key} is not a list; expected \`[a, b]\` or lines that begin with "- "`);
      return [];
    }
    return (field.node.items as Node[]).map((node) => ({ node, line: lineOf(node) }));
  };
  const list = (key: string) => readList(items(key), key, report);
  const day = (key: string) => {
    const value = text(key);
    if (value && !isDay(value)) report(line(key), `${key}: "${value}" is not a day; expected YYYY-MM-DD`);
    return value;
  };
  return { line, has, text, choice, items, list, day };
}

/** The text of a scalar node, or undefined after a report. `name` says in the report what was read. */
export function readText(node: Node | null, line: number, name: string, report: Report): string | undefined {
  if (!isScalar(node) || typeof node.value !== 'string') {
    const found = isSeq(node)
      ? 'a list'
      : isMap(node)
        ? 'a mapping'
        : isScalar(node)
          ? `${node.value}`
          : 'nothing';
    report(
      line,
      `${name} holds ${found}; expected text (in quotes if it is a number or a word such as true)`,
    );
    return undefined;
  }
  const value = node.value.trim();
  if (!value) report(line, `${name} is empty; expected text`);
  if (/\s{2,}|[\n\t]/.test(value))
    report(line, `${name}: "${value}" holds extra space; expected single spaces`);
  return value || undefined;
}

function readList(
  items: readonly { readonly node: Node; readonly line: number }[],
  name: string,
  report: Report,
): Located<string>[] {
  const found: Located<string>[] = [];
  for (const { node, line } of items) {
    const value = readText(node, line, name, report);
    if (!value) continue;
    if (found.some((other) => other.value === value))
      report(line, `${name}: "${value}" stands twice; expected once`);
    else found.push({ value, line });
  }
  return found;
}

function isDay(value: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(value)) return false;
  const time = Date.parse(`${value}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(value);
}

/** "a, b or c". */
export function listWords(words: readonly string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} or ${words.at(-1)}`;
}
