import { ATTRIBUTE_SELECTOR, elementKind, isLeftAlone, SKIPPED_TAGS } from './element-kinds';

const EXCLUDING_SELECTOR = `${SKIPPED_TAGS.join(',')},${ATTRIBUTE_SELECTOR}`;

/** Decides which elements are left alone, for the rules that are written down in `element-kinds.ts`. */
export class PageRules {
  /**
   * @param document plain-text and JSON documents are shown by browsers in one `<pre>`, which is read there
   * @param language primary subtag of the glossary's language
   */
  constructor(
    private readonly document: Document,
    private readonly language: string,
  ) {}

  /** Whether nothing of the document may be marked: the reader writes in it, or it is in another language. */
  get documentLeftAlone(): boolean {
    return this.document.designMode === 'on' || isLeftAlone(this.document.documentElement, this.language);
  }

  /** A test for one pass over a tree, quick because it asks once for all elements that may be left alone. */
  skipsWithin(root: ParentNode): (element: Element) => boolean {
    const special = root.querySelectorAll(ATTRIBUTE_SELECTOR);
    if (special.length === 0) return () => false;
    const leftAlone = new Set<Element>();
    for (const element of special) if (isLeftAlone(element, this.language)) leftAlone.add(element);
    return (element) => leftAlone.has(element);
  }

  /** The same test asked of each element, for passes that see few of them. */
  readonly skips = (element: Element): boolean =>
    element.matches(ATTRIBUTE_SELECTOR) && isLeftAlone(element, this.language);

  /** Whether a node stands in, or is, something that is left alone. Looks through shadow roots. */
  excludes(node: Node): boolean {
    let element = node instanceof Element ? node : node.parentElement;
    if (!element) return node.parentNode instanceof ShadowRoot ? this.excludes(node.parentNode.host) : false;
    for (
      let found = element.closest(EXCLUDING_SELECTOR);
      found;
      found = element?.closest(EXCLUDING_SELECTOR) ?? null
    ) {
      if (elementKind(found.localName) === 'skip' || isLeftAlone(found, this.language)) return true;
      element = found.parentElement;
      if (!element) break;
    }
    const root = node.getRootNode();
    return root instanceof ShadowRoot && this.excludes(root.host);
  }
}
