/** What makes everything outside of it inert, even what is in the top layer. */
const modal = 'dialog:modal, :fullscreen';
/** Elements of this kind can fill the screen, but show nothing that is put into them. */
const childless = 'img, video, audio, canvas, iframe, embed, object';

/**
 * Where the card must stand in the tree so that it can be pointed at: in the modal dialog or full-screen element on
 * top, if there is one.
 *
 * @param term a node of the term that the card belongs to
 */
export function topLayerParent(document: Document, term: Node): Element {
  const modals = [...modalsAround(term), ...[...document.querySelectorAll(modal)].reverse()].filter(
    (element) => !element.matches(childless),
  );
  return modals.find(isOnTop) ?? modals[0] ?? document.documentElement;
}

/** The modal elements that a node is in, the innermost first, also those outside its shadow root. */
function modalsAround(node: Node): Element[] {
  const found: Element[] = [];
  let element = parentOf(node);
  while (element) {
    const around: Element | null = element.closest(modal);
    if (around) found.push(around);
    element = around ? parentOf(around) : hostOf(element);
  }
  return found;
}

function parentOf(node: Node): Element | null {
  return node.parentElement ?? hostOf(node);
}

/** The element whose shadow root a node is in. */
function hostOf(node: Node): Element | null {
  const root = node.getRootNode();
  return root instanceof ShadowRoot ? root.host : null;
}

/** Only the modal element on top answers at its own middle; the others are inert. */
function isOnTop(element: Element): boolean {
  const { left, top, width, height } = element.getBoundingClientRect();
  const root = element.getRootNode() as Document | ShadowRoot;
  return element.contains(root.elementFromPoint(left + width / 2, top + height / 2));
}
