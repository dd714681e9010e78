import type { CategoryId } from '../knowledge/categories';
import type { Mark } from './mark';

/** What is painted: a mark and the term whose category gives it its color. */
export interface PaintedMark extends Mark {
  readonly category: CategoryId;
}

/** Makes marks visible. There are two: `HighlightPainter` leaves the page alone, `MarkPainter` changes it. */
export interface Painter {
  /** Shows marks that were not shown, and takes away others. */
  paint(added: Iterable<PaintedMark>, removed: Iterable<Mark>): void;
  /** Shows one mark strongly (the one that the reader jumped to), or none. */
  emphasize(mark: Mark | undefined): void;
  /** Uses these colors from now on: CSS colors by category, absent where the common one is meant. */
  setColors(colors: Partial<Record<CategoryId, string>>): void;
  /** Told of a shadow root in which marks may be painted. */
  addShadowRoot(root: ShadowRoot): void;
  /** Puts back what the page may have taken away. Cheap; called now and then. */
  repair(): void;
  /** Takes everything away. */
  destroy(): void;
}
