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
 */
export const wrapRanges: WrapRanges = (text, stretches) => {
  const elements = new Map<Stretch, HTMLElement>();
  // mark.js sorts and rewrites the ranges that it is given.
  const ranges = stretches.map((stretch) => ({ ...stretch, stretch }));
  // Its types ask for an element, but it only walks the text nodes in what it is given: the one node is the cheapest.
  new Mark(text as unknown as HTMLElement).markRanges(ranges, {
    element: termElementName,
    each(element, range) {
      if (!(element instanceof HTMLElement) || !('stretch' in range)) return;
      element.removeAttribute('data-markjs');
      elements.set(range.stretch as Stretch, element);
    },
  });
  // Keys are the caller's own objects.
  return elements;
};
