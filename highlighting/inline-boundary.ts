import { elementKind } from './element-kinds';

/** Displays under which text runs on through an element. */
const RUNS_ON = /^(?:inline|contents|ruby)/;

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

/** The elements that end or begin between two text nodes of one tree. */
function crossedElements(first: Text, second: Text): Element[] {
  const crossed: Element[] = [];
  let common = first.parentNode;
  for (; common && !common.contains(second); common = common.parentNode) crossed.push(common as Element);
  for (let node = second.parentNode; node && node !== common; node = node.parentNode)
    crossed.push(node as Element);
  return crossed;
}

const isInline = (element: Element): boolean => RUNS_ON.test(getComputedStyle(element).display);
