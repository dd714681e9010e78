import { elementKind } from './element-kinds';

/** Displays under which text runs on through an element, or past it. */
const RUNS_ON = /^(?:inline|contents|ruby|none)/;

/**
 * Whether the text of one text node runs on into a later one on the page as it is styled: no element between them is a
 * box of its own. Asks for computed styles, so it is called only where a match, or two halves of a word, meet.
 *
 * @param first a text node
 * @param second a text node of the same tree, after the first
 */
export function runsOn(first: Text, second: Text): boolean {
  return crossedElements(first, second).every(isInline);
}

/**
 * Whether text that the tags part (a `<div>` between two words) runs on all the same: some element that is a block by
 * its tag is crossed, and all that are crossed are inline by their style.
 */
export function runsOnDespiteTags(first: Text, second: Text): boolean {
  const crossed = crossedElements(first, second);
  return crossed.some(({ localName }) => elementKind(localName) !== 'inline') && crossed.every(isInline);
}

/** The elements that begin or end between two text nodes of one tree, those without text among them. */
function crossedElements(first: Text, second: Text): Element[] {
  const crossed: Element[] = [];
  let node: Node = first;
  while (node !== second) {
    if (node.firstChild) {
      node = node.firstChild;
    } else {
      while (!node.nextSibling && node.parentNode) {
        node = node.parentNode;
        crossed.push(node as Element);
      }
      if (!node.nextSibling) break;
      node = node.nextSibling;
    }
    if (node.nodeType === Node.ELEMENT_NODE) crossed.push(node as Element);
  }
  return crossed;
}

const isInline = (element: Element): boolean =>
  !isTextOfDrawing(element) && RUNS_ON.test(getComputedStyle(element).display);

/** A text of a drawing has its own place. Chromium says so by its display, Firefox calls it inline. */
const isTextOfDrawing = ({ localName, namespaceURI }: Element): boolean =>
  localName === 'text' && namespaceURI === 'http://www.w3.org/2000/svg';
