import { isShadowRoot } from './node-types';

/** Elements of HTML that may get a shadow root. Custom elements may too. */
const HOSTS = new Set(
  'article aside blockquote body div footer h1 h2 h3 h4 h5 h6 header main nav p section span'.split(' '),
);

/** So many elements that may get a root are remembered. */
const MOST_CANDIDATES = 10_000;

/**
 * The open shadow roots of a document. A root that is attached later sends no mutation record, so elements that may get
 * one are remembered, and looked at again now and then.
 */
export class ShadowRoots {
  private readonly known = new Set<ShadowRoot>();
  private readonly candidates = new Set<WeakRef<Element>>();
  private readonly remembered = new WeakSet<Element>();

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

  /** Remembers an element that has no root now. */
  remember(element: Element): void {
    const { localName } = element;
    if (!HOSTS.has(localName) && !localName.includes('-')) return;
    if (this.candidates.size >= MOST_CANDIDATES || this.remembered.has(element)) return;
    this.remembered.add(element);
    this.candidates.add(new WeakRef(element));
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

  /** Adds the roots that remembered elements have got. */
  lookAgain(): void {
    for (const reference of this.candidates) {
      const element = reference.deref();
      if (element?.isConnected && !element.shadowRoot) continue;
      this.candidates.delete(reference);
      if (!element) continue;
      this.remembered.delete(element);
      if (element.shadowRoot) this.add(element.shadowRoot);
    }
  }

  private isHere(root: ShadowRoot): boolean {
    return root.isConnected && root.ownerDocument === this.document;
  }
}

const parentOf = (node: Node): Node | null => (isShadowRoot(node) ? node.host : node.parentNode);
