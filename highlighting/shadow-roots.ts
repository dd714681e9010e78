/**
 * The open shadow roots of a page. A root that is attached later sends no mutation record, so elements that may get one
 * are looked at again when something else has changed.
 */
export class ShadowRoots {
  private readonly known = new Map<ShadowRoot, true>();

  /** @param onNew told of each root once */
  constructor(private readonly onNew: (root: ShadowRoot) => void) {}

  add(root: ShadowRoot): void {
    if (this.known.has(root)) return;
    this.known.set(root, true);
    this.onNew(root);
  }

  /** The roots that are still on the page. */
  list(): readonly ShadowRoot[] {
    for (const root of this.known.keys()) if (!root.isConnected) this.known.delete(root);
    return [...this.known.keys()];
  }

  lookAgain(): void {}
}
