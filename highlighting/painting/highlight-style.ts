import { claimsCategory, type MarkCategoryId, markCategories } from '../../knowledge/categories';

/** What is painted in a style of its own: the marks of a category, and the one that the reader was led to. */
export type HighlightCategory = MarkCategoryId | 'current';

/** The name under which a category's highlight is registered. The page shares the registry, hence the prefix. */
export function highlightName(category: HighlightCategory): string {
  return `glosswell-${category}`;
}

/**
 * The common color of marks: mostly the accent, with a part of the text's own color, which makes it darker on light pages
 * and lighter on dark ones without asking what the background is.
 */
const COMMON_COLOR = 'color-mix(in srgb, #0f9088 62%, currentcolor)';

/** The same for claims. Terms stand within claims: a color of their own keeps the two lines apart. */
const CLAIM_COLOR = 'color-mix(in srgb, #a86a00 62%, currentcolor)';

/**
 * The style sheet of all highlights: an underline clear of the letters, dotted for terms and dashed for claims, which
 * changes neither layout nor color of the text; nothing in print, where nobody can point at a word.
 *
 * @param colors CSS colors by category; those left out take the common one
 * @param root the root element's name, in browsers where all elements inherit the style of its highlights (Chromium): rules
 *   for every element would double the time that the page's own changes of style take. Empty where nothing is inherited
 */
export function highlightSheetText(colors: Partial<Record<MarkCategoryId, string>>, root: string): string {
  const rules = markCategories.map(
    ({ id }) => `${root}::highlight(${highlightName(id)}) { ${underline(id, colors[id], '')} }`,
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
export function elementSheetText(element: string, colors: Partial<Record<MarkCategoryId, string>>): string {
  const rules = markCategories.map(
    ({ id }) => `${element}[data-category="${id}"] { ${underline(id, colors[id], ' !important')} }`,
  );
  const focus = `${element}:focus-visible { outline: 2px solid currentcolor !important; outline-offset: 2px !important; }`;
  const current = `${element}[data-current] { ${strong(' !important')} }`;
  return `${element} { all: unset !important; }\n${focus}\n@media screen {\n${rules.join('\n')}\n${current}\n}`;
}

/** The line of a claim runs below those of the terms within it. */
function underline(category: MarkCategoryId, color: string | undefined, priority: string): string {
  const isClaim = category === claimsCategory.id;
  const common = isClaim ? CLAIM_COLOR : COMMON_COLOR;
  const line = isClaim ? 'dashed 1.5px' : 'dotted 2px';
  return (
    `text-decoration: underline ${line} ${color ? mixed(color) : common}${priority}; ` +
    `text-underline-offset: ${isClaim ? '0.36em' : '0.2em'}${priority}; text-decoration-skip-ink: auto${priority};`
  );
}

/** A reader's color keeps its hue and gives way a little to the text's own, so that it is seen on any background. */
const mixed = (color: string): string => `color-mix(in srgb, ${color} 80%, currentcolor)`;

const strong = (priority: string): string =>
  `background-color: #ffe08a${priority}; color: #1b2430${priority};`;
