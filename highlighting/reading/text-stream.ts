import { foldBeyondAscii, PARTS_WORDS } from '../../knowledge/matching/fold-text';
import { BLOCK_BREAK, HARD_BREAK } from '../../knowledge/matching/text-breaks';
import type { KindOf } from './document-kinds';
import type { ElementKind } from './element-kinds';
import { runsOn } from './inline-boundary';
import { isText } from './page-texts';
import { lastNodeOf, textData } from './parted-texts';

/** A place in the page's text. */
export interface TextPosition {
  readonly node: Text;
  readonly offset: number;
}

/** What a stream asks of the elements that it meets. */
export interface StreamRules {
  /** Whether the element, and all within it, is left alone. */
  skips(element: Element): boolean;
  /** Whether a text is left alone although the element around it is not. */
  mutes(text: Text): boolean;
  /** The kind of an element, by its local name. */
  readonly kind: KindOf;
  /** Told of each open shadow root on the way; its text is a stream of its own. */
  onShadowRoot?(root: ShadowRoot): void;
  /** Told of elements without content of their own, and of custom ones: they may get a shadow root later. */
  onPossibleHost?(element: Element): void;
  /** Told of each node that the stream enters, with the position in the stream at which it begins. */
  onEnter?(node: Node, position: number): void;
}

/** Where a stream begins, when that is not the beginning of its tree. */
export interface StreamStart {
  readonly node: Node;
  readonly offset: number;
  /** The heading above it, or the root. */
  readonly section: Node;
}

/** So many characters of one text node are taken at a time, so that a node of many megabytes does not hold up the page. */
const PIECE = 16_384;

/** So many nodes are visited by one call of `pull`, so that a page without text does not hold up the page either. */
const NODES_PER_PULL = 1_000;

/**
 * Reads the text of a tree in document order into a window that slides over it: text nodes joined as they stand, with a
 * break character where elements part the text.
 *
 * Positions count characters from the start of the stream. The window holds [base, base + text.length).
 */
export class TextStream {
  /** Position of the first character of the window. */
  base = 0;
  /** True when the end of the tree has been reached and the window holds all the rest. */
  ended = false;

  private joined = '';
  private pieces: string[] = [];
  private length = 0;
  private lastPiece = '';
  private nodes: Text[] = [];
  private starts: number[] = [];
  private offsets: number[] = [];
  private sections: { readonly start: number; readonly heading: Node }[];
  private next: Node | null;
  private nextOffset: number;

  /**
   * @param root the tree to read: an element, a document or a shadow root
   * @param from where to begin; the first node of the tree when it is left out
   */
  constructor(
    private readonly root: Node,
    private readonly rules: StreamRules,
    from?: StreamStart,
  ) {
    this.sections = [{ start: 0, heading: from?.section ?? root }];
    this.next = from ? from.node : root.firstChild;
    this.nextOffset = from?.offset ?? 0;
    if (!this.next) this.ended = true;
  }

  /** The text of the window. */
  get text(): string {
    if (this.pieces.length > 0) {
      this.joined += this.pieces.join('');
      this.pieces = [];
    }
    return this.joined;
  }

  /** Position after the last character that was read. */
  get end(): number {
    return this.base + this.length;
  }

  /**
   * Reads on until the window reaches `position`, the tree ends, or many nodes have been visited.
   *
   * @returns whether the window now reaches `position` or the tree has ended
   */
  pull(position: number): boolean {
    let budget = NODES_PER_PULL;
    while (!this.ended && this.end < position && budget > 0) {
      this.step();
      budget -= 1;
    }
    return this.ended || this.end >= position;
  }

  /** Lets go of everything before a position of the window. */
  dropBefore(position: number): void {
    const cut = Math.min(position, this.end) - this.base;
    if (cut <= 0) return;
    this.joined = this.text.slice(cut);
    this.length -= cut;
    this.base += cut;
    const current = this.sections.findLastIndex(({ start }) => start <= this.base);
    this.sections.splice(0, current);
    const keep = Math.max(0, this.segmentAt(this.base));
    this.nodes.splice(0, keep);
    this.starts.splice(0, keep);
    this.offsets.splice(0, keep);
  }

  /**
   * The place in the page of the character at a position of the window.
   *
   * @throws RangeError when the position is not that of a character of a text node
   */
  at(position: number): TextPosition {
    const index = this.segmentAt(position);
    const node = this.nodes[index];
    if (!node) throw new RangeError(`no text at position ${position}`);
    return { node, offset: position - (this.starts[index] ?? 0) + (this.offsets[index] ?? 0) };
  }

  /** The heading that a position stands in or under, or the root of the tree. */
  sectionAt(position: number): Node {
    let index = this.sections.length - 1;
    while (index > 0 && (this.sections[index]?.start ?? 0) > position) index -= 1;
    return this.sections[index]?.heading ?? this.root;
  }

  /** The text nodes from that of one position to that of another, both included. */
  nodesBetween(first: number, last: number): readonly Text[] {
    const nodes = this.nodes.slice(this.segmentAt(first), this.segmentAt(last) + 1);
    return nodes.filter((node, index) => node !== nodes[index - 1]);
  }

