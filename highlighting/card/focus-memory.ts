/** Where focus and selection were before the card took them. */
export interface FocusMemory {
  /** Gives the focus back, if the page still has the element; true when there was one to give it to. */
  restoreFocus(): boolean;
  /** Gives the selection back as it was. */
  restoreSelection(): void;
}

/** Remembers focus and selection of a document, to be given back when the card closes. */
export function rememberFocus(document: Document): FocusMemory {
  const element = deepActiveElement(document);
  const selection = document.getSelection();
  const { anchorNode, anchorOffset = 0, focusNode, focusOffset = 0 } = selection ?? {};
  // A text field keeps its selection by itself.
  const inField = element?.matches('input, textarea') ?? false;
  return {
    restoreFocus() {
      if (!(element instanceof HTMLElement || element instanceof SVGElement)) return false;
      if (!element.isConnected || element === document.body) return false;
      element.focus({ preventScroll: true });
      return true;
    },
    restoreSelection() {
      if (!selection || inField) return;
      if (!anchorNode?.isConnected || !focusNode?.isConnected) return;
      const unchanged =
        selection.anchorNode === anchorNode &&
        selection.anchorOffset === anchorOffset &&
        selection.focusNode === focusNode &&
        selection.focusOffset === focusOffset;
      if (unchanged || anchorOffset > lengthOf(anchorNode) || focusOffset > lengthOf(focusNode)) return;
      selection.setBaseAndExtent(anchorNode, anchorOffset, focusNode, focusOffset);
    },
  };
}

/** The element with the focus, also inside open shadow roots. */
function deepActiveElement(document: Document): Element | null {
  let element = document.activeElement;
  while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
  return element;
}

function lengthOf(node: Node): number {
  return node instanceof CharacterData ? node.length : node.childNodes.length;
}
