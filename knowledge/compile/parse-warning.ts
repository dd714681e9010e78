import { createFieldReader, listWords } from './field-reader';
import { readFrontMatter } from './front-matter';
import { collectErrors, type Located, type Report } from './knowledge-error';
import { type ParsedPart, parseBody } from './parse-body';
import type { ParsedStatement } from './parse-statement';
import { type Parsed, readId, readSummary } from './parse-term';
import { type ParsedSigns, parseWarningSigns, signKeys } from './parse-warning-signs';
import { statementText } from './statement-text';

/** Shared warning signs as their file has them. */
export interface ParsedWarning {
  readonly id: string;
  readonly file: string;
  readonly title: Located<string>;
  readonly reviewed: string;
  readonly brief: ParsedStatement;
  readonly groups: readonly ParsedPart[];
  /** How its signs are found in pages; not every warning has it. */
  readonly signs?: ParsedSigns;
}

/** The longest first paragraph of a warning, in characters without its citations. */
export const briefLimit = 250;

/** The groups of a warning, from the most to the least urgent. */
export const warningHeadings: readonly string[] = [
  'Get help now if',
  'Get medical help the same day if',
  'See a doctor if',
];

/**
 * Reads a file of `knowledge/warnings`.
 * @param file path with `/`, ending in `<id>.md`
 * @returns the warning, or every offence of the file
 */
export function parseWarning(file: string, text: string): Parsed<ParsedWarning> {
  const { errors, report } = collectErrors(file);
  const id = readId(file.split('/').at(-1) ?? '', report);
  const frontMatter = readFrontMatter(text, ['title', 'reviewed', ...signKeys], report);
  const fields = createFieldReader(frontMatter, report);
  const title = { value: fields.text('title'), line: fields.line('title') };
  const reviewed = fields.day('reviewed');
  const body = parseBody(frontMatter.body, report, { labelled: [] });
  const brief = readSummary(body, briefLimit, report, 'first paragraph');
  checkGroups(body.parts, report);
  const signs = parseWarningSigns(frontMatter, report);
  if (errors.length > 0 || !brief) return { errors };
  const found = { id, file, title, reviewed, brief, groups: body.parts };
  return { value: signs ? { ...found, signs } : found, errors: [] };
}

function checkGroups(parts: readonly ParsedPart[], report: Report): void {
  let last = -1;
  for (const { heading, line } of parts) {
    const index = warningHeadings.indexOf(heading);
    if (index < 0) report(line, `unknown heading "${heading}"; expected ${listWords(warningHeadings)}`);
    else if (index <= last)
      report(line, `"${heading}" is repeated or out of order; expected the most urgent first`);
    else last = index;
  }
  const [first] = parts;
  if (!first || first.heading !== warningHeadings[0]) {
    report(first?.line ?? 1, `the first group is missing; expected "${warningHeadings[0]}"`);
    return;
  }
  const ending = first.statements.at(-1);
  const text = ending && !ending.bullet ? statementText(ending) : '';
  if (!/\b999\b/.test(text) || !/\b911\b/.test(text)) {
    report(
      ending?.line ?? first.line,
      `"${first.heading}" does not end with the emergency numbers; expected a last paragraph with 999 and 911`,
      'content',
    );
  }
}
