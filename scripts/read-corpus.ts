import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectFolder } from './read-knowledge';

/** Whether rules may be made by looking at a case, or only measured by it. */
export type Split = 'tuning' | 'held-out';

/** What a passage speaks of: health, anything else, or both. */
export type CorpusKind = 'health' | 'other' | 'mixed';

/** A passage of a page, with what must be marked in it and what must not. */
export interface CorpusCase {
  /** `file:line`. */
  readonly place: string;
  readonly kind: CorpusKind;
  readonly split: Split;
  readonly title: string;
  /** All its paragraphs; labels speak of those from `first` to `last`. */
  readonly paragraphs: readonly string[];
  readonly first: number;
  readonly last: number;
  /** What each form, as it is written in the text, stands for: the id of a term. */
  readonly marked: ReadonlyMap<string, string>;
  /** Forms, as they are written in the text, that stand for none of our terms. */
  readonly silent: readonly string[];
  readonly why: string;
}

/** The labeled passages in `tests/corpus`; its README describes them. */
export const corpusFolder = join(projectFolder, 'tests', 'corpus');

/** Files of passages of whole pages, of which a third is held out, and of single paragraphs, of which none is. */
const files = [
  { name: 'passages/health.jsonl', held: true },
  { name: 'passages/other.jsonl', held: true },
  { name: 'passages/mixed.jsonl', held: true },
  { name: 'paragraphs.jsonl', held: false },
] as const;

/**
 * Reads all cases, in the order of the files.
 *
 * @param termIds ids that a case may expect
 * @throws Error that names file and line of a case that is not as the format has it
 */
export function readCorpus(termIds: ReadonlySet<string>, folder = corpusFolder): CorpusCase[] {
  return files.flatMap(({ name, held }) => {
    const path = join(folder, name);
    if (!existsSync(path)) throw new Error(`${path} does not exist; expected the labeled passages`);
    return parseCases(name, readFileSync(path, 'utf8'), termIds, held);
  });
}

/** One third of all texts, chosen by their hash: nobody looks at what goes wrong in them. */
export function isHeldOut(text: string): boolean {
  return Number.parseInt(createHash('sha256').update(text).digest('hex').slice(0, 8), 16) % 3 === 0;
}

/**
 * The cases of one file of JSON lines.
 *
 * @param held whether a third of its cases is held out
 */
export function parseCases(
  file: string,
  source: string,
  termIds: ReadonlySet<string>,
  held = false,
): CorpusCase[] {
  return source.split('\n').flatMap((line, index) => {
    if (line.trim() === '') return [];
    const place = `${file}:${index + 1}`;
    return [toCase(parseLine(line, place), place, termIds, held)];
  });
}

function parseLine(line: string, place: string): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(line);
    if (typeof value === 'object' && value !== null) return value as Record<string, unknown>;
  } catch {
    // Reported below, with the line.
  }
  throw new Error(`${place}  expected one JSON object a line`);
}

const keys: ReadonlySet<string> = new Set([
  ...['kind', 'style', 'title', 'before', 'text', 'after', 'marked', 'silent', 'why'],
]);

function toCase(
  fields: Record<string, unknown>,
  place: string,
  termIds: ReadonlySet<string>,
  held: boolean,
): CorpusCase {
  const fail = (what: string): never => {
    throw new Error(`${place}  ${what}`);
  };
  const { kind, title = '', before = [], text, after = [], marked, silent, why } = fields;
  const unknown = Object.keys(fields).find((key) => !keys.has(key));
  if (unknown) fail(`unknown key "${unknown}"; expected ${[...keys].join(', ')}`);
  if (!isKind(kind)) return fail('kind is none of health, other, mixed');
  if (typeof text !== 'string' || typeof title !== 'string') return fail('text or title is no text');
  if (typeof why !== 'string' || why === '') return fail('why is missing');
  if (!isTexts(before) || !isTexts(after)) return fail('before or after is no list of paragraphs');
  if (!isTexts(silent)) return fail('silent is no list of forms');
  if (typeof marked !== 'object' || marked === null)
    return fail('marked is missing; expected { form: term id }');
  const own = text.split('\n\n');
  const expected = new Map<string, string>();
  for (const [form, id] of Object.entries(marked)) {
    if (!termIds.has(String(id))) fail(`"${form}": there is no term "${id}"`);
    expected.set(form, String(id));
  }
  for (const form of [...expected.keys(), ...silent]) {
    if (own.every((paragraph) => formPlaces(paragraph, form).length === 0))
      fail(`"${form}" does not stand in the text`);
  }
  if (expected.size + silent.length === 0) fail('nothing is labeled');
  return {
    place,
    kind,
    split: held && isHeldOut(text) ? 'held-out' : 'tuning',
    title,
    paragraphs: [...before, ...own, ...after],
    first: before.length,
    last: before.length + own.length - 1,
    marked: expected,
    silent,
    why,
  };
}

const isKind = (value: unknown): value is CorpusKind =>
  value === 'health' || value === 'other' || value === 'mixed';

const isTexts = (value: unknown): value is string[] =>
  Array.isArray(value) && value.every((item) => typeof item === 'string');

/** Where a form stands in a text as a whole word; case matters when the form has no lower-case letter. */
export function formPlaces(text: string, form: string): { readonly start: number; readonly end: number }[] {
  const source = form.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
  const whole = new RegExp(
    `(?<![\\p{L}\\p{N}])${source}(?![\\p{L}\\p{N}])`,
    /\p{Ll}/u.test(form) ? 'giu' : 'gu',
  );
  return [...text.matchAll(whole)].map(({ index }) => ({ start: index, end: index + form.length }));
}
