import type { Frame, Page } from 'puppeteer-core';
import { linesOfMark } from '../e2e/marks';
import { pointOnMark } from './pointing';

/** So far below the line of text an underline may reach, in CSS pixels. */
const below = 5;

/** A part of the window, in CSS pixels. */
export interface Area {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Where the underline of a mark is to be seen: the strip at the feet of its letters. */
export async function underlineOf(page: Page, text: string, frame: Frame = page.mainFrame()): Promise<Area> {
  const [line] = await linesOfMark(frame, text);
  if (line === undefined) throw new Error(`The mark "${text}" has no line.`);
  const middle = await pointOnMark(page, text, frame);
  return {
    x: middle.x - line.width / 2,
    y: middle.y + line.height / 2 - 4,
    width: line.width,
    height: 4 + below,
  };
}

/** What stands on the screen in an area, to be compared with the same at another time. */
export async function picture(page: Page, area: Area): Promise<string> {
  // Puppeteer wants places in the page, not in its window.
  const scrolled = await page.evaluate(() => ({ x: window.scrollX, y: window.scrollY }));
  const clip = { ...area, x: area.x + scrolled.x, y: area.y + scrolled.y };
  return page.screenshot({ clip, encoding: 'base64', captureBeyondViewport: false });
}
