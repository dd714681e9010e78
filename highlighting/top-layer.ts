/**
 * Where the card must stand in the tree so that it can be pointed at: a modal dialog makes everything outside it inert,
 * even what is in the top layer, so the card goes into the one on top.
 *
 * @param term a node of the term that the card belongs to
 */
export function topLayerParent(document: Document, term: Node): Element {
  const around = modalsAround(term);
  const modals = [...around, ...[...document.querySelectorAll('dialog:modal')].reverse()];
  return modals.find(isOnTop) ?? modals[0] ?? document.documentElement;
}

/** The modal dialogs that a node is in, the innermost first, also those outside its shadow root. */
function modalsAround(node: Node): Element[] {
  const found: Element[] = [];
  let element = node instanceof Element ? node : node.parentElement;
  while (element) {
    const modal: Element | null = element.closest('dialog:modal');
    if (modal) found.push(modal);
    const root = (modal ?? element).getRootNode();
    element = modal?.parentElement ?? (root instanceof ShadowRoot ? root.host : null);
  }
  return found;
}

/** Only the modal dialog on top answers at its own middle; the others are inert. */
function isOnTop(modal: Element): boolean {
  const { left, top, width, height } = modal.getBoundingClientRect();
  const root = modal.getRootNode() as Document | ShadowRoot;
  return modal.contains(root.elementFromPoint(left + width / 2, top + height / 2));
}
