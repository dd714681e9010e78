import type { Matcher } from '../../knowledge/matching/matcher';
import type { Change } from './page-changes';
import type { PageRules } from './page-rules';
import type { Found } from './scan-pass';
import { ScanPass } from './scan-pass';
import type { SlicedWork } from './time-slices';

/**
 * The scanning that there is to do: whole trees first come, first served, then what changed since. One step at a time, so
 * that it can be spread over idle time.
 */
export class PageScanner implements SlicedWork {
  private readonly waiting: (Document | ShadowRoot)[] = [];
  private readonly changed = new Map<Node, Map<Node, Change>>();
  /** Whether what changed is read before whole trees. */
  private changedFirst = false;
  private pass: ScanPass | undefined;

  /**
   * @param matcher finds forms
   * @param rules what is left alone
   * @param found takes what is found
   * @param onShadowRoot told of each open shadow root; it decides whether to `scan` it
   * @param sectionOf the heading above a node
   */
  constructor(
    private readonly matcher: Matcher,
    private readonly rules: PageRules,
    private readonly found: Found,
    private readonly onShadowRoot: (root: ShadowRoot) => void,
    private readonly sectionOf: (node: Node) => Node,
  ) {}

  /** Whether nothing is left to do. */
  get idle(): boolean {
    return !this.pass && this.waiting.length === 0 && this.changed.size === 0;
  }

  /** Has all of a document or shadow root read. */
  scan(root: Document | ShadowRoot): void {
    if (!this.waiting.includes(root)) this.waiting.push(root);
    this.changed.delete(root);
  }

  /** Has some nodes read before everything else: those that the reader sees. They are read again with their tree. */
  scanFirst(nodes: Iterable<Node>): void {
    for (const node of nodes) this.noteChanged(node, 'whole');
    this.changedFirst = true;
  }

  /** Has a changed node, and the text that its change can reach, read again. */
  rescan(node: Node, change: Change): void {
    if (!this.waiting.includes(node.getRootNode() as Document)) this.noteChanged(node, change);
  }

  private noteChanged(node: Node, change: Change): void {
    const root = node.getRootNode();
    const nodes = this.changed.get(root);
    if (nodes) nodes.set(node, change);
    else this.changed.set(root, new Map([[node, change]]));
  }

  /** Forgets everything that there was to do. */
  clear(): void {
    this.waiting.length = 0;
    this.changed.clear();
    this.pass = undefined;
  }

  /** @returns whether everything is done */
  step(): boolean {
    this.pass ??= this.nextPass();
    if (this.pass?.step()) this.pass = undefined;
    return this.idle;
  }

  private nextPass(): ScanPass | undefined {
    const seen = this.changedFirst ? this.passOverChanged() : undefined;
    if (seen) return seen;
    this.changedFirst = false;
    const root = this.waiting.shift();
    if (root) return this.passOver(root, this.rules.skipsWithin(root));
    return this.passOverChanged();
  }

  private passOverChanged(): ScanPass | undefined {
    for (const [changedRoot, nodes] of this.changed) {
      const first = this.firstReadable(nodes);
      if (first) return this.passOver(changedRoot, this.rules.skips, nodes, first);
      this.changed.delete(changedRoot);
    }
    return undefined;
  }

  /** The first of some changed nodes that is still there and is not left alone; those before it are taken out. */
  private firstReadable(nodes: Map<Node, Change>): Node | undefined {
    for (const [node, change] of nodes) {
      const place = change === 'start' ? node.parentNode : node;
      if (node.isConnected && place && !this.rules.excludes(place)) return node;
      nodes.delete(node);
    }
    return undefined;
  }

  private passOver(
    root: Node,
    skips: (element: Element) => boolean,
    changed?: Map<Node, Change>,
    first?: Node,
  ): ScanPass {
    const { matcher, found, onShadowRoot } = this;
    const { kind, mutes } = this.rules;
    const rules = { skips, mutes, kind, onShadowRoot };
    return new ScanPass(root, matcher, rules, found, this.sectionOf, changed, first);
  }
}
