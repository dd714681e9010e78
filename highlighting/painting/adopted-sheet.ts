/** A style sheet of ours in a document and in shadow roots, also where a page replaces the list of its sheets. */
export class AdoptedSheet {
  private readonly sheet = new CSSStyleSheet();
  private readonly roots = new Set<WeakRef<ShadowRoot>>();
  private readonly knownRoots = new WeakSet<ShadowRoot>();

  constructor(
    private readonly document: Document,
    text: string,
  ) {
    this.sheet.replaceSync(text);
    this.adopt(document);
  }

  setText(text: string): void {
    this.sheet.replaceSync(text);
  }

  addShadowRoot(root: ShadowRoot): void {
    if (this.knownRoots.has(root)) return;
    this.knownRoots.add(root);
    this.roots.add(new WeakRef(root));
    this.adopt(root);
  }

  /** Adopts the sheet again where the page has let it go. */
  repair(): void {
    this.adopt(this.document);
    for (const reference of this.roots) {
      const root = reference.deref();
      if (root) this.adopt(root);
      else this.roots.delete(reference);
    }
  }

  destroy(): void {
    this.abandon(this.document);
    for (const reference of this.roots) {
      const root = reference.deref();
      if (root) this.abandon(root);
    }
  }

  private adopt(root: Document | ShadowRoot): void {
    // A root that the page has moved to another document takes only sheets that were made there.
    if (root.ownerDocument !== null && root.ownerDocument !== this.document) return;
    if (!root.adoptedStyleSheets.includes(this.sheet))
      root.adoptedStyleSheets = [...root.adoptedStyleSheets, this.sheet];
  }

  private abandon(root: DocumentOrShadowRoot): void {
    root.adoptedStyleSheets = root.adoptedStyleSheets.filter((other) => other !== this.sheet);
  }
}
