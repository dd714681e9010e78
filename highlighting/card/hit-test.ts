import type { Mark, MarksIn } from '../marks/mark';
import { termElementName } from '../painting/term-element';
import { isText, textsFrom } from '../reading/page-texts';
import { pagePlace, textData, textLength } from '../reading/parted-texts';
import { contains, createMarkRectangles } from './mark-rectangles';
import { isTextOnTop, topmostElement } from './topmost-element';

/** A mark that was pointed at. Rectangles are in CSS pixels of the viewport. */
export interface Hit {
  readonly mark: Mark;
  /** One rectangle for each line that the mark runs over. */
  readonly lines: readonly DOMRect[];
  /** The line that was pointed at, or the first one. */
  readonly line: DOMRect;
}

/** Answers which mark is seen at a point of the viewport. */
export type HitTest = (x: number, y: number) => Hit | undefined;

/** So many text nodes and marks of the topmost element are measured when the caret led nowhere. */
const fallbackLimit = 200;

/**
 * Makes the hit test of one document.
 *
 * The caret position only narrows the search: it snaps to the nearest text, however far away, so the rectangles of the
 * mark's text decide, and the element on top at the point must be the one that the text stands in.
 */
export function createHitTest(
  document: Document,
  marksIn: MarksIn,
  shadowRoots: () => readonly ShadowRoot[],
): HitTest {
  const rectangles = createMarkRectangles(document);

  const test = (mark: Mark, top: Element, x: number, y: number): Hit | undefined => {
    const text = rectangles.textAt(mark, x, y);
    if (!text || !isTextOnTop(text, top, x, y)) return undefined;
    const lines = rectangles.lines(mark);
    const line = lines.find((candidate) => contains(candidate, x, y)) ?? lines[0];
    return line && { mark, lines, line };
  };

  return (x, y) => {
    const roots = shadowRoots();
    const caret = caretAt(document, x, y, roots);
    let top: Element | undefined;
    for (const mark of caret ? marksNear(caret, marksIn) : []) {
      top ??= topmostElement(document, x, y, roots);
      const hit = top && test(mark, top, x, y);
      if (hit) return hit;
    }
    top ??= topmostElement(document, x, y, roots);
    if (!top) return undefined;
    for (const mark of marksOfElement(top, marksIn)) {
      const hit = test(mark, top, x, y);
      if (hit) return hit;
    }
    return undefined;
  };
}

/** A place in a text node of the page. */
interface Caret {
  readonly text: Text;
  readonly offset: number;
}

function caretAt(document: Document, x: number, y: number, roots: readonly ShadowRoot[]): Caret | undefined {
  // TypeScript says that it is always there; Safari and older browsers say otherwise.
  if (typeof document.caretPositionFromPoint === 'function') {
    const position = document.caretPositionFromPoint(x, y, { shadowRoots: [...roots] });
    return position ? textCaret(position.offsetNode, position.offset) : undefined;
  }
  const range = document.caretRangeFromPoint(x, y);
  return range ? textCaret(range.startContainer, range.startOffset) : undefined;
}

/** A caret may stand between the children of an element: the text beside it is meant. */
function textCaret(node: Node, offset: number): Caret | undefined {
  if (isText(node)) return caretIn(node, offset);
  const after = node.childNodes[offset];
  if (isText(after)) return caretIn(after, 0);
  const before = node.childNodes[offset - 1];
  return isText(before) ? caretIn(before, before.length) : undefined;
}

function caretIn(text: Text, at: number): Caret {
  const { node, offset } = pagePlace({ node: text, offset: at });
  return { text: node, offset };
}

/** The marks that touch the caret, also those of the neighboring text node when the caret is at the edge of its own. */
function marksNear({ text, offset }: Caret, marksIn: MarksIn): Mark[] {
  const found = new Set(marksAround(text, offset, marksIn));
  if (offset <= 1) {
    const before = neighbor(text, 'previousNode');
    if (before) for (const mark of marksAround(before, textLength(before), marksIn)) found.add(mark);
  }
  if (offset >= textLength(text) - 1) {
    const after = neighbor(text, 'nextNode');
    if (after) for (const mark of marksAround(after, 0, marksIn)) found.add(mark);
  }
  return [...found];
}

/** The next text node that holds more than white space. */
function neighbor(text: Text, step: 'nextNode' | 'previousNode'): Text | undefined {
  let count = 0;
  for (const node of textsFrom(text, step)) {
    if (textData(node).trim() !== '') return node;
    count++;
    if (count === 4) return undefined;
  }
  return undefined;
}

/** The marks of a text node that reach within one character of the offset. Marks come in the order of the text. */
function marksAround(text: Text, offset: number, marksIn: MarksIn): Mark[] {
  const marks = marksIn(text);
  const startOf = ({ range }: Mark) => (range.startContainer === text ? range.startOffset : 0);
  const endOf = ({ range }: Mark) => (range.endContainer === text ? range.endOffset : textLength(text));
  let low = 0;
  let high = marks.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const mark = marks[middle];
    if (mark && endOf(mark) < offset - 1) low = middle + 1;
    else high = middle;
  }
  const found: Mark[] = [];
  for (const mark of marks.slice(low, low + 4)) if (startOf(mark) <= offset + 1) found.push(mark);
  return found;
}

/** The caret may snap to another line than the one that is seen, for example where lines overlap. */
function* marksOfElement(element: Element, marksIn: MarksIn): Generator<Mark> {
  let count = 0;
  for (let node = element.firstChild; node && count < fallbackLimit; node = node.nextSibling) {
    if (!isText(node)) continue;
    count++;
    const text = pagePlace({ node, offset: 0 }).node;
    if (text === node || element.localName === termElementName) {
      for (const mark of marksIn(text)) if (count++ < fallbackLimit) yield mark;
    }
  }
}
