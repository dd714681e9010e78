/**
 * How a node changed: all of it (`whole`), or only what stands before it, because something was removed there (`start`).
 */
export type Change = 'whole' | 'start';

/** What changed in the page since the last report. */
export interface PageChanges {
  /** Nodes that are new, that changed, or before which something went. Some may have gone again. */
  readonly changed: ReadonlyMap<Node, Change>;
  /** Whether something was taken out. */
  readonly removed: boolean;
  /** So much changed that nobody kept count: everything has to be looked at. */
  readonly everything: boolean;
}

/** What a number of records come to. */
export function changesOf(records: readonly MutationRecord[]): Omit<PageChanges, 'everything'> {
  const changed = new Map<Node, Change>();
  let removed = false;
  for (const record of records) {
    if (record.type !== 'childList') changed.set(record.target, 'whole');
    for (const node of record.addedNodes) changed.set(node, 'whole');
    if (record.removedNodes.length === 0) continue;
    removed = true;
    const after = record.nextSibling ?? following(record.target);
    if (!after) changed.set(record.previousSibling ?? record.target, 'whole');
    else if (!changed.has(after)) changed.set(after, 'start');
  }
  return { changed, removed };
}

/** The first node after a node and all that it holds. */
function following(node: Node): Node | null {
  let last: Node | null = node;
  while (last && !last.nextSibling) last = last.parentNode;
  return last?.nextSibling ?? null;
}
