import type { List, Paragraph, PhrasingContent, RootContent } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import type { Report } from './knowledge-error';
import { type ParsedStatement, parseStatement } from './parse-statement';

/** One headed part of a body. */
export interface ParsedPart {
  readonly heading: string;
  readonly line: number;
  readonly statements: readonly ParsedStatement[];
}

/** The body of a knowledge file: what stands before the first heading, and the headed parts. */
export interface ParsedBody {
  readonly opening: readonly ParsedStatement[];
  readonly parts: readonly ParsedPart[];
}

interface BodyOptions {
  /** Headings under which a paragraph may begin with a label in bold. */
  readonly labelled: readonly string[];
}

/**
 * Reads the Markdown of a knowledge file. Only headings of level 2, paragraphs and one-level lists of plain text are
 * known; everything else is reported.
 * @param body the file with blank lines in place of its front matter
 */
export function parseBody(body: string, report: Report, options: BodyOptions): ParsedBody {
  const opening: ParsedStatement[] = [];
  const parts: { heading: string; line: number; statements: ParsedStatement[] }[] = [];
  let statements = opening;
  let labels = false;
  for (const block of fromMarkdown(body).children) {
    if (block.type === 'heading') {
      const heading = block.children.length ? plainText(block.children, body, report) : '';
      if (block.depth !== 2)
        report(lineOf(block), `a heading of level ${block.depth}; expected "## ${heading}"`);
      statements = [];
      labels = options.labelled.includes(heading);
      parts.push({ heading, line: lineOf(block), statements });
    } else {
      statements.push(...parseBlock(block, body, labels, report));
    }
  }
  for (const part of parts) {
    if (part.statements.length === 0) {
      report(part.line, `"${part.heading}" is empty; expected paragraphs or list items`);
    }
  }
  return { opening, parts };
}

function parseBlock(block: RootContent, body: string, labels: boolean, report: Report): ParsedStatement[] {
  if (block.type === 'paragraph') return [parseParagraph(block, body, false, labels, report)];
  if (block.type === 'list') return parseList(block, body, report);
  report(lineOf(block), `${nameOf(block)} in the text; expected paragraphs and "- " lists of plain text`);
  return [];
}

function parseList(list: List, body: string, report: Report): ParsedStatement[] {
  if (list.ordered) report(lineOf(list), 'a numbered list; expected a list with "- "');
  return list.children.flatMap((item) => {
    const [first, ...rest] = item.children;
    for (const extra of rest)
      report(lineOf(extra), `${nameOf(extra)} in a list item; expected one line of text`);
    if (first?.type === 'paragraph') return [parseParagraph(first, body, true, false, report)];
    report(lineOf(item), 'an empty or nested list item; expected one line of text');
    return [];
  });
}

function parseParagraph(
  paragraph: Paragraph,
  body: string,
  bullet: boolean,
  labels: boolean,
  report: Report,
): ParsedStatement {
  const [first, ...rest] = paragraph.children;
  const line = lineOf(paragraph);
  if (first?.type !== 'strong' || !labels) {
    return parseStatement({ text: plainText(paragraph.children, body, report), line, bullet }, report);
  }
  const label = plainText(first.children, body, report);
  if (!/[^.\s][.?]$/.test(label)) {
    report(
      line,
      `the label "${label}" does not end with a full stop; expected **${label.replace(/\.+$/, '')}.**`,
    );
  }
  const text = plainText(rest, body, report);
  return parseStatement({ text, line, bullet, label: label.replace(/\.+$/, '').trim() }, report);
}

/** The text of phrasing content. Anything but text is reported and kept as its inner text. */
function plainText(nodes: readonly PhrasingContent[], body: string, report: Report): string {
  return nodes
    .map((node) => {
      if (node.type !== 'text') {
        report(lineOf(node), `${nameOf(node)} in the text; expected plain text`);
        return 'children' in node
          ? plainText(node.children, body, report)
          : 'value' in node
            ? node.value
            : ' ';
      }
      const source = body.slice(node.position?.start.offset, node.position?.end.offset);
      if (/\\[!-/:-@[-`{-~]|&#?[a-z0-9]+;/i.test(source)) {
        report(lineOf(node), 'an escaped character (backslash or &...;); expected the character itself');
      }
      return node.value;
    })
    .join('');
}

const names: Readonly<Record<string, string>> = {
  strong: 'bold text',
  emphasis: 'emphasis',
  link: 'a link',
  linkReference: 'a link',
  definition: 'a link definition',
  image: 'an image',
  html: 'HTML',
  inlineCode: 'code',
  code: 'code (an indented or fenced block)',
  blockquote: 'a quotation block',
  thematicBreak: 'a rule',
  break: 'a hard line break',
  list: 'a nested list',
};

function nameOf(node: { readonly type: string }): string {
  return names[node.type] ?? `a Markdown ${node.type}`;
}

function lineOf(node: {
  readonly position?: { readonly start: { readonly line: number } } | undefined;
}): number {
  return node.position?.start.line ?? 1;
}
