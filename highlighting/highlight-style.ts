import type { CategoryId } from '../knowledge/categories';
import { categories } from '../knowledge/categories';

/** The name under which a category's highlight is registered. The page shares the registry, hence the prefix. */
export function highlightName(category: CategoryId | 'current'): string {
  return `glosswell-${category}`;
}

/**
 * The common color of marks: mostly the accent, with a part of the text's own color, which makes it darker on light pages
 * and lighter on dark ones without asking what the background is.
 */
const COMMON_COLOR = 'color-mix(in srgb, #0f9088 62%, currentcolor)';

/**
 * The style sheet of all highlights: a dotted underline, clear of the letters, which changes neither layout nor color of
 * the text; nothing in print, where nobody can point at a word.
 *
 * @param colors CSS colors by category; those left out take the common one
 */
export function highlightSheetText(colors: Partial<Record<CategoryId, string>>): string {
  const rules = categories.map(({ id }) => rule(id, colors[id] ? mixed(colors[id]) : COMMON_COLOR));
  return `@media screen {\n${rules.join('\n')}\n${currentRule}\n}`;
}

const rule = (id: CategoryId, color: string): string =>
  `::highlight(${highlightName(id)}) { text-decoration: underline dotted 2px ${color}; ` +
  'text-underline-offset: 0.2em; text-decoration-skip-ink: auto; }';

/** A reader's color keeps its hue and gives way a little to the text's own, so that it is seen on any background. */
const mixed = (color: string): string => `color-mix(in srgb, ${color} 80%, currentcolor)`;

const currentRule = `::highlight(${highlightName('current')}) { background-color: #ffe08a; color: #1b2430; }`;
