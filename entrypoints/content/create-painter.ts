import type { Mark } from '../../highlighting/marks/mark';
import { HighlightPainter } from '../../highlighting/painting/highlight-painter';
import type { Painter } from '../../highlighting/painting/painter';
import { loadPart } from '../../platform/parts';
import type { Settings } from '../../platform/settings';

export type PainterKind = Settings['painter'];

/** In Chromium elements inherit the style of highlights from the root element, which has it from the manifest. */
const inherits = import.meta.env.CHROME;

/** A painter that leaves the page alone. */
export function createHighlightPainter(document: Document): Painter {
  return new HighlightPainter(document, { inherits });
}

/** Whether the browser can paint over a page without changing it. */
const paintsHighlights = 'highlights' in CSS;

/** The painter to use: what the reader chose, if the browser has it. */
export function painterKind({ painter }: Settings): PainterKind {
  return paintsHighlights ? painter : 'inline';
}

/**
 * Makes a painter of inline marks once its part is here; where it cannot come, terms are highlighted instead.
 *
 * @returns undefined when the browser can do neither
 */
export async function createInlinePainter(
  document: Document,
  onOpen: (mark: Mark) => void,
): Promise<Painter | undefined> {
  try {
    const createMarkPainter = await loadPart('inline-marks');
    return createMarkPainter(document, onOpen);
  } catch {
    return paintsHighlights ? createHighlightPainter(document) : undefined;
  }
}
