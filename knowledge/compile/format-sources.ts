import { fileWidth } from './wrap-text';

/**
 * `sources.json` in its one stable form: sorted by id, and what fits on a line stands on one.
 * @throws SyntaxError when the text is not JSON
 */
export function formatSources(text: string): string {
  const records: unknown = JSON.parse(text);
  if (!Array.isArray(records)) return text;
  const idOf = (record: unknown) => String((record as { id?: unknown } | null)?.id ?? '');
  const sorted = [...records].sort((a, b) => (idOf(a) < idOf(b) ? -1 : idOf(a) > idOf(b) ? 1 : 0));
  return `[\n${sorted.map((record) => `  ${formatJson(record, '  ')}`).join(',\n')}\n]\n`;
}

/** JSON on one line where it fits within an object, else one item a line. A record itself is always spread out. */
function formatJson(value: unknown, indent: string): string {
  const inner = `${indent}  `;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const flat = JSON.stringify(value, null, 1)
    .replace(/\n\s*/g, ' ')
    .replace(
      /([[{]) | ([\]}])/g,
      (_, open: string | undefined, close: string | undefined) => open ?? close ?? '',
    )
    .replace(/\{(.+?)\}/g, '{ $1 }');
  if (indent.length > 2 && inner.length + flat.length + 16 <= fileWidth) return flat;
  const items = Array.isArray(value)
    ? value.map((item) => formatJson(item, inner))
    : Object.entries(value).map(([key, item]) => `${JSON.stringify(key)}: ${formatJson(item, inner)}`);
  const [open, close] = Array.isArray(value) ? '[]' : '{}';
  return `${open}\n${items.map((item) => inner + item).join(',\n')}\n${indent}${close}`;
}
