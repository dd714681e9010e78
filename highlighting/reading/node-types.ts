/*
 * By the numbers, not by `instanceof`: an element that the page has moved here from another frame is no instance of this
 * frame's classes.
 */

/** `nodeType` of an element. */
export const ELEMENT = 1;
/** `nodeType` of a text node. */
export const TEXT = 3;
/** `nodeType` of a CDATA section, which XML documents hold text in. */
export const CDATA = 4;

export function isElement(node: Node | null | undefined): node is Element {
  return node?.nodeType === Node.ELEMENT_NODE;
}

export function isShadowRoot(node: Node | null | undefined): node is ShadowRoot {
  return node?.nodeType === Node.DOCUMENT_FRAGMENT_NODE && 'host' in node;
}
