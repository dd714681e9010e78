import { formatFile } from './format-file';
import { formatField, formatFrontMatter } from './format-front-matter';
import type { ParsedWarning } from './parse-warning';

/** A warning's file in its one stable form. */
export function formatWarning({ title, reviewed, brief, groups }: ParsedWarning): string {
  const frontMatter = formatFrontMatter([
    formatField('title', title.value),
    formatField('reviewed', reviewed),
  ]);
  return formatFile(frontMatter, [brief], groups);
}
