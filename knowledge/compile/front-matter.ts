import { isMap, isScalar, LineCounter, type Node, type ParsedNode, parseDocument, visit } from 'yaml';
import type { Report } from './knowledge-error';

/** One key of the front matter: its value as a YAML node, and the line of the key. */
export interface FrontMatterField {
  readonly line: number;
  readonly node: Node | null;
}

/** The two parts of a knowledge file. */
export interface FrontMatter {
  readonly fields: ReadonlyMap<string, FrontMatterField>;
  /** Line of a YAML node in the file. */
  readonly lineOf: (node: Node | null | undefined) => number;
  /** The Markdown after the front matter, with blank lines in its place, so that line numbers stay those of the file. */
  readonly body: string;
}

const fence = /^---[ \t]*$/;

/**
 * Splits a file into its YAML front matter and its body.
 * Reports a missing fence, YAML faults, comments (the formatter would lose them) and keys that are not in `keys`.
 */
export function readFrontMatter(text: string, keys: readonly string[], report: Report): FrontMatter {
  const lines = text.split('\n');
  const end = lines.findIndex((line, index) => index > 0 && fence.test(line));
  if (!fence.test(lines[0] ?? '') || end < 0) {
    report(
      1,
      'the front matter is missing; expected `---` on the first line and another `---` after the fields',
    );
    return { fields: new Map(), lineOf: () => 1, body: text };
  }
  const body = '\n'.repeat(end + 1) + lines.slice(end + 1).join('\n');
  return { ...readFields(lines.slice(1, end).join('\n'), keys, report), body };
}

function readFields(yaml: string, keys: readonly string[], report: Report): Omit<FrontMatter, 'body'> {
  const lineCounter = new LineCounter();
  const document = parseDocument(yaml, { lineCounter, prettyErrors: false });
  // The front matter starts on the second line of the file.
  const lineAt = (offset: number) => lineCounter.linePos(offset).line + 1;
  const lineOf = (node: Node | null | undefined) => (node?.range ? lineAt(node.range[0]) : 1);
  for (const error of document.errors) {
    report(
      lineAt(error.pos[0]),
      `YAML: ${error.message}; expected plain YAML, with quotes around a value that holds ": " or " #"`,
    );
  }
  reportComments(document.contents, document.comment ?? document.commentBefore, lineOf, report);

  const fields = new Map<string, FrontMatterField>();
  if (!isMap(document.contents)) {
    report(2, 'the front matter holds no fields; expected `key: value` lines');
    return { fields, lineOf };
  }
  for (const pair of document.contents.items) {
    const line = lineOf(pair.key);
    const key = isScalar(pair.key) ? String(pair.key.value) : '';
    if (!keys.includes(key)) report(line, `unknown field "${key}"; expected one of ${keys.join(', ')}`);
    fields.set(key, { line, node: pair.value });
  }
  return { fields, lineOf };
}

function reportComments(
  contents: ParsedNode | null,
  documentComment: string | null | undefined,
  lineOf: FrontMatter['lineOf'],
  report: Report,
): void {
  const message = 'a comment in the front matter; expected none (put quotes around a value that holds " #")';
  if (documentComment) report(2, message);
  visit(contents, {
    Node(_, node) {
      if (node.comment || node.commentBefore) report(lineOf(node), message);
    },
  });
}
