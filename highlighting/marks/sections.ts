const HEADINGS = 'h1,h2,h3,h4,h5,h6';

/** Knows the headings of the trees of a page, and under which of them a text stands. */
export class Sections {
  private readonly headings = new Map<Node, readonly Element[]>();

  /** The heading that a node stands in or under, or the root of its tree when none comes before it. Not quick. */
  readonly of = (node: Node): Node => {
    const root = node.getRootNode();
    const headings = this.known(root);
    let low = 0;
    let high = headings.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      const heading = headings[middle];
      const before = heading && heading.compareDocumentPosition(node) & Node.DOCUMENT_POSITION_FOLLOWING;
      if (before) low = middle + 1;
      else high = middle;
    }
    return headings[low - 1] ?? root;
  };

  /** Looks again at the headings of a tree that was scanned. @returns the trees where they are others than before */
  refresh(): readonly Node[] {
    const changed: Node[] = [];
    for (const [root, before] of this.headings) {
      if (!root.isConnected) {
        this.headings.delete(root);
        continue;
      }
      const now = find(root);
      if (now.length === before.length && now.every((heading, index) => heading === before[index])) continue;
      this.headings.set(root, now);
      changed.push(root);
    }
    return changed;
  }

  /** Takes note of a tree whose headings are to be followed. */
  known(root: Node): readonly Element[] {
    let headings = this.headings.get(root);
    if (!headings) {
      headings = find(root);
      this.headings.set(root, headings);
    }
    return headings;
  }
}

const find = (root: Node): readonly Element[] => [...(root as ParentNode).querySelectorAll(HEADINGS)];
