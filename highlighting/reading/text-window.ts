/** A place in the page's text. */
export interface TextPosition {
  readonly node: Text;
  readonly offset: number;
}

/** A part of a text node: characters [from, to). */
export interface TextPart {
  readonly node: Text;
  readonly from: number;
  readonly to: number;
}

/**
 * A window that slides over the text of a tree: what was read of it and not yet let go, with where each stretch stands in
 * the page. A stretch is (a part of) one text node; breaks between stretches belong to none.
 *
 * Positions count characters from where reading began. The window holds [base, end).
 */
export class TextWindow {
  /** Position of the first character. */
  base = 0;
  /** Position after the last character that was read. */
  end = 0;
  /** What was added last: a stretch or a break. */
  lastPiece = '';

  private pieces: string[] = [];
  /** For each stretch its node, the position at which it begins, and the offset in the node at which it begins. */
  private readonly nodes: Text[] = [];
  private readonly starts: number[] = [];
  private readonly offsets: number[] = [];

  /** The text of the window. */
  get text(): string {
    if (this.pieces.length > 1) this.pieces = [this.pieces.join('')];
    return this.pieces[0] ?? '';
  }

  /** The node of the last stretch. */
  get lastNode(): Text | undefined {
    return this.nodes[this.nodes.length - 1];
  }

  /** Adds a break, or some other text that stands in no node. */
  append(text: string): void {
    this.pieces.push(text);
    this.end += text.length;
    this.lastPiece = text;
  }

  /** Adds the stretch of a node that begins at an offset. */
  appendStretch(node: Text, offset: number, text: string): void {
    this.nodes.push(node);
    this.starts.push(this.end);
    this.offsets.push(offset);
    this.append(text);
  }

  /** Lets go of everything before a position. */
  dropBefore(position: number): void {
    const cut = Math.min(position, this.end) - this.base;
    if (cut <= 0) return;
    this.pieces = [this.text.slice(cut)];
    this.base += cut;
    const keep = Math.max(0, this.stretchAt(this.base));
    this.nodes.splice(0, keep);
    this.starts.splice(0, keep);
    this.offsets.splice(0, keep);
  }

  /**
   * The place in the page of the character at a position.
   *
   * @throws RangeError when it is not that of a character of a text node
   */
  at(position: number): TextPosition {
    const index = this.stretchAt(position);
    const node = this.nodes[index];
    if (!node) throw new RangeError(`no text at position ${position}`);
    return { node, offset: position - (this.starts[index] ?? 0) + (this.offsets[index] ?? 0) };
  }

  /** The text nodes from that of one position to that of another, both included. */
  nodesBetween(first: number, last: number): readonly Text[] {
    const nodes = this.nodes.slice(this.stretchAt(first), this.stretchAt(last) + 1);
    return nodes.filter((node, index) => node !== nodes[index - 1]);
  }

  /** The parts of text nodes that make up [from, to). */
  parts(from: number, to: number): readonly TextPart[] {
    const parts: TextPart[] = [];
    for (let index = Math.max(0, this.stretchAt(from)); index < this.nodes.length; index += 1) {
      const node = this.nodes[index];
      const start = this.starts[index] ?? 0;
      if (!node || start >= to) break;
      const offset = this.offsets[index] ?? 0;
      const end = this.starts[index + 1] ?? this.end;
      parts.push({ node, from: offset + Math.max(0, from - start), to: offset + Math.min(end, to) - start });
    }
    return parts;
  }

  /** The last node of the window of which a question is answered with yes. */
  findLastNode(isMeant: (node: Text) => boolean): Text | undefined {
    return this.nodes.findLast(isMeant);
  }

  /** The last stretch that begins at or before a position. */
  private stretchAt(position: number): number {
    let low = 0;
    let high = this.starts.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.starts[middle] ?? 0) <= position) low = middle + 1;
      else high = middle;
    }
    return low - 1;
  }
}
