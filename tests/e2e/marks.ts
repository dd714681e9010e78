import { expect, type Frame, type Page } from '@playwright/test';

/** A page or a frame, of whatever drives the browser: Playwright, or puppeteer in Firefox. */
export interface Evaluating {
  evaluate<Result>(run: () => Result): Promise<Awaited<Result>>;
}

/** A marked text, as painted: the extension shares the registry of highlights with the page. */
export interface PaintedText {
  readonly text: string;
  readonly category: string;
  /** The rectangles of its lines, in CSS pixels of the frame's window. */
  readonly lines: readonly Box[];
}

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** The marks of one frame from top to bottom, those in shadow roots too. */
export async function readMarks(frame: Evaluating): Promise<PaintedText[]> {
  return frame.evaluate(() => {
    const prefix = 'glosswell-';
    const ranges = [...CSS.highlights]
      .filter(([name]) => name.startsWith(prefix) && name !== `${prefix}current`)
      .flatMap(([name, highlight]) =>
        [...highlight].map((range) => ({ category: name.slice(prefix.length), range })),
      );
    return ranges
      .map(({ category, range: { startContainer, startOffset, endContainer, endOffset } }) => {
        const length = (node: Node) => node.nodeValue?.length ?? node.childNodes.length;
        // The page has just shortened the text: it has not been read again yet.
        const outdated = startOffset > length(startContainer) || endOffset > length(endContainer);
        if (outdated) return { text: '(outdated)', category, lines: [] };
        const range = document.createRange();
        range.setStart(startContainer, startOffset);
        range.setEnd(endContainer, endOffset);
        const lines = [...range.getClientRects()]
          .filter(({ width }) => width > 0)
          .map(({ x, y, width, height }) => ({ x, y, width, height }));
        return { text: range.toString().replace(/\s+/g, ' '), category, lines };
      })
      .sort(
        (a, b) => (a.lines[0]?.y ?? 0) - (b.lines[0]?.y ?? 0) || (a.lines[0]?.x ?? 0) - (b.lines[0]?.x ?? 0),
      );
  });
}

/** Waits until exactly these texts are marked in a frame, in the order from top to bottom. */
export async function expectMarks(frame: Evaluating, texts: readonly string[]): Promise<void> {
  await expect
    .poll(async () => (await readMarks(frame)).map(({ text }) => text), {
      message: 'the marked texts',
      intervals: [50],
    })
    .toEqual(texts);
}

/** Waits until a text is marked, and gives the rectangles of its lines. */
export async function linesOfMark(frame: Evaluating, text: string, index = 0): Promise<readonly Box[]> {
  const find = async () => (await readMarks(frame)).filter((mark) => mark.text === text)[index]?.lines;
  await expect
    .poll(async () => (await find())?.length ?? 0, `lines of the mark "${text}"`)
    .toBeGreaterThan(0);
  return (await find()) ?? [];
}

/**
 * Rests the pointer on a marked text, as a hand would: coming from elsewhere, in steps.
 *
 * @param line which line of a text that wraps
 */
export async function hoverMark(
  page: Page,
  text: string,
  { frame = page, index = 0, line = 0 }: { frame?: Page | Frame; index?: number; line?: number } = {},
): Promise<void> {
  const point = await pointOnMark(page, text, { frame, index, line });
  await page.mouse.move(point.x, point.y + 150);
  await page.mouse.move(point.x, point.y, { steps: 6 });
}

/** The middle of a line of a marked text, in CSS pixels of the page's window. */
export async function pointOnMark(
  page: Page,
  text: string,
  { frame = page, index = 0, line = 0 }: { frame?: Page | Frame; index?: number; line?: number } = {},
): Promise<{ x: number; y: number }> {
  const box = (await linesOfMark(frame, text, index))[line];
  if (box === undefined) throw new Error(`The mark "${text}" has no line ${line}.`);
  const offset = frame === page ? { x: 0, y: 0 } : await positionOf(frame as Frame);
  return { x: offset.x + box.x + box.width / 2, y: offset.y + box.y + box.height / 2 };
}

/** Where the content of a frame begins in the page's window. */
export async function positionOf(frame: Frame): Promise<{ x: number; y: number }> {
  const element = await frame.frameElement();
  const box = await element.boundingBox();
  if (box === null) throw new Error(`The frame ${frame.url()} is not visible.`);
  const border = await element.evaluate((node) => {
    const { clientLeft, clientTop } = node as Element;
    return { x: clientLeft, y: clientTop };
  });
  return { x: box.x + border.x, y: box.y + border.y };
}
