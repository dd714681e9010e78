import { formatField, formatForms, formatFrontMatter, formatList } from './format-front-matter';
import type { ParsedPart } from './parse-body';
import type { ParsedStatement } from './parse-statement';
import type { ParsedTerm } from './parse-term';
import type { ParsedWarning } from './parse-warning';
import { sectionHeadings } from './sections';
import { wrapText } from './wrap-text';

/** A term's file in its one stable form: `formatTerm(parseTerm(file))` gives back a formatted file. */
export function formatTerm(term: ParsedTerm): string {
  const frontMatter = formatFrontMatter([
    formatField('title', term.title.value),
    formatField('category', term.category),
    ...formatForms(term.forms),
    formatField('familiarity', term.familiarity),
    ...(term.status ? [formatField('status', term.status)] : []),
    ...formatList(
      'related',
      term.related.map(({ value }) => value),
    ),
    ...formatList(
      'warnings',
      term.warnings.map(({ value }) => value),
    ),
    formatField('reviewed', term.reviewed),
  ]);
  const parts = term.sections.map(({ kind, statements, line }) => ({
    heading: sectionHeadings[kind],
    statements,
    line,
  }));
  return formatFile(frontMatter, [term.summary], parts);
}

/** A warning's file in its one stable form. */
export function formatWarning({ title, reviewed, brief, groups }: ParsedWarning): string {
  const frontMatter = formatFrontMatter([
    formatField('title', title.value),
    formatField('reviewed', reviewed),
  ]);
  return formatFile(frontMatter, [brief], groups);
}

/** A whole file: front matter, opening paragraphs and headed parts. */
export function formatFile(
  frontMatter: string,
  opening: readonly ParsedStatement[],
  parts: readonly ParsedPart[],
): string {
  const blocks = [frontMatter, formatStatements(opening)];
  for (const { heading, statements } of parts) blocks.push(`## ${heading}`, formatStatements(statements));
  return `${blocks.join('\n\n')}\n`;
}

/** Paragraphs stand apart; the items of a list stand together. */
function formatStatements(statements: readonly ParsedStatement[]): string {
  let text = '';
  statements.forEach((statement, index) => {
    if (index > 0) text += statement.bullet && statements[index - 1]?.bullet ? '\n' : '\n\n';
    text += formatStatement(statement);
  });
  return text;
}

function formatStatement({ label, bullet, content }: ParsedStatement): string {
  const stretches = content.map(({ text, citations }) => {
    return citations.length > 0 ? `${text} [${citations.map((id) => `@${id}`).join('; ')}]` : text;
  });
  const bold = label === undefined ? [] : [`**${label}${label.endsWith('?') ? '' : '.'}**`];
  const text = [...bold, ...stretches].join(' ');
  return bullet ? wrapText(text, '- ', '  ') : wrapText(text);
}
