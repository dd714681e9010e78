import type { MarkCategoryId } from '../../knowledge/categories';

/** The element around each term that is marked inline. It is never defined: a page's scripts and ours share no element. */
export const termElementName = 'glosswell-term';

/** What a term's elements say to people who do not see the underline. */
export interface TermWording {
  /** The accessible name of a focusable term: its words, and that there is an explanation. */
  name(words: string): string;
  /** Added to a term within a link or another control, which keeps its own name and use. */
  readonly description: string;
  /** The accessible name of the first words of a claim, and that what the evidence says is told here. */
  claimName(words: string): string;
}

/** Controls, in which no other control may stand. */
const controls =
  'a[href],area,button,summary,label,select,option,[role="button"],[role="link"],[role="tab"],[role="option"],' +
  '[role^="menuitem"],[role="checkbox"],[role="switch"],[role="radio"],[role="treeitem"],[role="slider"]';

/** Text that assistive technology does not hear of: what has the focus must be heard. */
const unheard = '[aria-hidden="true"],[inert]';

/** Whether text with this parent stands in a control of the page, also in one around its shadow root. */
export function isInControl(parent: Node | null): boolean {
  return closestAcrossRoots(parent, controls);
}

/** Whether a term with this parent may take the focus. */
export function mayTakeFocus(parent: Node | null): boolean {
  return !closestAcrossRoots(parent, `${controls},${unheard}`);
}

/**
 * Makes one of a term's elements the one that is focused and read, with the words of the whole term as its name.
 *
 * The name is an attribute, so that nothing of it gets into copied text.
 */
export function makeFocusable(element: HTMLElement, words: string, wording: TermWording): void {
  element.tabIndex = 0;
  element.setAttribute('role', 'button');
  element.setAttribute('aria-haspopup', 'dialog');
  element.setAttribute('aria-label', wording.name(plain(words)));
}

/**
 * Makes the first element of a claim the one that is focused. Its name has its own words only, because the terms and the
 * words after it are read on by themselves; the whole claim is its description.
 */
export function makeClaimFocusable(element: HTMLElement, words: string, wording: TermWording): void {
  element.tabIndex = 0;
  element.setAttribute('role', 'button');
  element.setAttribute('aria-haspopup', 'dialog');
  element.setAttribute('aria-label', wording.claimName(plain(element.textContent)));
  element.setAttribute('aria-description', plain(words));
}

/** Makes an element say that there is an explanation: no control in a control, and no other name for that control. */
export function describeTerm(element: HTMLElement, wording: TermWording): void {
  element.setAttribute('aria-description', wording.description);
}

/** Gives an element the look of a category; without one it shows no underline. */
export function setCategory(element: HTMLElement, category: MarkCategoryId | undefined): void {
  if (category) element.dataset.category = category;
  else delete element.dataset.category;
}

/** Elements of ours in a tree that we have not put there: copies that the page has made. */
export function termElementsIn(node: Node): HTMLElement[] {
  if (!(node instanceof HTMLElement)) return [];
  const inside = [...node.querySelectorAll<HTMLElement>(termElementName)];
  return node.localName === termElementName ? [node, ...inside] : inside;
}

const plain = (words: string): string => words.replace(/\s+/g, ' ').trim();

function closestAcrossRoots(parent: Node | null, selector: string): boolean {
  let node = parent;
  while (node) {
    if (node instanceof Element && node.closest(selector)) return true;
    const root: Node = node.getRootNode();
    node = root instanceof ShadowRoot ? root.host : null;
  }
  return false;
}
