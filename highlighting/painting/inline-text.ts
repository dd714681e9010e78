import type { Change } from '../reading/page-changes';
import {
  addParted,
  claim,
  type PartedText,
  type Piece,
  pageNode,
  pieceIndex,
  release,
  removeParted,
} from '../reading/parted-texts';
import type { WrapRanges } from './wrap-ranges';

/** Characters [start, end) of a whole text. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/**
 * A text node of the page in which terms are wrapped, and the way back.
 *
 * The page's own node stays where it is, a child of its own parent, and holds what comes before the first term (maybe
 * nothing): frameworks that keep a reference to it can remove it, move it, write into it and insert beside it. All other
 * nodes come after it and are ours: an empty text as a guard, then terms and the texts between them.
 *
 * The guard tells two things apart when the page's node has gone or changed. `normalize()` and the deletion of a
 * selection take the empty guard along; a framework that removes or rewrites the node that it knows leaves it behind, and
 * meant the whole text.
 */
export class InlineText implements PartedText {
  readonly data: string;
  readonly parent: Node;
  readonly pieces: Piece[];
  private readonly guard: Text;

  constructor(readonly owner: Text) {
    const { parentNode } = owner;
    if (!parentNode) throw new Error('a text without a parent cannot be parted');
    this.parent = parentNode;
    this.data = owner.data;
    this.pieces = [{ node: owner, start: 0, element: undefined }];
    this.guard = owner.ownerDocument.createTextNode('');
    claim(this.guard, owner);
    owner.after(this.guard);
    addParted(this);
  }

  /**
   * Wraps spans that are not wrapped yet.
   *
   * @param spans in the order of the text, without overlap
   * @returns the element of each span; none for those that cross what is wrapped already or that cannot be wrapped
   */
  wrap(spans: readonly Span[], wrapRanges: WrapRanges): Map<Span, HTMLElement> {
    const wrapped = new Map<Span, HTMLElement>();
    for (let index = 0; index < spans.length; ) {
      const first = spans[index];
      if (!first) break;
      const at = pieceIndex(this.pieces, first.start);
      const end = this.pieces[at + 1]?.start ?? this.data.length;
      let next = index;
      while (next < spans.length && (spans[next]?.end ?? end + 1) <= end) next += 1;
      if (next > index && !this.pieces[at]?.element) {
        this.wrapInPiece(at, spans.slice(index, next), wrapRanges, wrapped);
      }
      index = Math.max(next, index + 1);
    }
    return wrapped;
  }

  /** Takes one element away, and joins its text with its neighbors. */
  unwrap(element: HTMLElement): void {
    const at = this.pieces.findIndex((piece) => piece.element === element);
    const piece = this.pieces[at];
    if (!piece) return;
    element.replaceWith(piece.node);
    this.pieces[at] = { ...piece, element: undefined };
    this.joinWithNext(at);
    this.joinWithNext(at - 1);
  }

  /** The elements around terms, in the order of the text. */
  get terms(): readonly HTMLElement[] {
    return this.pieces.flatMap(({ element }) => element ?? []);
  }

  get hasTerms(): boolean {
    return this.pieces.some(({ element }) => element);
  }

  /** Whether all stands as we left it. */
  get isIntact(): boolean {
    const { owner, guard, parent, pieces, data } = this;
    if (owner.parentNode !== parent || owner.nextSibling !== guard || guard.length > 0) return false;
    if (owner.data !== data.slice(0, pieces[1]?.start)) return false;
    let before: Node = guard;
    for (let index = 1; index < pieces.length; index += 1) {
      const piece = pieces[index];
      if (!piece) continue;
      const { node, element, start } = piece;
      const host = element ?? node;
      if (before.nextSibling !== host) return false;
      if (element && (element.firstChild !== node || element.lastChild !== node)) return false;
      if (node.data !== data.slice(start, pieces[index + 1]?.start)) return false;
      before = host;
    }
    return true;
  }

  /**
   * Puts the page's text together again, also when the page has changed any of it.
   *
   * @param grows whether the page was seen to write on at the end of this text before
   * @returns the page's nodes that have to be read again, if it has
   */
  dissolve(grows = false): Map<Node, Change> {
    const { owner, guard, parent, pieces, data } = this;
    const hosts = pieces.slice(1).map(({ element, node }) => element ?? node);
    const inPlace = hosts.filter((host) => host.parentNode === parent);
    const before = data.slice(0, pieces[1]?.start);
    const changed = this.whatFollows(inPlace.at(-1) ?? guard);
    changed.set(owner, 'whole');
    removeParted(this);
    if (guard.parentNode === parent) {
      const appended = this.takeAppended(before, grows);
      this.join(inPlace, this.receiver(before), guard, changed);
      owner.appendData(appended);
      guard.remove();
    } else if (inPlace.length === 0) {
      if (owner.data === before) owner.data = data;
    } else {
      const receiver = this.receiverWithoutGuard(inPlace[0] ?? guard);
      this.join(inPlace, receiver, receiver, changed);
    }
    for (const { element, node } of pieces.slice(1)) {
      if (element?.parentNode) element.replaceWith(...element.childNodes);
      if (!node.parentNode) continue;
      release(node);
      changed.set(node, 'whole');
    }
    return changed;
  }

