import { sectionHeadings } from '../sections';
import type { ParsedPart } from './parse-body';
import type { ParsedStatement } from './parse-statement';
import type { ParsedSection } from './parse-term';
import { wrapText } from './wrap-text';

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

/** Typed sections as headed parts. */
export function toParts(sections: readonly ParsedSection[]): ParsedPart[] {
  return sections.map(({ kind, statements, line }) => ({ heading: sectionHeadings[kind], statements, line }));
}
