import type { Familiarity, SectionKind, WordingStatus } from '../article';
import { type CategoryId, categories } from '../categories';
import { sectionHeadings } from '../sections';
import { createFieldReader, type FieldReader, listWords } from './field-reader';
import { readFrontMatter } from './front-matter';
import { collectErrors, type KnowledgeError, type Located, type Report } from './knowledge-error';
import { type ParsedBody, parseBody } from './parse-body';
import { type ParsedForm, parseForm } from './parse-form';
import type { ParsedStatement } from './parse-statement';
import { statementText } from './statement-text';

/** A section of a term's file. */
export interface ParsedSection {
  readonly kind: SectionKind;
  readonly line: number;
  readonly statements: readonly ParsedStatement[];
}

/** A term as its file has it, with the lines that later checks name. */
export interface ParsedTerm {
  readonly id: string;
  readonly file: string;
  readonly title: Located<string>;
  readonly category: CategoryId;
  readonly forms: readonly ParsedForm[];
  readonly familiarity: Familiarity;
  readonly status?: WordingStatus;
  readonly related: readonly Located<string>[];
  readonly warnings: readonly Located<string>[];
  readonly reviewed: string;
  readonly summary: ParsedStatement;
  readonly sections: readonly ParsedSection[];
}

/** What a parser gives: the parsed file when nothing was wrong with it, or all that is wrong. */
export type Parsed<T> =
  | { readonly value: T; readonly errors: readonly [] }
  | { readonly errors: readonly KnowledgeError[] };

/** The longest summary, in characters without its citations. */
export const summaryLimit = 200;

const keys = ['title', 'category', 'forms', 'familiarity', 'status', 'related', 'warnings', 'reviewed'];
const familiarities: readonly Familiarity[] = ['everyday', 'common', 'specialist'];
const statuses: readonly WordingStatus[] = ['contested', 'outdated'];
const kindOf = new Map(
  Object.entries(sectionHeadings).map(([kind, heading]) => [heading, kind as SectionKind]),
);
const idPattern = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

/**
 * Reads a term.
 * @param file path with `/`, ending in `<category>/<id>.md`
 * @param text the whole file
 * @returns the term, or every offence of the file
 */
export function parseTerm(file: string, text: string): Parsed<ParsedTerm> {
  const { errors, report } = collectErrors(file);
  const [folder = '', name = ''] = file.split('/').slice(-2);
  const id = readId(name, report);
  const frontMatter = readFrontMatter(text, keys, report);
  const fields = createFieldReader(frontMatter, report);
  const body = parseBody(frontMatter.body, report, { labelled: [sectionHeadings.evidence] });

  const title = { value: fields.text('title'), line: fields.line('title') };
  checkTitle(title, report);
  const category = fields.choice(
    'category',
    categories.map((known) => known.id),
  );
  if (category && category !== folder) {
    report(
      fields.line('category'),
      `category "${category}" in the folder "${folder}"; expected the same name`,
    );
  }
  const familiarity = fields.choice('familiarity', familiarities);
  const status = fields.choice('status', statuses, 'optional');
  const common = {
    id,
    file,
    title,
    forms: readForms(fields, report),
    related: readIds(fields, 'related', report),
    warnings: readIds(fields, 'warnings', report),
    reviewed: fields.day('reviewed'),
    sections: readSections(body, report),
  };
  const summary = readSummary(body, summaryLimit, report);
  if (errors.length > 0 || !category || !familiarity || !summary) return { errors };
  return { value: { ...common, category, familiarity, summary, ...(status ? { status } : {}) }, errors: [] };
}

/** The id that a file's name carries. */
export function readId(name: string, report: Report): string {
  const id = name.replace(/\.md$/, '');
  if (!idPattern.test(id)) report(1, `the file name "${name}" is not an id; expected lower-case-words.md`);
  return id;
}

/** A list of ids. */
export function readIds(fields: FieldReader, key: string, report: Report): Located<string>[] {
  const ids = fields.list(key);
  for (const { value, line } of ids) {
    if (!idPattern.test(value)) report(line, `${key}: "${value}" is not an id; expected lower-case-words`);
  }
  return ids;
}

/**
 * The only paragraph before the first heading.
 * @param name what reports call it
 */
export function readSummary(
  body: ParsedBody,
  limit: number,
  report: Report,
  name = 'summary',
): ParsedStatement | undefined {
  const [summary, second] = body.opening;
  if (!summary) {
    report(body.parts[0]?.line ?? 1, `the ${name} is missing; expected a paragraph before the first heading`);
    return undefined;
  }
  if (summary.bullet) report(summary.line, `the ${name} is a list; expected a paragraph`);
  if (second) report(second.line, `a second paragraph before the first heading; expected the ${name} alone`);
  const { length } = statementText(summary);
  if (length > limit)
    report(summary.line, `the ${name} has ${length} characters; expected at most ${limit}`, 'content');
  return summary;
}

/** The typed sections of a body, with reports of unknown, repeated and misplaced headings. */
export function readSections(body: ParsedBody, report: Report): ParsedSection[] {
  const sections: ParsedSection[] = [];
  const order = [...kindOf.values()];
  for (const { heading, line, statements } of body.parts) {
    const kind = kindOf.get(heading);
    const previous = sections.at(-1);
    if (!kind) {
      report(line, `unknown heading "${heading}"; expected ${listWords(Object.values(sectionHeadings))}`);
    } else if (sections.some((section) => section.kind === kind)) {
      report(line, `"${heading}" stands twice; expected once`);
    } else {
      if (previous && order.indexOf(previous.kind) > order.indexOf(kind)) {
        report(line, `"${heading}" stands after "${sectionHeadings[previous.kind]}"; expected it before`);
      }
      sections.push({ kind, line, statements });
    }
  }
  return sections;
}

function readForms(fields: FieldReader, report: Report): ParsedForm[] {
  const forms: ParsedForm[] = [];
  if (!fields.has('forms')) report(2, 'the field "forms" is missing; expected a list');
  for (const { node, line } of fields.items('forms')) {
    const form = parseForm(node, line, report);
    if (form) forms.push(form);
  }
  if (fields.has('forms') && forms.length === 0)
    report(fields.line('forms'), 'forms is empty; expected a list');
  return forms;
}

function checkTitle({ value, line }: Located<string>, report: Report): void {
  if (/[.;:]$/.test(value)) report(line, `the title "${value}" ends with a mark; expected none`);
  if (/\(/.test(value)) report(line, `the title "${value}" holds brackets; expected the name alone`);
  if (/^\p{Ll}/u.test(value))
    report(line, `the title "${value}" begins with a small letter; expected sentence case`);
}
