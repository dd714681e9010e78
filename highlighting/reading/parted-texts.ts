/**
 * Inline marks part text nodes of the page. This module knows how, so that all others can go on speaking of the page's
 * own text nodes and of offsets in their whole text ("page places"): ranges of marks never have to be moved when marks
 * come and go. Only what measures or selects text on the screen asks where a page place stands now.
 */

/** A stretch of a parted text: the characters from `start` to the start of the next piece. */
export interface Piece {
  readonly node: Text;
  readonly start: number;
  /** The element of ours around it, if it is marked. */
  readonly element: HTMLElement | undefined;
}

/** A text node of the page whose text stands in several nodes at present. */
export interface PartedText {
  /** The page's own node. It keeps its parent and its place, and holds the first piece, which may be empty. */
  readonly owner: Text;
  /** The whole text. */
  readonly data: string;
  /** In the order of the text; the first is the owner itself. */
  readonly pieces: readonly Piece[];
}

/** A place in a text node, as nodes stand now or as a page place. */
export interface TextPlace {
  readonly node: Text;
  readonly offset: number;
}

interface Memory {
  readonly partedByOwner: WeakMap<Node, PartedText>;
  readonly ownerByNode: WeakMap<Node, Text>;
  /** As long as nothing has ever been parted, the questions below cost nothing. */
  used: boolean;
}

/** The parts of the content script are scripts of their own, each with its own copy of this module: they share this. */
const memoryKey = Symbol.for('glosswell.parted-texts');
const scope = globalThis as { [memoryKey]?: Memory };
scope[memoryKey] ??= { partedByOwner: new WeakMap(), ownerByNode: new WeakMap(), used: false };
const memory: Memory = scope[memoryKey];
const { partedByOwner, ownerByNode } = memory;

export function addParted(text: PartedText): void {
  memory.used = true;
  partedByOwner.set(text.owner, text);
}

export function removeParted({ owner }: PartedText): void {
  partedByOwner.delete(owner);
}

/** Takes note that a node is ours and stands for a part of the owner. It is remembered also after it has gone. */
export function claim(node: Node, owner: Text): void {
  ownerByNode.set(node, owner);
}

/** A node of ours becomes the page's. */
export function release(node: Node): void {
  ownerByNode.delete(node);
}

/** The page's own node for which a node stands: itself, unless it is ours. */
export function pageNode<T extends Node>(node: T): T | Text {
  return memory.used ? (ownerByNode.get(node) ?? node) : node;
}

/** The whole text of a text node of the page. */
export function textData(node: Text): string {
  return (memory.used && partedByOwner.get(node)?.data) || node.data;
}

/** The length of the whole text of a text node of the page. */
export function textLength(node: Text): number {
  return memory.used ? textData(node).length : node.length;
}

/** The last node that stands for a node of the page: what comes after it is the page's next one. */
export function lastNodeOf(node: Node): Node {
  const last = memory.used ? partedByOwner.get(node)?.pieces.at(-1) : undefined;
  return last ? (last.element ?? last.node) : node;
}

/** The page place of a place in a node that may be ours. */
export function pagePlace({ node, offset }: TextPlace): TextPlace {
  const owner = memory.used ? ownerByNode.get(node) : undefined;
  const piece = owner && partedByOwner.get(owner)?.pieces.find((candidate) => candidate.node === node);
  return owner ? { node: owner, offset: (piece?.start ?? 0) + offset } : { node, offset };
}

/**
 * Where a page place stands now.
 *
 * @param side at the seam of two pieces: `start` means the beginning of the later one, `end` the end of the earlier one
 */
export function shownPlace({ node, offset }: TextPlace, side: 'start' | 'end'): TextPlace {
  const parted = memory.used ? partedByOwner.get(node) : undefined;
  if (!parted) return { node, offset };
  const piece = parted.pieces[pieceIndex(parted.pieces, side === 'start' ? offset : offset - 1)];
  return piece ? { node: piece.node, offset: offset - piece.start } : { node, offset };
}

/** The stretches of nodes in which the characters [from, to) of a text node of the page stand now. */
export function shownStretches(
  node: Text,
  from: number,
  to: number,
): { node: Text; from: number; to: number }[] {
  const parted = memory.used ? partedByOwner.get(node) : undefined;
  if (!parted) return [{ node, from, to }];
  const { pieces, data } = parted;
  const stretches: { node: Text; from: number; to: number }[] = [];
  for (let index = pieceIndex(pieces, from); index < pieces.length; index += 1) {
    const piece = pieces[index];
    if (!piece || piece.start >= to) break;
    const end = pieces[index + 1]?.start ?? data.length;
    stretches.push({
      node: piece.node,
      from: Math.max(from, piece.start) - piece.start,
      to: Math.min(to, end) - piece.start,
    });
  }
  return stretches;
}

/** The index of the piece that holds the character at an offset of the whole text. */
export function pieceIndex(pieces: readonly Piece[], offset: number): number {
  let low = 1;
  let high = pieces.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((pieces[middle]?.start ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