  /** The parts of text nodes that make up [from, to) of the window. */
  parts(from: number, to: number): { node: Text; from: number; to: number }[] {
    const parts: { node: Text; from: number; to: number }[] = [];
    for (let index = Math.max(0, this.segmentAt(from)); index < this.nodes.length; index += 1) {
      const node = this.nodes[index];
      const start = this.starts[index] ?? 0;
      if (!node || start >= to) break;
      const offset = this.offsets[index] ?? 0;
      const end = this.starts[index + 1] ?? this.end;
      parts.push({ node, from: offset + Math.max(0, from - start), to: offset + Math.min(end, to) - start });
    }
    return parts;
  }

  /** Finds the way on after the page may have changed the tree: goes on behind the last node that is still in it. */
  resume(): void {
    if (!this.next || this.root.contains(this.next)) return;
    for (let index = this.nodes.length - 1; index >= 0; index -= 1) {
      const node = this.nodes[index];
      if (node && this.root.contains(node)) {
        this.nextOffset = 0;
        this.leave(node);
        return;
      }
    }
    this.next = this.root.firstChild;
    this.nextOffset = 0;
    if (!this.next) this.ended = true;
  }

  /** The last segment that begins at or before a position. */
  private segmentAt(position: number): number {
    let low = 0;
    let high = this.starts.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.starts[middle] ?? 0) <= position) low = middle + 1;
      else high = middle;
    }
    return low - 1;
  }

  private step(): void {
    const node = this.next;
    if (!node) return;
    if (this.nextOffset === 0) this.rules.onEnter?.(node, this.end);
    if (isText(node)) {
      if (this.rules.mutes(node)) {
        this.part(HARD_BREAK);
        this.leave(node);
      } else if (this.appendText(node)) this.leave(node);
    } else if (node.nodeType === Node.ELEMENT_NODE) {
      this.enterElement(node as Element);
    } else {
      this.leave(node);
    }
  }

  /** @returns whether the whole node has been read */
  private appendText(node: Text): boolean {
    const data = textData(node);
    const offset = this.nextOffset;
    const piece = offset === 0 && data.length <= PIECE ? data : data.slice(offset, offset + PIECE);
    if (piece !== '') {
      this.partIfJoined(node, piece);
      this.nodes.push(node);
      this.starts.push(this.end);
      this.offsets.push(offset);
      this.append(piece);
    }
    this.nextOffset = offset + piece.length;
    if (this.nextOffset < data.length) return false;
    this.nextOffset = 0;
    return true;
  }

  /** Two elements that are inline by their tags may still be boxes of their own: then their words must not join. */
  private partIfJoined(node: Text, piece: string): void {
    const previous = this.nodes[this.nodes.length - 1];
    if (!previous || previous === node || previous.parentNode === node.parentNode) return;
    if (!isOfWord(piece, 0) || !isOfWord(this.lastPiece, this.lastPiece.length - 1)) return;
    if (!runsOn(previous, node)) this.append(BLOCK_BREAK);
  }

  private append(text: string): void {
    this.pieces.push(text);
    this.length += text.length;
    this.lastPiece = text;
  }

  private enterElement(element: Element): void {
    const kind = this.rules.kind(element.localName);
    if (kind === 'skip' || this.rules.skips(element)) {
      this.part(kind === 'skip' ? HARD_BREAK : BLOCK_BREAK);
      this.leave(element);
      return;
    }
    const child = element.firstChild;
    if (element.shadowRoot) this.rules.onShadowRoot?.(element.shadowRoot);
    else if (!child || kind === 'unknown') this.rules.onPossibleHost?.(element);
    this.partAround(kind);
    if (kind === 'heading') this.sections.push({ start: this.end, heading: element });
    if (child) this.next = child;
    else {
      this.partAround(kind);
      this.leave(element);
    }
  }

  /** Moves to the node after this one, leaving every element that ends here. */
  private leave(from: Node): void {
    let node: Node = lastNodeOf(from);
    while (!node.nextSibling) {
      const parent: Node | null = node.parentNode;
      if (!parent || parent === this.root) {
        this.next = null;
        this.ended = true;
        return;
      }
      if (parent.nodeType === Node.ELEMENT_NODE)
        this.partAround(this.rules.kind((parent as Element).localName));
      node = parent;
    }
    this.next = node.nextSibling;
  }

  private partAround(kind: ElementKind): void {
    if (kind === 'block' || kind === 'heading' || kind === 'unknown') this.part(BLOCK_BREAK);
    else if (kind === 'hard') this.part(HARD_BREAK);
    else if (kind === 'line') this.part('\n');
  }

  private part(character: string): void {
    if (this.lastPiece === character) return;
    this.append(character);
  }
}

/** Whether a character of a text belongs to a word: it is a letter or a digit, or would join those around it. */
function isOfWord(text: string, index: number): boolean {
  const code = text.charCodeAt(index);
  if (code > 127) return foldBeyondAscii(text, index) !== PARTS_WORDS;
  return (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 48 && code <= 57);
}
