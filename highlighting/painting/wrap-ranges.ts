import Mark from 'mark.js';
import { termElementName } from './term-element';

/** A stretch of a text node, in characters. */
export interface Stretch {
  readonly start: number;
  readonly length: number;
}

/** Wraps stretches of one text node, which must not overlap; gives the element of each, none where it was not wrapped. */
export type WrapRanges = (text: Text, stretches: readonly Stretch[]) => ReadonlyMap<Stretch, HTMLElement>;

/**
 * Wraps with mark.js: the node keeps the text before the first stretch, and nodes with the rest come after it. Stretches
 * of white space alone are left out. This is the only file that knows the library, so that it stays replaceable.
 *
 * mark.js makes a `NodeIterator` for each text, and until the next garbage collection a document asks every iterator on it
 * at every removal of a node. So it works on a copy in a document of its own, and the page sees one insertion.
 */
export const wrapRanges: WrapRanges = (text, stretches) => {
  const elements = new Map<Stretch, HTMLElement>();
  const bench = workbench();
  const copy = bench.createTextNode(text.data);
  const wrapped = bench.createDocumentFragment();
  wrapped.append(copy);
  // mark.js sorts and rewrites the ranges that it is given.
  const ranges = stretches.map((stretch) => ({ ...stretch, stretch }));
  // Its types ask for an element, but it only walks the text nodes in what it is given: the one node is the cheapest.
  new Mark(copy as unknown as HTMLElement).markRanges(ranges, {
    element: termElementName,
    each(element, range) {
      if (!(element instanceof HTMLElement) || !('stretch' in range)) return;
      element.removeAttribute('data-markjs');
      elements.set(range.stretch as Stretch, element);
    },
  });
  if (elements.size === 0) return elements;
  text.deleteData(copy.length, text.length - copy.length);
  copy.remove();
  text.after(wrapped);
  // Keys are the caller's own objects.
  return elements;
};

/** Texts that are wrapped in one document: few enough that their iterators cost nothing. */
const textsPerWorkbench = 32;
let current = new Document();
let textsOnIt = 0;

function workbench(): Document {
  textsOnIt += 1;
  if (textsOnIt > textsPerWorkbench) {
    current = new Document();
    textsOnIt = 1;
  }
  return current;
}
