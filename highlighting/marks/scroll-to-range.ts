import { isText } from '../reading/page-texts';
import { shownPlace } from '../reading/parted-texts';

/**
 * Brings a range into the middle of what can be seen, in every box that scrolls around it, without changing the page and
 * without moving the reader's selection or focus.
 *
 * @param range text on a rendered page
 * @returns where it stands now, as line rectangles in the viewport; empty when it has no place on the page
 */
export function scrollToRange(range: StaticRange): readonly DOMRect[] {
  const live = liveRange(range);
  if (live.getClientRects().length === 0) return [];
  for (let box = scrollParent(range.startContainer); box; box = scrollParent(box)) {
    centerIn(box, live.getBoundingClientRect());
  }
  return [...live.getClientRects()];
}

/** A live range over the same text; let go of it soon, for the page pays for each. */
export function liveRange({ startContainer, startOffset, endContainer, endOffset }: StaticRange): Range {
  const range = new Range();
  const start = isText(startContainer)
    ? shownPlace({ node: startContainer, offset: startOffset }, 'start')
    : undefined;
  const end = isText(endContainer) ? shownPlace({ node: endContainer, offset: endOffset }, 'end') : undefined;
  range.setStart(start?.node ?? startContainer, start?.offset ?? startOffset);
  range.setEnd(end?.node ?? endContainer, end?.offset ?? endOffset);
  return range;
}

function centerIn(box: Element, rect: DOMRect): void {
  // The page's own box is the body on pages without a doctype; its client size is the window's in either case.
  const isPage = box === box.ownerDocument.scrollingElement;
  const frame = isPage ? new DOMRect(0, 0, box.clientWidth, box.clientHeight) : box.getBoundingClientRect();
  const inside = rect.top >= frame.top && rect.bottom <= frame.bottom;
  const beside = rect.left >= frame.left && rect.right <= frame.right;
  box.scrollBy({
    top: inside ? 0 : rect.top + rect.height / 2 - (frame.top + frame.height / 2),
    left: beside ? 0 : rect.left + rect.width / 2 - (frame.left + frame.width / 2),
    behavior: 'instant',
  });
}

/** The nearest box around a node that can scroll; the page itself comes last. */
function scrollParent(node: Node): Element | null {
  for (let element = parentElement(node); element; element = parentElement(element)) {
    if (element === element.ownerDocument.scrollingElement) return element;
    const { overflowX, overflowY } = getComputedStyle(element);
    const scrolls = /auto|scroll|hidden/.test(overflowX + overflowY);
    if (
      scrolls &&
      (element.scrollHeight > element.clientHeight || element.scrollWidth > element.clientWidth)
    ) {
      return element;
    }
  }
  return null;
}

/** The element around a node as it is laid out: a slot, or a shadow root's host, comes before the parent in the tree. */
function parentElement(node: Node): Element | null {
  const slot = node instanceof Element || node instanceof Text ? node.assignedSlot : null;
  if (slot) return slot;
  const parent = node.parentNode;
  return parent instanceof ShadowRoot ? parent.host : parent instanceof Element ? parent : null;
}
