import type { CategoryId } from '../categories';
import { carefulCategories } from './check-term';
import { formatField, formatFrontMatter, formatScalar } from './format-front-matter';

/** The id that goes with a title: lower-case words joined with hyphens, without what stands in brackets. */
export function idOf(title: string): string {
  return title
    .replace(/\([^)]*\)/g, '')
    .normalize('NFKD')
    .replace(/[\p{M}'’]/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}

/** The file of a new term. It cannot be compiled before it is filled in. */
export function termSkeleton(category: CategoryId, title: string, today: string): string {
  const frontMatter = formatFrontMatter([
    formatField('title', asTitle(title)),
    formatField('category', category),
    'forms:',
    `  - ${formatScalar(asForm(title), false)}`,
    'familiarity: ...',
    'related: [...]',
    formatField('reviewed', today),
  ]);
  const careful = carefulCategories.includes(category) ? '\n## Be careful\n\n... [@...]\n' : '';
  return `${frontMatter}\n\n... [@...]\n${careful}\n## What the evidence says\n\n... [@...]\n`;
}

/** The file of a new claim. It cannot be compiled before it is filled in. */
export function claimSkeleton(title: string, today: string): string {
  const frontMatter = formatFrontMatter([
    formatField('title', asTitle(title)),
    'verdict: ...',
    'patterns:',
    '  - ...',
    'terms: [...]',
    'outcomes: [...]',
    formatField('reviewed', today),
  ]);
  return `${frontMatter}\n\n... [@...]\n`;
}

function asTitle(title: string): string {
  return title.charAt(0).toUpperCase() + title.slice(1);
}

/** The title within a sentence. An abbreviation such as "TENS" keeps its capitals. */
function asForm(title: string): string {
  return /^\p{Lu}[\p{Lu}\p{N}]/u.test(title) ? title : title.charAt(0).toLowerCase() + title.slice(1);
}
