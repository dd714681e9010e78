/**
 * Brings an element into view by scrolling only the nearest container that scrolls. `scrollIntoView` would scroll the
 * page beneath the card as well.
 *
 * @param block `start` puts it at the upper edge; `nearest` moves no further than needed
 */
export function scrollWithin(element: Element, block: 'start' | 'nearest'): void {
  const container = scrollerOf(element);
  if (!container) return;
  const view = container.getBoundingClientRect();
  const { top, bottom } = element.getBoundingClientRect();
  const above = top - view.top;
  const below = bottom - (view.top + container.clientHeight);
  if (block === 'start' || above < 0) container.scrollTop += above;
  else if (below > 0) container.scrollTop += Math.min(below, above);
}

function scrollerOf(element: Element): Element | undefined {
  for (let parent = element.parentElement; parent; parent = parent.parentElement) {
    if (/auto|scroll/.test(getComputedStyle(parent).overflowY)) return parent;
  }
  return undefined;
}
