/**
 * What an element does to the text around it, by its tag alone:
 * - `inline`: text runs on through it
 * - `heading`: a block that begins a section
 * - `block`: its text stands apart, unless the page's styles say otherwise (the scanner asks when a match crosses it)
 * - `hard`: nothing matches across it (a cell, a footnote mark, an image)
 * - `line`: a line break, which counts as a space
 * - `skip`: its text is never marked
 * - `unknown`: a custom element or a tag that is not HTML's; it may be anything
 */
export type ElementKind = 'inline' | 'heading' | 'block' | 'hard' | 'line' | 'skip' | 'unknown';

const tagsByKind: Readonly<Record<Exclude<ElementKind, 'unknown'>, string>> = {
  inline:
    'a abbr acronym b bdi bdo big cite data del dfn em font glosswell-term i ins label mark nobr q s slot small span strike strong ' +
    'time tt u wbr',
  block:
    'address article aside blockquote body caption center details dd dialog dir div dl dt fieldset figcaption figure ' +
    'footer form header hgroup html legend li main menu nav ol optgroup p search section summary ul',
  heading: 'h1 h2 h3 h4 h5 h6',
  hard:
    'button canvas col colgroup hr img meter output picture progress rb rp rt rtc ruby sub sup table tbody td tfoot ' +
    'th thead tr',
  line: 'br',
  skip:
    'area audio base code command embed frame frameset head iframe input kbd link map math meta noembed noframes ' +
    'noscript object option param pre samp script select source style svg template textarea title track var video xmp',
};

/** The kinds of all HTML tags, by local name. */
const kinds: ReadonlyMap<string, ElementKind> = new Map(
  Object.entries(tagsByKind).flatMap(([kind, tags]) =>
    tags.split(' ').map((tag) => [tag, kind as ElementKind]),
  ),
);

/** The kind of an element with this local name. */
export function elementKind(localName: string): ElementKind {
  return kinds.get(localName) ?? 'unknown';
}

/** Elements whose text is never marked: those that hold code or formulas, and those in which the reader writes. */
export const SKIPPED_TAGS = tagsByKind.skip.split(' ');

/** Editors, also those that only say so by their role (checked in `isEditor`). */
export const EDITOR_SELECTOR = '[contenteditable],[role="textbox"],[role="searchbox"]';

/** Whether an element that matches `EDITOR_SELECTOR` is one in which the reader writes. */
export function isEditor(element: Element): boolean {
  const editable = element.getAttribute('contenteditable');
  if (editable !== null && editable.toLowerCase() !== 'false') return true;
  const role = element.getAttribute('role');
  return role === 'textbox' || role === 'searchbox';
}

/** Whether a `lang` attribute names another language. An empty or missing one says nothing. */
export function isForeign(lang: string | null, language: string): boolean {
  if (!lang) return false;
  const primary = lang.trim().toLowerCase().split(/[-_]/, 1)[0];
  return primary !== '' && primary !== language;
}