  private wrapInPiece(
    at: number,
    spans: readonly Span[],
    wrapRanges: WrapRanges,
    wrapped: Map<Span, HTMLElement>,
  ): void {
    const piece = this.pieces[at];
    const last = spans.at(-1);
    if (!piece || !last) return;
    const { node, start } = piece;
    const end = this.pieces[at + 1]?.start ?? this.data.length;
    // What comes after the last span is cut off first: mark.js copies the text once for each.
    const tail = last.end < end ? node.splitText(last.end - start) : undefined;
    const stretches = spans.map((span) => ({
      start: span.start - start,
      length: span.end - span.start,
      span,
    }));
    const elements = wrapRanges(node, stretches);
    const fresh: Piece[] = [];
    for (const stretch of stretches) {
      const element = elements.get(stretch);
      const inner = element?.firstChild;
      if (!element || !(inner instanceof Text)) continue;
      wrapped.set(stretch.span, element);
      const rest = element.nextSibling;
      fresh.push({ node: inner, start: stretch.span.start, element });
      if (!(rest instanceof Text) || rest === tail) continue;
      if (rest.length > 0) fresh.push({ node: rest, start: stretch.span.end, element: undefined });
      else rest.remove();
    }
    if (tail) fresh.push({ node: tail, start: last.end, element: undefined });
    for (const { node: ours, element } of fresh)
      for (const one of element ? [ours, element] : [ours]) claim(one, this.owner);
    const keepsPiece = node === this.owner || node.length > 0;
    if (!keepsPiece) node.remove();
    this.pieces.splice(keepsPiece ? at + 1 : at, keepsPiece ? 0 : 1, ...fresh);
    if (node === this.owner) node.after(this.guard);
  }

  private joinWithNext(at: number): void {
    const piece = this.pieces[at];
    const next = this.pieces[at + 1];
    if (!piece || !next || piece.element || next.element) return;
    piece.node.appendData(next.node.data);
    next.node.remove();
    this.pieces.splice(at + 1, 1);
  }

  /**
   * The text node that takes the pieces in, when the page has acted on its own node alone; undefined when it has written
   * a new text, which is the whole text.
   */
  private receiver(before: string): Text | undefined {
    const { owner, guard } = this;
    if (owner.data === before) return owner;
    // Split by the page: what was cut off stands between.
    let joined = owner.data;
    for (let node = owner.nextSibling; node instanceof Text && node !== guard; node = node.nextSibling) {
      joined += node.data;
      if (joined === before) return node;
    }
    return undefined;
  }

  /** Takes out what the page has written on where it believed the end to be; it belongs behind the last piece. */
  private takeAppended(before: string, grows: boolean): string {
    const { owner, data } = this;
    if (!isAppended(owner.data, before, data, grows)) return '';
    const appended = owner.data.slice(before.length);
    owner.data = before;
    return appended;
  }

  private receiverWithoutGuard(first: Node): Text {
    const { owner, parent } = this;
    if (owner.parentNode === parent) return owner;
    if (first.previousSibling instanceof Text) return first.previousSibling;
    // An empty text that `normalize` has taken away; with its whole text it would have stayed.
    const fresh = owner.parentNode ? owner.ownerDocument.createTextNode('') : owner;
    fresh.data = '';
    parent.insertBefore(fresh, first);
    return fresh;
  }

  /**
   * Joins our texts into the receiver as far as nothing of the page's stands between them; text behind that stays a node.
   *
   * @param previous the node behind which the first text stands if nothing does
   */
  private join(
    hosts: readonly Node[],
    receiver: Text | undefined,
    previous: Node,
    changed: Map<Node, Change>,
  ): void {
    let target = receiver;
    let behind = previous;
    if (receiver) changed.set(receiver, 'whole');
    for (const host of hosts) {
      const nodes = host instanceof Element ? [...host.childNodes] : [host];
      if (host instanceof Element) host.replaceWith(...nodes);
      for (const node of nodes) {
        if (!(node instanceof Text) || pageNode(node) !== this.owner) continue;
        if (node.previousSibling === behind) {
          target?.appendData(node.data);
          node.remove();
        } else {
          target = node;
          behind = node;
        }
      }
    }
  }

  /** The page may have taken its own node away, and we the rest: then what follows has another neighbor. */
  private whatFollows(last: Node): Map<Node, Change> {
    if (this.owner.parentNode === this.parent) return new Map();
    for (let node: Node | null = last; node; node = node.parentNode) {
      if (node.nextSibling) return new Map([[pageNode(node.nextSibling), 'start']]);
    }
    return new Map([[this.parent, 'whole']]);
  }
}

/**
 * Whether a page that wrote `written` into a node that held only `before` of `data` has written on at its end, rather than
 * a new text: the browser reports both alike. A new text that begins like the old one mostly goes on or ends like it, and
 * then begins with a word, as our term did; what is written on behind a word begins with a space or a mark.
 */
function isAppended(written: string, before: string, data: string, grows: boolean): boolean {
  if (before === '' || written === before || !written.startsWith(before)) return false;
  const tail = written.slice(before.length);
  const rest = data.slice(before.length);
  if (tail.slice(0, 3) === rest.slice(0, 3) || tail.slice(-3) === rest.slice(-3)) return false;
  return grows || !/^[\p{L}\p{N}]/u.test(tail);
}
