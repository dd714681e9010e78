import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isMap, isSeq, LineCounter, parseDocument } from 'yaml';
import { projectFolder } from './read-knowledge';

/** Whether rules may be made by looking at a case, or only measured by it. */
export type Split = 'tuning' | 'held-out';

/** A paragraph of a page, with what must be marked in it. */
export interface CorpusCase {
  /** `file:line`. */
  readonly place: string;
  readonly title: string;
  readonly before: readonly string[];
  readonly text: string;
  readonly after: readonly string[];
  readonly split: Split;
  /** What each form, as it is written in the text, stands for: the id of a term, or undefined for no mark. */
  readonly marks: ReadonlyMap<string, string | undefined>;
}

/** The labeled paragraphs in `tests/corpus`; its README describes the format. */
export const corpusFolder = join(projectFolder, 'tests', 'corpus');

/**
 * Reads all cases, in the order of the files' names.
 *
 * @param termIds ids that a case may expect
 * @throws Error that names file and line of a case that is not as the format has it
 */
export function readCorpus(termIds: ReadonlySet<string>, folder = corpusFolder): CorpusCase[] {
  if (!existsSync(folder)) throw new Error(`${folder} does not exist; expected the labeled paragraphs`);
  return readdirSync(folder)
    .filter((name) => name.endsWith('.yaml'))
    .sort()
    .flatMap((name) => parseCases(name, readFileSync(join(folder, name), 'utf8'), termIds));
}

/** The cases of one file. */
export function parseCases(file: string, source: string, termIds: ReadonlySet<string>): CorpusCase[] {
  const lineCounter = new LineCounter();
  const document = parseDocument(source, { lineCounter });
  const [fault] = document.errors;
  if (fault) throw new Error(`${file}: ${fault.message}`);
  if (!isSeq(document.contents)) throw new Error(`${file}: expected a list of cases`);
  return document.contents.items.map((item) => {
    const { line } = lineCounter.linePos((isMap(item) && item.range?.[0]) || 0);
    const place = `${file}:${line}`;
    if (!isMap(item)) throw new Error(`${place}  expected a case with text and marks`);
    return toCase(item.toJS(document) as Record<string, unknown>, place, termIds);
  });
}

const keys: ReadonlySet<string> = new Set(['title', 'before', 'text', 'after', 'marks', 'split']);

function toCase(fields: Record<string, unknown>, place: string, termIds: ReadonlySet<string>): CorpusCase {
  const fail = (what: string): never => {
    throw new Error(`${place}  ${what}`);
  };
  const { title = '', before = [], text, after = [], marks, split = 'tuning' } = fields;
  const unknown = Object.keys(fields).find((key) => !keys.has(key));
  if (unknown) fail(`unknown key "${unknown}"; expected ${[...keys].join(', ')}`);
  if (typeof text !== 'string' || typeof title !== 'string') return fail('text or title is no text');
  if (!isTexts(before) || !isTexts(after)) return fail('before or after is no list of paragraphs');
  if (split !== 'tuning' && split !== 'held-out') return fail('split is neither tuning nor held-out');
  if (typeof marks !== 'object' || marks === null)
    return fail('marks is missing; expected { form: term id or none }');
  const expected = new Map<string, string | undefined>();
  for (const [form, id] of Object.entries(marks)) {
    if (formPlaces(text, form).length === 0) fail(`"${form}" does not stand in the text`);
    if (id !== 'none' && !termIds.has(String(id)))
      fail(`"${form}": there is no term "${id}"; expected an id or none`);
    expected.set(form, id === 'none' ? undefined : String(id));
  }
  if (expected.size === 0) fail('marks is empty');
  return { place, title, before, text, after, split, marks: expected };
}

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
