import { termElementName } from '../painting/term-element';

const interactive =
  'a[href], area[href], button, input, select, textarea, label, summary, option, video, audio, [contenteditable], ' +
  '[onclick], [role="button"], [role="link"], [role="tab"], [role="option"], [role^="menuitem"], [role="checkbox"], ' +
  '[role="switch"], [role="radio"], [role="treeitem"], [draggable="true"]';

/** A single click or tap by hand: not made by a key, not with a modifier, not the second of a double click. */
export function isPlainClick(event: MouseEvent): boolean {
  const modified = event.ctrlKey || event.altKey || event.metaKey || event.shiftKey;
  return event.button === 0 && event.detail === 1 && !modified;
}

/** The page does something of its own with this click, or the reader has just selected text. */
export function isForThePage(event: MouseEvent, document: Document): boolean {
  if (document.getSelection()?.isCollapsed === false) return true;
  return event.composedPath().some(
    // A term of ours is a button too, but not one of the page's.
    (node) => node instanceof Element && node.localName !== termElementName && node.matches(interactive),
  );
}

export function isTouch(event: MouseEvent): boolean {
  return event instanceof PointerEvent && event.pointerType !== 'mouse';
}

/** Escape alone: with another key it means something else. */
export function isEscape(event: KeyboardEvent): boolean {
  const modified = event.ctrlKey || event.altKey || event.metaKey || event.shiftKey;
  return event.key === 'Escape' && !modified && !event.isComposing;
}

/** Nothing else in the page hears of the event. */
export function consume(event: Event): void {
  event.preventDefault();
  event.stopImmediatePropagation();
}
