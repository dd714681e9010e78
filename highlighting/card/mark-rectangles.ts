import type { Mark } from '../marks/mark';
import { isText, textsBetween } from '../reading/page-texts';
import { shownStretches, textLength } from '../reading/parted-texts';

/** Measures where marks stand in the viewport. */
export interface MarkRectangles {
  /** The rectangles of the mark's text, one for each line that it runs over; empty when it is not rendered. */
  lines(mark: Mark): DOMRect[];
  /** The text node of the mark whose rendered characters are under the point (in CSS pixels of the viewport). */
  textAt(mark: Mark, x: number, y: number): Text | undefined;
}

/** A stretch of one text node. */
interface Piece {
  readonly text: Text;
  readonly start: number;
  readonly end: number;
}

/**
 * One live Range serves every measurement: each Range in a document makes every later change of the page a little
 * dearer, so there is only this one, and it is parked between measurements.
 */
export function createMarkRectangles(document: Document): MarkRectangles {
  const probe = document.createRange();

  const rectangles = ({ text, start, end }: Piece): DOMRect[] => {
    // A static range does not follow edits: the node may be shorter by now.
    if (start < 0 || end > text.length || start >= end) return [];
    probe.setStart(text, start);
    probe.setEnd(text, end);
    const found = [...probe.getClientRects()].filter((rect) => rect.width > 0 && rect.height > 0);
    probe.setStart(document, 0);
    probe.collapse(true);
    return found;
  };

  const isOnCharacter = (piece: Piece, x: number, y: number): boolean => {
    for (let index = piece.start; index < piece.end; index++) {
      const character = rectangles({ text: piece.text, start: index, end: index + 1 });
      if (character.some((rect) => contains(rect, x, y))) return true;
    }
    return false;
  };

  return {
    lines: (mark) => mergeLines(pieces(mark).flatMap(rectangles)),
    textAt: (mark, x, y) =>
      pieces(mark).find(
        (piece) =>
          rectangles(piece).some((rect) => contains(rect, x, y)) &&
          // The rectangle of turned or slanted text is larger than the text: single characters decide.
          isOnCharacter(piece, x, y),
      )?.text,
  };
}

/** True when the point is in the rectangle; the far edges belong to the neighbor. */
export function contains(rect: DOMRectReadOnly, x: number, y: number): boolean {
  return x >= rect.left && x < rect.right && y >= rect.top && y < rect.bottom;
}

/** The words of a mark as the page has them; empty when the page has taken them away or cut them short. */
export function wordsOf(mark: Mark): string {
  return pieces(mark)
    .map(({ text, start, end }) => text.data.slice(start, end))
    .join('');
}

/** The parts of the text nodes that a mark runs over, in order; none when its nodes have left the document. */
function pieces({ range }: Mark): Piece[] {
  const { startContainer, endContainer, startOffset, endOffset } = range;
  if (!isText(startContainer) || !isText(endContainer) || !startContainer.isConnected) return [];
  return textsBetween(startContainer, endContainer).flatMap((text) => {
    const from = text === startContainer ? startOffset : 0;
    const to = text === endContainer ? endOffset : textLength(text);
    return shownStretches(text, from, to).map(({ node, from: start, to: end }) => ({
      text: node,
      start,
      end,
    }));
  });
}

/** Neighboring rectangles of one line become one: a term across inline elements has one for each element. */
function mergeLines(rectangles: readonly DOMRect[]): DOMRect[] {
  const lines: DOMRect[] = [];
  for (const rect of rectangles) {
    const last = lines.at(-1);
    if (last && isSameLine(last, rect)) lines[lines.length - 1] = union(last, rect);
    else lines.push(rect);
  }
  return lines;
}

function isSameLine(one: DOMRect, other: DOMRect): boolean {
  const shared = Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top);
  const gap = Math.max(one.left, other.left) - Math.min(one.right, other.right);
  const height = Math.min(one.height, other.height);
  return shared > height / 2 && gap < height;
}

/** The smallest rectangle around both. */
export function union(one: DOMRect, other: DOMRect): DOMRect {
  const left = Math.min(one.left, other.left);
  const top = Math.min(one.top, other.top);
  const right = Math.max(one.right, other.right);
  const bottom = Math.max(one.bottom, other.bottom);
  return new DOMRect(left, top, right - left, bottom - top);
}
