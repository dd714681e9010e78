import { isShadowRoot } from './node-types';

/** So many elements are asked at each look whether they have got a root: a fraction of a millisecond. */
const ASKED_AT_ONCE = 2_000;

/**
 * The open shadow roots of a document. A root that is attached later sends no mutation record, so that all elements are
 * asked in turns, some at each look.
 */
export class ShadowRoots {
  private readonly known = new Set<ShadowRoot>();
  private readonly round = this.elementsInTurn();

  /**
   * @param document the document; roots that the page moves to another one are let go
   * @param onNew told of each root once
   */
  constructor(
    private readonly document: Document,
    private readonly onNew: (root: ShadowRoot) => void,
  ) {}

  add(root: ShadowRoot): void {
    if (this.known.has(root) || !this.isHere(root)) return;
    this.known.add(root);
    this.onNew(root);
  }

  /** The roots that are still on the page. */
  list(): readonly ShadowRoot[] {
    for (const root of this.known) if (!this.isHere(root)) this.known.delete(root);
    return [...this.known];
  }

  /** The roots whose host is one of some nodes, or stands in one. */
  within(nodes: ReadonlyMap<Node, unknown>): readonly ShadowRoot[] {
    return this.list().filter(({ host }) => {
      for (let node: Node | null = host; node; node = parentOf(node)) if (nodes.has(node)) return true;
      return false;
    });
  }

  /** Asks the next elements for roots that were attached since they were read, and adds these. */
  lookAgain(): void {
    for (let left = ASKED_AT_ONCE; left > 0; left -= 1) {
      const { value: element } = this.round.next();
      if (!element) return;
      if (element.shadowRoot) this.add(element.shadowRoot);
    }
  }

  /** The elements of the document and of all roots, again and again, with `undefined` at the end of each round. */
  private *elementsInTurn(): Generator<Element | undefined, never> {
    for (;;) {
      for (const tree of [this.document, ...this.list()]) {
        const walker = this.document.createTreeWalker(tree, NodeFilter.SHOW_ELEMENT);
        // Where the page takes out the element at hand, the round of this tree ends early, and the next one begins anew.
        for (let node = walker.nextNode(); node; node = walker.nextNode()) yield node as Element;
      }
      yield undefined;
    }
  }

  private isHere(root: ShadowRoot): boolean {
    return root.isConnected && root.ownerDocument === this.document;
  }
}

const parentOf = (node: Node): Node | null => (isShadowRoot(node) ? node.host : node.parentNode);
