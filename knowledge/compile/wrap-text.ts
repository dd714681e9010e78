/** The width at which knowledge files are wrapped, in characters. */
export const fileWidth = 120;

/** Words that would begin a list, a heading, a quotation, code or HTML if a line began with them. */
const marker = /^(?:[-+*>=#<`~|]|\d+[.)])/;

/**
 * Wraps prose. A citation group stays in one piece, and no line but the first begins with what Markdown takes for a mark.
 * @param first what the first line begins with, such as "- "
 * @param rest what every other line begins with
 */
export function wrapText(text: string, first = '', rest = ''): string {
  return wrapItems(text.match(/\[@[^\]]*\]\S*|\S+/g) ?? [], ' ', first, rest, '', (word) =>
    marker.test(word),
  );
}

/**
 * Wraps a list of pieces that must not be broken.
 * @param separator stands between two pieces; its trailing space is dropped at the end of a line
 * @param last what stands after the last piece
 * @param stays pieces that may not begin a line
 */
export function wrapItems(
  items: readonly string[],
  separator: string,
  first: string,
  rest: string,
  last = '',
  stays: (item: string) => boolean = () => false,
): string {
  const lines: string[] = [];
  let line = first;
  let empty = true;
  items.forEach((item, index) => {
    const following = items[index + 1];
    // Room for what must follow on the same line: the separator's mark, and words that may not begin a line.
    let needed = item.length + (following === undefined ? last : separator.trimEnd()).length;
    for (let next = index + 1; next < items.length && stays(items[next] ?? ''); next += 1) {
      needed += separator.length + (items[next] ?? '').length;
    }
    if (!empty && !stays(item) && line.length + separator.length + needed > fileWidth) {
      lines.push(line + separator.trimEnd());
      line = rest;
      empty = true;
    }
    line += (empty ? '' : separator) + item;
    empty = false;
  });
  return [...lines, line + last].join('\n');
}
