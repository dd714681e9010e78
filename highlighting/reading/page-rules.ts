import { type KindOf, kindsIn } from './document-kinds';
import { EDITOR_SELECTOR, isEditor, SKIPPED_TAGS } from './element-kinds';
import { isElement, isShadowRoot } from './node-types';
import { PageLanguages } from './page-languages';

/** Decides which elements are left alone, for the rules that are written down in `element-kinds.ts`. */
export class PageRules {
  /** The kind of an element of this document, by its local name. */
  readonly kind: KindOf;
  private readonly languages: PageLanguages;
  /** Elements that may be left alone for an attribute. */
  private readonly attributes: string;
  private readonly excluding: string;

  /** @param language primary subtag of the glossary's language */
  constructor(
    private readonly document: Document,
    language: string,
  ) {
    this.kind = kindsIn(document);
    this.languages = new PageLanguages(document, language);
    this.attributes = `${EDITOR_SELECTOR},${this.languages.selector}`;
    const skipped = SKIPPED_TAGS.filter((tag) => this.kind(tag) === 'skip');
    this.excluding = `${skipped.join(',')},${EDITOR_SELECTOR}`;
  }

  /** Whether nothing of the document may be marked: the reader writes in it, or all of it is in another language. */
  get documentLeftAlone(): boolean {
    return this.document.designMode === 'on' || this.isLeftAlone(this.document.documentElement);
  }

  /** Whether parts in the glossary's language were met within text in another: then text is asked for by `mutes`. */
  get mixed(): boolean {
    return this.languages.mixed;
  }

  /** A test for one pass over a tree, quick because it asks once for all elements that may be left alone. */
  skipsWithin(root: ParentNode): (element: Element) => boolean {
    const special = root.querySelectorAll(this.attributes);
    if (special.length === 0) return () => false;
    const leftAlone = new Set<Element>();
    for (const element of special) if (this.isLeftAlone(element)) leftAlone.add(element);
    return (element) => leftAlone.has(element);
  }

  /** The same test asked of each element, for passes that see few of them. */
  readonly skips = (element: Element): boolean =>
    element.matches(this.attributes) && this.isLeftAlone(element);

  /** Whether a text is left alone although an element around it is not: it is in another language than parts beside it. */
  readonly mutes = (text: Text): boolean => this.languages.mixed && this.languages.isForeignText(text);

  /** Whether a node stands in, or is, something that is left alone. Looks through shadow roots. */
  excludes(node: Node): boolean {
    return this.isInExcluded(node) || this.languages.isInForeign(node);
  }

  private isInExcluded(node: Node): boolean {
    let element = isElement(node) ? node : node.parentElement;
    for (let found = element?.closest(this.excluding); found; found = element?.closest(this.excluding)) {
      if (this.kind(found.localName) === 'skip' || isEditor(found)) return true;
      element = found.parentElement;
    }
    const root = node.getRootNode();
    return isShadowRoot(root) && this.isInExcluded(root.host);
  }

  private isLeftAlone(element: Element): boolean {
    return isEditor(element) || this.languages.isForeign(element);
  }
}
