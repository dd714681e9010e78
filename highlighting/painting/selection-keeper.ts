import { pagePlace, shownPlace, type TextPlace } from '../reading/parted-texts';

/**
 * Keeps the reader's selection on the same characters while we change nodes under it.
 *
 * Any question to a selection has the page laid out, so it is asked only once after each of its changes whether there is
 * one: with 16,000 terms in one paragraph the questions took ten times as long as the marks.
 */
export class SelectionKeeper {
  /** Whether text is selected; undefined when that has to be asked. */
  private selected: boolean | undefined;

  /** @param signal ends it */
  constructor(
    private readonly document: Document,
    signal: AbortSignal,
  ) {
    const onChange = () => {
      this.selected = undefined;
    };
    document.addEventListener('selectionchange', onChange, { capture: true, passive: true, signal });
  }

  /** Does a change of ours, after which the same characters are selected. */
  during(change: () => void): void {
    const selection = this.document.getSelection();
    this.selected ??= selection !== null && !selection.isCollapsed;
    if (selection && this.selected) keepDuring(selection, change);
    else change();
  }
}

function keepDuring(selection: Selection, change: () => void): void {
  const anchor = placeOf(selection.anchorNode, selection.anchorOffset);
  const focus = placeOf(selection.focusNode, selection.focusOffset);
  change();
  if (!anchor?.node.isConnected || !focus?.node.isConnected) return;
  const from = shownPlace(anchor, 'start');
  const to = shownPlace(focus, 'end');
  const stands =
    isAt(selection.anchorNode, selection.anchorOffset, from) &&
    isAt(selection.focusNode, selection.focusOffset, to);
  if (stands || from.offset > from.node.length || to.offset > to.node.length) return;
  selection.setBaseAndExtent(from.node, from.offset, to.node, to.offset);
}

function placeOf(node: Node | null, offset: number): TextPlace | undefined {
  return node instanceof Text ? pagePlace({ node, offset }) : undefined;
}

const isAt = (node: Node | null, offset: number, place: TextPlace): boolean =>
  node === place.node && offset === place.offset;
