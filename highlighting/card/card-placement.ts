import {
  computePosition,
  type DetectOverflowOptions,
  flip,
  hide,
  offset,
  shift,
  size,
} from '@floating-ui/dom';
import { union } from './mark-rectangles';

/** Distance between the term and the card (px): the pointer crosses it on the safe way. */
const gap = 8;
/** The card keeps this distance from the sides of the viewport (px). */
const margin = 8;
/** The card is never wider than this (px), never higher than this (px), nor than this share of the viewport. */
export const cardWidth = 340;
const cardHeight = 420;
const heightShare = 0.6;

/** What the card belongs to: the lines of the term, and the element that they stand in. */
export interface Anchor {
  readonly lines: readonly DOMRect[];
  readonly line: DOMRect;
  readonly element: Element;
}

/** The part of the term that the card keeps clear of. */
export function anchorRectangle({ lines, line }: Anchor): DOMRect {
  const vertical = lines.filter((other) => isNear(line, other)).reduce(union, line);
  return new DOMRect(line.left, vertical.top, line.width, vertical.height);
}

/** Lines of one paragraph follow each other closely; a term that is split over two columns does not. */
function isNear(line: DOMRect, other: DOMRect): boolean {
  const distance = Math.max(other.top - line.bottom, line.top - other.bottom);
  return distance < 2 * line.height;
}

/**
 * Puts the card below or, where there is more room, above the lines of its term, within the viewport.
 *
 * @returns whether the term can still be seen; false when it was scrolled out of view
 */
export async function placeCard(card: HTMLElement, anchor: Anchor): Promise<boolean> {
  const rectangle = anchorRectangle(anchor);
  const reference = { getBoundingClientRect: () => rectangle, contextElement: anchor.element };
  const rightToLeft = getComputedStyle(anchor.element).direction === 'rtl';
  const room = { padding: margin, ...roomIn(card.ownerDocument) };
  const { x, y, middlewareData } = await computePosition(reference, card, {
    strategy: 'fixed',
    placement: rightToLeft ? 'bottom-end' : 'bottom-start',
    middleware: [
      offset(gap),
      flip({ ...room, crossAxis: false }),
      shift(room),
      size({
        ...room,
        apply: ({ availableHeight, elements }) => limitSize(elements.floating, availableHeight),
      }),
      hide({ ...room, padding: 0, strategy: 'referenceHidden' }),
    ],
  });
  card.style.setProperty('left', `${Math.round(x)}px`, 'important');
  card.style.setProperty('top', `${Math.round(y)}px`, 'important');
  return !middlewareData.hide?.referenceHidden;
}

/** A drawing has no body, from which Floating UI goes out to find what cuts the card off: there it is the window alone. */
function roomIn({ body, defaultView }: Document): Pick<DetectOverflowOptions, 'boundary' | 'rootBoundary'> {
  if (body || !defaultView) return {};
  const { innerWidth: width, innerHeight: height } = defaultView;
  return { boundary: [], rootBoundary: { x: 0, y: 0, width, height } };
}

function limitSize(card: HTMLElement, availableHeight: number): void {
  const view = card.ownerDocument.defaultView;
  if (!view) return;
  const height = Math.min(cardHeight, view.innerHeight * heightShare, Math.max(0, availableHeight));
  const width = Math.min(cardWidth, view.innerWidth - 2 * margin);
  card.style.setProperty('max-height', `${Math.floor(height)}px`, 'important');
  card.style.setProperty('width', `${Math.floor(width)}px`, 'important');
}
