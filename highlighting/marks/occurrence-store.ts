import { textsBetween } from '../reading/page-texts';
import type { MarksIn } from './mark';
import type { Occurrence } from './occurrence';

/** The occurrences of a page, by the text nodes that they touch. */
export class OccurrenceStore {
  /** All occurrences, in no order. */
  readonly all = new Set<Occurrence>();
  private readonly byNode = new Map<Node, Occurrence[]>();
  /** The nodes of those that touch several, as they were when it was added: the page may have changed since. */
  private readonly nodesOf = new Map<Occurrence, readonly Node[]>();

  /** Those that touch a text node, in the order of its text. */
  in(node: Node): readonly Occurrence[] {
    return this.byNode.get(node) ?? none;
  }

  /** Those that begin in a text node at an offset in [from, to). */
  beginningIn(node: Node, from: number, to: number): readonly Occurrence[] {
    const list = this.in(node);
    if (list.length === 0) return none;
    // The first may have begun in an earlier node; all others are in the order of their offsets.
    let first = list[0]?.startContainer === node ? 0 : 1;
    for (let last = list.length; first < last; ) {
      const middle = (first + last) >> 1;
      if ((list[middle]?.startOffset ?? 0) < from) first = middle + 1;
      else last = middle;
    }
    let end = first;
    while (end < list.length && (list[end]?.startOffset ?? to) < to) end += 1;
    return list.slice(first, end);
  }

  /** The settled ones that touch a text node: what a pointer on it may mean. */
  readonly marksIn: MarksIn = (node) => this.in(node).filter((occurrence) => occurrence.painted);

  add(occurrence: Occurrence): void {
    this.all.add(occurrence);
    const { startContainer, endContainer } = occurrence;
    if (startContainer === endContainer) {
      this.addTo(startContainer, occurrence);
      return;
    }
    const nodes = touchedNodes(startContainer, endContainer);
    this.nodesOf.set(occurrence, nodes);
    for (const node of nodes) this.addTo(node, occurrence);
  }

  private addTo(node: Node, occurrence: Occurrence): void {
    const list = this.byNode.get(node);
    if (list) insertInOrder(list, occurrence);
    else this.byNode.set(node, [occurrence]);
  }

  remove(occurrence: Occurrence): void {
    this.all.delete(occurrence);
    for (const node of this.nodesOf.get(occurrence) ?? [occurrence.startContainer]) {
      const list = this.byNode.get(node);
      const index = list?.indexOf(occurrence) ?? -1;
      if (list && index >= 0) list.splice(index, 1);
      if (list?.length === 0) this.byNode.delete(node);
    }
    this.nodesOf.delete(occurrence);
  }

  /** Those whose text the page has removed or moved to another document. */
  *orphans(document: Document): Generator<Occurrence> {
    for (const occurrence of this.all) {
      const { startContainer, endContainer } = occurrence;
      const here = startContainer.isConnected && startContainer.ownerDocument === document;
      if (!here || (endContainer !== startContainer && !endContainer.isConnected)) yield occurrence;
    }
  }
}

const none: readonly Occurrence[] = [];

/** The nodes from the first to the last. */
function touchedNodes(first: Text, last: Text): readonly Node[] {
  const between = textsBetween(first, last);
  return between.length > 0 ? between : [first, last];
}

function insertInOrder(list: Occurrence[], occurrence: Occurrence): void {
  const last = list[list.length - 1];
  list.push(occurrence);
  if (last && compareInNode(last, occurrence) > 0) list.sort(compareInNode);
}

/** Order among occurrences that touch the same node: one that began in an earlier node comes first. */
function compareInNode(first: Occurrence, second: Occurrence): number {
  if (first.startContainer === second.startContainer) {
    return first.startOffset - second.startOffset;
  }
  return first.endContainer === second.startContainer ? -1 : 1;
}
