import type { Frame, Page } from '@playwright/test';
import { storeSettings } from './background';
import { type CardReader, hasCard, readCard } from './card-reader';
import { expect } from './extension';
import { test } from './faults';
import { positionOf } from './marks';
import { waitUntilRead } from './scan-done';

/** A place to click on, in CSS pixels of the page's window, and the title of the card that opens there; "" for none. */
interface Place {
  readonly x: number;
  readonly y: number;
  readonly card: string;
}

test('what is clicked on pointing.html opens the card that it says', async ({ open, extension }) => {
  test.setTimeout(60_000);
  await storeSettings(extension, { version: 1, marking: { level: 'everything', density: 'every' } });
  const page = await open('/pointing.html');
  await waitUntilRead(extension, page);
  let reader: CardReader | undefined;
  const wrong: string[] = [];
  let places = 0;
  for (const frame of page.frames()) {
    const cases = await frame.locator('test-case').count();
    for (let index = 0; index < cases; index += 1) {
      const why = await frame.locator('test-case').nth(index).getAttribute('data-why');
      const found = await placesOf(frame, index);
      if (found.length === 0) wrong.push(`${why} Nothing is marked, and no place is named.`);
      for (const { x, y, card } of found) {
        places += 1;
        await page.mouse.click(x, y);
        // The first card's code has to be loaded; every later one is there when the click has been dealt with.
        reader ??= await readCard(page);
        // So it is in each frame: where a card is to open it is waited for.
        if (card !== '')
          await expect
            .poll(() => isCardOpen(page), `${why} At ${Math.round(x)}, ${Math.round(y)}: a card`)
            .toBe(true);
        const title = (await isCardOpen(page)) ? await titleOf(reader) : '';
        if (title !== card)
          wrong.push(`${why} At ${Math.round(x)}, ${Math.round(y)}: "${title}", not "${card}".`);
        if (title !== '') await page.keyboard.press('Escape');
      }
    }
  }
  expect(wrong, 'places that answer otherwise than the page says').toEqual([]);
  expect(places).toBeGreaterThan(45);
  expect(await hasCard(page)).toBe(false);
});

async function isCardOpen(page: Page): Promise<boolean> {
  const open = await Promise.all(
    page.frames().map((frame) => frame.evaluate(() => document.querySelector('glosswell-card') !== null)),
  );
  return open.includes(true);
}

/** The title, once the article has come. */
async function titleOf(reader: CardReader): Promise<string> {
  let title = '';
  await expect.poll(async () => (title = await reader.title()), 'the title of the card').not.toBe('');
  return title;
}

/** Brings a case into view, and gives its dots, or the middle of each line of its marks when it has none. */
async function placesOf(frame: Frame, index: number): Promise<readonly Place[]> {
  const places = await frame.evaluate((at) => {
    const each = document.querySelectorAll('test-case')[at];
    if (!each) return [];
    const bringIntoView = (node: Node | null | undefined) => {
      const element = node?.nodeType === Node.TEXT_NODE ? node.parentElement : (node as Element | null);
      element?.scrollIntoView({ block: 'center', behavior: 'instant' });
    };
    // A frame is brought to the middle first, then the place within it.
    bringIntoView(frameElement);
    const middle = ({ left, top, width, height }: DOMRect, card: string) => ({
      x: left + width / 2,
      y: top + height / 2,
      card,
    });
    const dots = [...each.querySelectorAll<HTMLElement>('.point')];
    bringIntoView(dots[0]);
    if (dots.length > 0)
      return dots.map((dot) => middle(dot.getBoundingClientRect(), dot.dataset.card ?? ''));
    const isInside = (node: Node): boolean => {
      const root = node.getRootNode();
      return each.contains(node) || (root instanceof ShadowRoot && isInside(root.host));
    };
    const ranges = [...CSS.highlights]
      .flatMap(([name, highlight]) => (name.startsWith('glosswell-') ? [...highlight] : []))
      .filter(({ startContainer }) => isInside(startContainer));
    bringIntoView(ranges[0]?.startContainer);
    return ranges.flatMap(({ startContainer, startOffset, endContainer, endOffset }) => {
      const range = document.createRange();
      range.setStart(startContainer, startOffset);
      range.setEnd(endContainer, endOffset);
      const lines = [...range.getClientRects()].filter(({ width, height }) => width > 0 && height > 0);
      return lines.map((line) => middle(line, each.getAttribute('data-card') ?? ''));
    });
  }, index);
  if (frame.parentFrame() === null) return places;
  const offset = await positionOf(frame);
  return places.map(({ x, y, card }) => ({ x: x + offset.x, y: y + offset.y, card }));
}
