import { pagePlace, shownPlace, type TextPlace } from './parted-texts';

/** Does a change of ours, and has the reader's selection stand on the same characters afterwards. */
export function keepSelection(document: Document, change: () => void): void {
  const selection = document.getSelection();
  const anchor = placeOf(selection?.anchorNode, selection?.anchorOffset);
  const focus = placeOf(selection?.focusNode, selection?.focusOffset);
  change();
  if (!selection || !anchor || !focus || !anchor.node.isConnected || !focus.node.isConnected) return;
  const from = shownPlace(anchor, 'start');
  const to = shownPlace(focus, 'end');
  if (
    stands(selection.anchorNode, selection.anchorOffset, from) &&
    stands(selection.focusNode, selection.focusOffset, to)
  ) {
    return;
  }
  if (from.offset > from.node.length || to.offset > to.node.length) return;
  selection.setBaseAndExtent(from.node, from.offset, to.node, to.offset);
}

function placeOf(node: Node | null | undefined, offset = 0): TextPlace | undefined {
  return node instanceof Text ? pagePlace({ node, offset }) : undefined;
}

const stands = (node: Node | null, offset: number, place: TextPlace): boolean =>
  node === place.node && offset === place.offset;
