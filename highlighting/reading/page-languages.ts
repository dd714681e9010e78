import { isForeign } from './element-kinds';
import { isElement, isShadowRoot } from './node-types';

const XML = 'http://www.w3.org/XML/1998/namespace';

/** Tells which text of a document is in the glossary's language: the nearest element around it that names one decides. */
export class PageLanguages {
  /** Elements that name a language. In XML they may do so with `xml:lang`. */
  readonly selector: string;
  /** Whether a part in the glossary's language was met within one in another. Until then no text needs to be asked for. */
  mixed = false;

  /** @param language primary subtag of the glossary's language */
  constructor(
    document: Document,
    private readonly language: string,
  ) {
    this.selector = document.contentType.endsWith('xml')
      ? ':is([lang],[*|lang]):not([lang=""],[*|lang=""])'
      : '[lang]:not([lang=""])';
  }

  /** Whether an element names another language and holds no part in the glossary's. */
  isForeign(element: Element): boolean {
    return this.names(element) === 'other' && !this.holdsOwn(element);
  }

  /** Whether a node stands in text of another language and, being an element, holds no part in the glossary's. */
  isInForeign(node: Node): boolean {
    return this.isForeignText(node) && !(isElement(node) && this.holdsOwn(node));
  }

  /** Whether a text is in another language. Looks through shadow roots. */
  isForeignText(node: Node): boolean {
    let from: Node | null = node;
    while (from) {
      const element: Element | null = isElement(from) ? from : from.parentElement;
      const named = element?.closest(this.selector);
      if (named) return this.names(named) === 'other';
      const root: Node = from.getRootNode();
      from = isShadowRoot(root) ? root.host : null;
    }
    return false;
  }

  private holdsOwn(element: Element): boolean {
    for (const part of element.querySelectorAll(this.selector)) {
      if (this.names(part) !== 'own') continue;
      this.mixed = true;
      return true;
    }
    return false;
  }

  private names(element: Element): 'own' | 'other' | 'none' {
    const named = element.getAttribute('lang') ?? element.getAttributeNS(XML, 'lang');
    if (!named) return 'none';
    return isForeign(named, this.language) ? 'other' : 'own';
  }
}
