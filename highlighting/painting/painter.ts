import type { MarkCategoryId } from '../../knowledge/categories';
import type { Mark } from '../marks/mark';
import type { Change } from '../reading/page-changes';

/** What is painted: a mark and the category that gives it its color and kind of line. */
export interface PaintedMark extends Mark {
  readonly category: MarkCategoryId;
  /** The text node in which it begins. */
  readonly node: Text;
}

/** Makes marks visible. There are two: `HighlightPainter` leaves the page alone, `MarkPainter` changes it. */
export interface Painter {
  /** Shows marks that were not shown, and takes away others. */
  paint(added: Iterable<PaintedMark>, removed: Iterable<PaintedMark>): void;
  /** Shows one mark strongly (the one that the reader jumped to), or none. */
  emphasize(mark: Mark | undefined): void;
  /** Uses these colors from now on: CSS colors by category, absent where the common one is meant. */
  setColors(colors: Partial<Record<MarkCategoryId, string>>): void;
  /** Told of a shadow root in which marks may be painted. */
  addShadowRoot(root: ShadowRoot): void;
  /**
   * Told once, before anything is painted, by painters that change the page: how to do so without being watched.
   *
   * @param write does a change of ours; what the page did before is told first, what we do is not
   */
  connect?(write: (change: () => void) => void): void;
  /**
   * Told of the page's changes at once, before the page is shown again, if the painter changes the page itself.
   *
   * @returns nodes of the page that have to be read again besides those that changed
   */
  pageChanged?(records: readonly MutationRecord[]): ReadonlyMap<Node, Change>;
  /** Told that all text has been read, so that all marks stand where they belong. */
  settle?(): void;
  /** Puts back what the page may have taken away. Cheap; called now and then. */
  repair(): void;
  /** Takes everything away. */
  destroy(): void;
}
