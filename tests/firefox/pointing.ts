import type { Frame, Page } from 'puppeteer-core';
import { linesOfMark } from '../e2e/marks';

/** A point in CSS pixels of the page's window. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** The middle of the first line of a marked text. */
export async function pointOnMark(page: Page, text: string, frame: Frame = page.mainFrame()): Promise<Point> {
  const [box] = await linesOfMark(frame, text);
  if (box === undefined) throw new Error(`The mark "${text}" has no line.`);
  const { x, y } = await originOfFrame(frame);
  return { x: x + box.x + box.width / 2, y: y + box.y + box.height / 2 };
}

/** Rests the pointer on a marked text, as a hand would: coming from elsewhere, in steps. */
export async function hoverMark(page: Page, text: string, frame: Frame = page.mainFrame()): Promise<void> {
  const { x, y } = await pointOnMark(page, text, frame);
  await page.mouse.move(x, y + 150);
  await page.mouse.move(x, y, { steps: 6 });
}

/** Where the content of a frame begins in the page's window. */
async function originOfFrame(frame: Frame): Promise<Point> {
  const element = await frame.frameElement();
  if (!element) return { x: 0, y: 0 };
  return element.evaluate((node) => {
    const { x, y } = node.getBoundingClientRect();
    return { x: x + node.clientLeft, y: y + node.clientTop };
  });
}
