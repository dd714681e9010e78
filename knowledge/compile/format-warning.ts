import { formatFile } from './format-file';
import { formatField, formatFrontMatter, formatList, formatScalar } from './format-front-matter';
import type { ParsedRow } from './parse-sign-rows';
import type { ParsedWarning } from './parse-warning';
import type { ParsedSigns } from './parse-warning-signs';

/** A warning's file in its one stable form. */
export function formatWarning({ title, reviewed, brief, groups, signs }: ParsedWarning): string {
  const frontMatter = formatFrontMatter([
    formatField('title', title.value),
    formatField('reviewed', reviewed),
    ...(signs ? formatSigns(signs) : []),
  ]);
  return formatFile(frontMatter, [brief], groups);
}

function formatSigns({ words, pain, signs }: ParsedSigns): string[] {
  const lists = words.flatMap(({ value, rows }) => {
    // Plain words stand side by side, rows of several items below each other.
    const plain = rows.every((row) => !row.value.includes('...'));
    return plain ? formatList(value, texts(rows), '  ') : formatRows(value, rows, '  ');
  });
  return [
    ...(lists.length > 0 ? ['words:', ...lists] : []),
    'pain:',
    ...formatRows('about', pain.about, '  '),
    ...formatRows('patterns', pain.patterns, '  '),
    ...formatRows('unless', pain.unless, '  '),
    'signs:',
    ...signs.flatMap((sign) => [
      `  - ${formatField('id', sign.id)}`,
      `    ${formatField('term', sign.term.value)}`,
      `    ${formatField('help', sign.help)}`,
      ...formatRows('patterns', sign.patterns, '    '),
      ...formatRows('with', sign.with, '    '),
      ...formatRows('unless', sign.unless, '    '),
    ]),
  ];
}

/** One row a line: they are long, and read like a table. */
function formatRows(key: string, rows: readonly ParsedRow[], indent: string): string[] {
  if (rows.length === 0) return [];
  return [`${indent}${key}:`, ...texts(rows).map((row) => `${indent}  - ${formatScalar(row, false)}`)];
}

const texts = (rows: readonly ParsedRow[]): string[] => rows.map(({ value }) => value);
