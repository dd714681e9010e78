import type { CategoryId } from '../../knowledge/categories';
import { categories } from '../../knowledge/categories';

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
 * @param root the root element's name, in browsers where all elements inherit the style of its highlights (Chromium): rules
 *   for every element would double the time that the page's own changes of style take. Empty where nothing is inherited
 */
export function highlightSheetText(colors: Partial<Record<CategoryId, string>>, root: string): string {
  const rules = categories.map(
    ({ id }) => `${root}::highlight(${highlightName(id)}) { ${underline(colors[id], '')} }`,
  );
  const current = `${root}::highlight(${highlightName('current')}) { ${strong('')} }`;
  return `@media screen {\n${rules.join('\n')}\n${current}\n}`;
}

/**
 * The same look for elements around the terms, which otherwise are styled as the text around them, whatever the page says
 * of unknown elements.
 *
 * @param element the name of the elements; they carry their category in `data-category`, and `data-current`
 * @param colors as above
 */
export function elementSheetText(element: string, colors: Partial<Record<CategoryId, string>>): string {
  const rules = categories.map(
    ({ id }) => `${element}[data-category="${id}"] { ${underline(colors[id], ' !important')} }`,
  );
  const focus = `${element}:focus-visible { outline: 2px solid currentcolor !important; outline-offset: 2px !important; }`;
  const current = `${element}[data-current] { ${strong(' !important')} }`;
  return `${element} { all: unset !important; }\n${focus}\n@media screen {\n${rules.join('\n')}\n${current}\n}`;
}

const underline = (color: string | undefined, priority: string): string =>
  `text-decoration: underline dotted 2px ${color ? mixed(color) : COMMON_COLOR}${priority}; ` +
  `text-underline-offset: 0.2em${priority}; text-decoration-skip-ink: auto${priority};`;

/** A reader's color keeps its hue and gives way a little to the text's own, so that it is seen on any background. */
const mixed = (color: string): string => `color-mix(in srgb, ${color} 80%, currentcolor)`;

const strong = (priority: string): string =>
  `background-color: #ffe08a${priority}; color: #1b2430${priority};`;
