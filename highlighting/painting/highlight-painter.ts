import type { MarkCategoryId } from '../../knowledge/categories';
import type { Mark } from '../marks/mark';
import { elementKind } from '../reading/element-kinds';
import { AdoptedSheet } from './adopted-sheet';
import { type HighlightCategory, highlightName, highlightSheetText } from './highlight-style';
import { NearView } from './near-view';
import type { PaintedMark, Painter } from './painter';

/**
 * With more marks than this, only those near the view are registered. The browser goes through all registered ranges
 * whenever the page changes (measured: 7,290 ranges cost 90 ms for each frame with a change).
 */
const MANY = 400;

/**
 * Paints with the CSS Custom Highlight API: no node of the page is added or changed.
 *
 * StaticRange objects, not live Ranges: the browser adjusts every live Range at every change of the page (measured on
 * this design: 370 ms for 1,000 changes with 10,000 Ranges, 1 ms with StaticRanges). The registry is shared with the
 * page's scripts, so our names are set again when they are gone.
 */
export class HighlightPainter implements Painter {
  private readonly highlights = new Map<HighlightCategory, Highlight>();
  private sheet: AdoptedSheet | undefined;
  private readonly roots = new Set<WeakRef<ShadowRoot>>();
  /** All marks that are to be seen, each with the element whose box holds its line; null in a tree without elements. */
  private readonly marks = new Map<PaintedMark, Element | null>();
  private nearView: NearView<PaintedMark> | undefined;
  /** While marks are painted: the element around the last one, and its block. */
  private lastParent: Element | null = null;
  private lastBlock: Element | null = null;

  /** The root element's name where all elements inherit the style of its highlights, else empty. */
  private readonly root: string;
  /** Whether the manifest gave the page the common style. */
  private readonly styled: boolean;
  private colors: Partial<Record<MarkCategoryId, string>> = {};

  /**
   * @param inherits whether elements inherit the style of highlights from the page's root element (Chromium), and HTML
   *   pages have it already, from the extension's manifest. Then no sheet is adopted until the reader chooses a color: a
   *   sheet that comes after the page was styled makes the browser style all of it anew (measured: 45 ms on a long
   *   encyclopedia page)
   */
  constructor(
    private readonly document: Document,
    { inherits = false }: { readonly inherits?: boolean } = {},
  ) {
    const root = document.documentElement?.localName ?? 'html';
    this.root = inherits ? root : '';
    this.styled = inherits && root === 'html';
  }

  paint(added: Iterable<PaintedMark>, removed: Iterable<PaintedMark>): void {
    for (const mark of removed) this.take(mark);
    for (const mark of added) {
      const block = this.blockOf(mark.node);
      this.marks.set(mark, block);
      if (this.nearView && block) this.nearView.add(block, mark);
      else this.register(mark);
    }
    this.lastParent = null;
    this.lastBlock = null;
    this.adoptWhenNeeded();
    if (this.marks.size > MANY) this.paintOnlyNearView();
  }

  private take(mark: PaintedMark): void {
    const block = this.marks.get(mark);
    if (block) this.nearView?.remove(block, mark);
    this.unregister(mark);
    this.marks.delete(mark);
  }

  private register(mark: PaintedMark): void {
    this.highlight(mark.category).add(mark.range);
  }

  /** The mark may stand for another term by now, or for none. */
  private unregister(mark: PaintedMark): void {
    for (const [category, highlight] of this.highlights)
      if (category !== 'current') highlight.delete(mark.range);
  }

  /** From now on, marks come and go as the reader scrolls. */
  private paintOnlyNearView(): void {
    if (this.nearView) return;
    this.nearView = new NearView(
      (marks) => {
        for (const mark of marks) this.register(mark);
      },
      (marks) => {
        for (const mark of marks) this.unregister(mark);
      },
    );
    for (const [mark, block] of this.marks) if (block) this.nearView.add(block, mark, true);
  }

  emphasize(mark: Mark | undefined): void {
    const current = this.highlight('current');
    current.clear();
    current.priority = 1;
    if (mark) current.add(mark.range);
  }

  setColors(colors: Partial<Record<MarkCategoryId, string>>): void {
    this.colors = colors;
    this.sheet?.setText(highlightSheetText(colors, this.root));
    this.adoptWhenNeeded();
  }

  addShadowRoot(root: ShadowRoot): void {
    this.roots.add(new WeakRef(root));
    this.sheet?.addShadowRoot(root);
  }

  repair(): void {
    for (const [category, highlight] of this.highlights) {
      const name = highlightName(category);
      if (CSS.highlights.get(name) !== highlight) CSS.highlights.set(name, highlight);
    }
    this.sheet?.repair();
  }

  destroy(): void {
    for (const [category, highlight] of this.highlights) {
      const name = highlightName(category);
      if (CSS.highlights.get(name) === highlight) CSS.highlights.delete(name);
      highlight.clear();
    }
    this.highlights.clear();
    this.marks.clear();
    this.nearView?.stop();
    this.nearView = undefined;
    this.sheet?.destroy();
  }

  /** Adopts a sheet of ours once there is something to paint that the manifest's style does not cover. */
  private adoptWhenNeeded(): void {
    if (this.sheet || this.marks.size === 0) return;
    if (this.styled && Object.values(this.colors).every((color) => color === undefined)) return;
    this.sheet = new AdoptedSheet(this.document, highlightSheetText(this.colors, this.root));
    for (const reference of this.roots) {
      const root = reference.deref();
      if (root) this.sheet.addShadowRoot(root);
    }
  }

  private highlight(category: HighlightCategory): Highlight {
    let highlight = this.highlights.get(category);
    if (!highlight) {
      highlight = new Highlight();
      this.highlights.set(category, highlight);
      CSS.highlights.set(highlightName(category), highlight);
    }
    return highlight;
  }

  /** The element whose box holds the line of a text; marks come in the order of the text, most in the block of the last. */
  private blockOf(node: Text): Element | null {
    const parent = node.parentElement;
    if (parent !== this.lastParent) {
      this.lastParent = parent;
      this.lastBlock = blockAround(parent);
    }
    return this.lastBlock;
  }
}

function blockAround(parent: Element | null): Element | null {
  let element = parent;
  while (element?.parentElement && elementKind(element.localName) === 'inline')
    element = element.parentElement;
  return element;
}
