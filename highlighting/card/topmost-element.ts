/** The innermost element on top at a point of the viewport, also inside the shadow roots that are given or open. */
export function topmostElement(
  document: Document,
  x: number,
  y: number,
  shadowRoots: readonly ShadowRoot[],
): Element | undefined {
  let element = document.elementFromPoint(x, y);
  while (element) {
    const host: Element = element;
    const root = host.shadowRoot ?? shadowRoots.find((candidate) => candidate.host === host);
    const inner = root?.elementFromPoint(x, y);
    if (!inner || inner === host || inner.getRootNode() !== root) return host;
    element = inner;
  }
  return undefined;
}

/**
 * Whether the reader sees this text at the point: the element on top there is the one that the text stands in. An
 * element around it counts only when those between cannot be pointed at (`pointer-events: none`) or have no box;
 * else the text is clipped, hidden or covered there.
 */
export function isTextOnTop(text: Text, top: Element, x: number, y: number): boolean {
  // A slotted text node without an element of its own answers as the element whose shadow root it is slotted into.
  if (text.parentNode === top) return true;
  for (let element = flatParent(text); element; element = flatParent(element)) {
    if (element === top) return true;
    const style = getComputedStyle(element);
    if (style.display === 'contents') continue;
    if (style.pointerEvents !== 'none' || style.visibility !== 'visible') return false;
    if (style.overflow !== 'visible' && !isInside(element, x, y)) return false;
  }
  return false;
}

/** The parent as it is rendered: a slotted node stands in its slot, a shadow root in its host. */
function flatParent(node: Element | Text): Element | null {
  if (node.assignedSlot) return node.assignedSlot;
  const parent = node.parentNode;
  if (parent instanceof ShadowRoot) return parent.host;
  return parent instanceof Element ? parent : null;
}

function isInside(element: Element, x: number, y: number): boolean {
  const { left, right, top, bottom } = element.getBoundingClientRect();
  return x >= left && x < right && y >= top && y < bottom;
}
