import type { CitedText, Statement } from '../article';
import type { Located, Report } from './knowledge-error';

/** A statement with the line of its file on which it begins, and its citations with theirs. */
export interface ParsedStatement extends Statement {
  readonly line: number;
  readonly cited: readonly Located<string>[];
}

const citationGroup = /\[@[^\]]*\]/g;
const citation = /^@([a-z0-9]+(?:-[a-z0-9]+)*)$/;
const sentenceEnd = /[.!?:]["”’')]*$/;

/** The raw text of one paragraph or list item. */
export interface RawStatement {
  readonly text: string;
  readonly line: number;
  readonly bullet: boolean;
  readonly label?: string;
}

/**
 * Splits the text of a paragraph or list item at its citations, which are written as Pandoc does: `[@id]` or
 * `[@id; @other]`. Reports text that no citation follows, a citation within a sentence, and malformed citations.
 */
export function parseStatement(raw: RawStatement, report: Report): ParsedStatement {
  const content: CitedText[] = [];
  const cited: Located<string>[] = [];
  let position = 0;
  for (const group of raw.text.matchAll(citationGroup)) {
    const line = raw.line + countLines(raw.text.slice(0, group.index));
    const ids = parseCitations(group[0], line, report);
    cited.push(...ids.map((id) => ({ value: id, line })));
    addStretch(content, raw, raw.text.slice(position, group.index), ids, line, report);
    position = group.index + group[0].length;
  }
  const rest = collapse(raw.text.slice(position));
  if (/^\s*\.\.\./.test(raw.text)) report(raw.line, '"..." is still to be filled in; expected text');
  const line = raw.line + countLines(raw.text.slice(0, position));
  if (content.length === 0) {
    report(raw.line, `${nameOf(raw)} without a citation; expected it to end with [@source-id]`);
  } else if (rest) {
    report(
      line,
      `"${rest.slice(0, 40)}" stands after the last citation; expected the citation after the full stop`,
    );
  }
  if (rest) content.push({ text: rest, citations: [] });
  const { bullet, label } = raw;
  return { ...(label === undefined ? {} : { label }), bullet, content, line: raw.line, cited };
}

function addStretch(
  content: CitedText[],
  raw: RawStatement,
  text: string,
  ids: readonly string[],
  line: number,
  report: Report,
): void {
  const stretch = collapse(text);
  if (!stretch) {
    report(line, 'a citation without text before it; expected one group such as [@a; @b] after the sentence');
    return;
  }
  // "text [@id]." is Pandoc's habit; ours puts the citation after the full stop, so that a card can show it apart.
  const finished = sentenceEnd.test(stretch) || (raw.bullet && content.length === 0);
  if (!finished) {
    report(
      line,
      `a citation within a sentence ("${stretch.slice(-30)} [@...]"); expected it after the full stop`,
    );
  }
  content.push({ text: stretch, citations: ids });
}

function parseCitations(group: string, line: number, report: Report): string[] {
  const ids: string[] = [];
  for (const part of group.slice(1, -1).split(';')) {
    const id = citation.exec(part.trim())?.[1];
    if (!id) report(line, `"${group}" is not a citation; expected [@id] or [@id; @other]`);
    else if (ids.includes(id)) report(line, `"${group}" cites ${id} twice; expected once`);
    else ids.push(id);
  }
  return ids;
}

function nameOf(raw: RawStatement): string {
  return raw.bullet ? 'a list item' : 'a paragraph';
}

function collapse(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

function countLines(text: string): number {
  return text.split('\n').length - 1;
}
