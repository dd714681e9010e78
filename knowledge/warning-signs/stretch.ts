/** A part of a text: [start, end), in UTF-16 code units. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** Where an expression matches, from every start at which it does; its flag `g` is needed. */
export function stretchesOf(expression: RegExp, text: string, from = 0, to = text.length): Stretch[] {
  const part = text.slice(from, to);
  const found: Stretch[] = [];
  expression.lastIndex = 0;
  for (let match = expression.exec(part); match; match = expression.exec(part)) {
    found.push({ start: from + match.index, end: from + match.index + match[0].length });
    // A later start may belong to another wording, of which less can be denied.
    expression.lastIndex = match.index + 1;
  }
  return found;
}

/** Whether two stretches share a character. */
export function overlap(one: Stretch, other: Stretch): boolean {
  return one.start < other.end && other.start < one.end;
}
