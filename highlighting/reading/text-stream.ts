import { foldBeyondAscii, PARTS_WORDS } from '../../knowledge/matching/fold-text';
import { BLOCK_BREAK, HARD_BREAK } from '../../knowledge/matching/text-breaks';
import type { KindOf } from './document-kinds';
import type { ElementKind } from './element-kinds';
import { runsOn } from './inline-boundary';
import { CDATA, ELEMENT, TEXT } from './node-types';
import { lastNodeOf, textData } from './parted-texts';
import { TextWindow } from './text-window';

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
 */
export class TextStream {
  readonly window = new TextWindow();
  /** True when the end of the tree has been reached and the window holds all the rest. */
  ended = false;

  private readonly sections: { readonly start: number; readonly heading: Node }[];
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

  /**
   * Reads on until the window reaches `position`, the tree ends, or many nodes have been visited.
   *
   * The way from node to node is one loop with as few calls as can be: it runs some ten thousand times while the browser
   * still interprets it, and was a fourth slower in pieces.
   *
   * @returns whether the window now reaches `position` or the tree has ended
   */
  pull(position: number): boolean {
    const { rules, window } = this;
    const { onEnter } = rules;
    let node = this.next;
    for (let budget = NODES_PER_PULL; node !== null && window.end < position && budget > 0; budget -= 1) {
      if (onEnter && this.nextOffset === 0) onEnter(node, window.end);
      const type = node.nodeType;
      let last = node;
      if (type === ELEMENT) {
        const child = this.enterElement(node as Element);
        if (child !== null) {
          node = child;
          continue;
        }
      } else if (type === TEXT || type === CDATA) {
        if (rules.mutes(node as Text)) this.part(HARD_BREAK);
        else if (!this.appendText(node as Text)) continue;
        last = lastNodeOf(node);
      }
      node = this.following(last);
    }
    this.next = node;
    this.ended = node === null;
    return this.ended || window.end >= position;
  }

  /** Lets go of everything before a position of the window. */
  dropBefore(position: number): void {
    this.window.dropBefore(position);
    const current = this.sections.findLastIndex(({ start }) => start <= this.window.base);
    this.sections.splice(0, current);
  }

  /** The heading that a position stands in or under, or the root of the tree. */
  sectionAt(position: number): Node {
    let index = this.sections.length - 1;
    while (index > 0 && (this.sections[index]?.start ?? 0) > position) index -= 1;
    return this.sections[index]?.heading ?? this.root;
  }

  /** Finds the way on after the page may have changed the tree: goes on behind the last node that is still in it. */
  resume(): void {
    if (!this.next || this.root.contains(this.next)) return;
    this.nextOffset = 0;
    const last = this.window.findLastNode((node) => this.root.contains(node));
    this.next = last ? this.following(lastNodeOf(last)) : this.root.firstChild;
    if (!this.next) this.ended = true;
  }

  /** @returns whether the whole node has been read */
  private appendText(node: Text): boolean {
    const { window } = this;
    const data = textData(node);
    const offset = this.nextOffset;
    const piece = offset === 0 && data.length <= PIECE ? data : data.slice(offset, offset + PIECE);
    if (piece !== '') {
      if (isOfWord(piece, 0) && isOfWord(window.lastPiece, window.lastPiece.length - 1))
        this.partIfJoined(node);
      window.appendStretch(node, offset, piece);
    }
    this.nextOffset = offset + piece.length;
    if (this.nextOffset < data.length) return false;
    this.nextOffset = 0;
    return true;
  }

  /** Two elements that are inline by their tags may still be boxes of their own: then their words must not join. */
  private partIfJoined(node: Text): void {
    const previous = this.window.lastNode;
    if (!previous || previous === node || previous.parentNode === node.parentNode) return;
    if (!runsOn(previous, node)) this.window.append(BLOCK_BREAK);
  }

  /** @returns the first node within the element; null when there is none, or none to be read */
  private enterElement(element: Element): Node | null {
    const { rules } = this;
    const kind = rules.kind(element.localName);
    if (kind === 'skip' || rules.skips(element)) {
      this.part(kind === 'skip' ? HARD_BREAK : BLOCK_BREAK);
      return null;
    }
    const child = element.firstChild;
    const { shadowRoot } = element;
    if (shadowRoot) rules.onShadowRoot?.(shadowRoot);
    if (kind === 'inline') return child;
    this.partAround(kind);
    if (kind === 'heading') this.sections.push({ start: this.window.end, heading: element });
    return child;
  }

  /** The node after one and all that is in it, or null at the end; elements that end on the way part the text. */
  private following(from: Node): Node | null {
    let node = from;
    for (;;) {
      const { nextSibling } = node;
      if (nextSibling !== null) return nextSibling;
      const parent: Node | null = node.parentNode;
      if (parent === null || parent === this.root) return null;
      if (parent.nodeType === ELEMENT) this.partAround(this.rules.kind((parent as Element).localName));
      node = parent;
    }
  }

  private partAround(kind: ElementKind): void {
    if (kind === 'inline' || kind === 'skip') return;
    this.part(kind === 'hard' ? HARD_BREAK : kind === 'line' ? '\n' : BLOCK_BREAK);
  }

  private part(character: string): void {
    if (this.window.lastPiece !== character) this.window.append(character);
  }
}

/** Whether a character of a text belongs to a word: it is a letter or a digit, or would join those around it. */
function isOfWord(text: string, index: number): boolean {
  const code = text.charCodeAt(index);
  if (code > 127) return foldBeyondAscii(text, index) !== PARTS_WORDS;
  return (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 48 && code <= 57);
}
