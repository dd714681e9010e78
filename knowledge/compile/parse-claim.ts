import { type Certainty, certainties, type Verdict, verdicts } from '../glossary';
import { sectionHeadings } from '../sections';
import { type ClaimPattern, parseClaimPattern } from './claim-pattern';
import { createFieldReader, type FieldReader } from './field-reader';
import { readFrontMatter } from './front-matter';
import { collectErrors, type Located, type Report } from './knowledge-error';
import { parseBody } from './parse-body';
import type { ParsedStatement } from './parse-statement';
import { type Parsed, type ParsedSection, readId, readIds, readSections, readSummary } from './parse-term';
import { statementText } from './statement-text';

/** A claim as its file has it. */
export interface ParsedClaim {
  readonly id: string;
  readonly file: string;
  readonly title: Located<string>;
  readonly verdict: Verdict;
  readonly certainty?: Certainty;
  readonly patterns: readonly ParsedPattern[];
  /** What is said to work, as ids of terms. */
  readonly terms: readonly Located<string>[];
  /** What it is said to do or to help with, as ids of terms. */
  readonly outcomes: readonly Located<string>[];
  readonly reviewed: string;
  readonly finding: ParsedStatement;
  readonly sections: readonly ParsedSection[];
}

/** A pattern as the file has it, and as it was read. */
export interface ParsedPattern extends Located<string> {
  readonly pattern: ClaimPattern;
}

/** The longest finding, in characters without its citations, and in sentences. */
export const findingLimit = 350;
const findingSentences = 2;

const keys = ['title', 'verdict', 'certainty', 'patterns', 'terms', 'outcomes', 'reviewed'];

/**
 * Reads a claim.
 * @param file path with `/`, ending in `<id>.md`
 * @returns the claim, or every offence of the file
 */
export function parseClaim(file: string, text: string): Parsed<ParsedClaim> {
  const { errors, report } = collectErrors(file);
  const id = readId(file.split('/').at(-1) ?? '', report);
  const frontMatter = readFrontMatter(text, keys, report);
  const fields = createFieldReader(frontMatter, report);
  const body = parseBody(frontMatter.body, report, { labelled: [sectionHeadings.evidence] });

  const title = { value: fields.text('title'), line: fields.line('title') };
  if (/[.;:]$/.test(title.value))
    report(title.line, `the title "${title.value}" ends with a mark; expected none`);
  const verdict = fields.choice('verdict', verdicts);
  const certainty = fields.choice('certainty', certainties, 'optional');
  const patterns = readPatterns(fields, report);
  const terms = readIds(fields, 'terms', report);
  if (terms.length === 0) report(fields.line('terms'), 'terms is missing or empty; expected ids of entries');
  const outcomes = readIds(fields, 'outcomes', report);
  const reviewed = fields.day('reviewed');
  const finding = readSummary(body, findingLimit, report, 'finding');
  if (finding) checkSentences(finding, report);
  const sections = readSections(body, report);
  if (errors.length > 0 || !verdict || !finding) return { errors };
  const found = { id, file, title, verdict, patterns, terms, outcomes, reviewed, finding, sections };
  return { value: certainty ? { ...found, certainty } : found, errors: [] };
}

function readPatterns(fields: FieldReader, report: Report): ParsedPattern[] {
  const patterns: ParsedPattern[] = [];
  for (const { value, line } of fields.list('patterns')) {
    const parsed = parseClaimPattern(value);
    if ('problem' in parsed) report(line, `the pattern "${value}": ${parsed.problem}`);
    else patterns.push({ value, line, pattern: parsed.pattern });
  }
  if (!fields.has('patterns')) report(2, 'the field "patterns" is missing; expected a list');
  else if (patterns.length === 0) report(fields.line('patterns'), 'patterns is empty; expected a list');
  return patterns;
}

function checkSentences(finding: ParsedStatement, report: Report): void {
  const sentences = statementText(finding).match(/[.!?]["”’)]*(?=\s+["“‘(]*[\p{Lu}\p{N}]|$)/gu)?.length ?? 0;
  if (sentences > findingSentences) {
    report(
      finding.line,
      `the finding has ${sentences} sentences; expected at most ${findingSentences}`,
      'content',
    );
  }
}
