import type { Statement } from '../article';

/** The text of a statement without its citations, as a reader sees it. The label is not included. */
export function statementText(statement: Statement): string {
  return statement.content.map((part) => part.text).join(' ');
}
