import type { Page } from '@playwright/test';
import type { PaintedText } from './marks';

/** So far below the line of text an underline may reach, in CSS pixels. */
const below = 4;

/**
 * How clearly the underline of a mark is seen, from the pixels of the screen.
 *
 * @returns the contrast of its strongest color with the ground, as WCAG 2.2 reckons it: 1 to 21
 * @throws when the mark has no line
 */
export async function contrastOfMark(page: Page, mark: PaintedText | undefined): Promise<number> {
  const line = mark?.lines[0];
  if (!line) throw new Error('There is no mark to look at.');
  // Only the strip below the letters' feet: "Swedish massage" has one descender, the "g", which is left out.
  const clip = { x: line.x, y: line.y + line.height - 3, width: line.width * 0.5, height: 3 + below };
  const image = (await page.screenshot({ clip })).toString('base64');
  return page.evaluate(async (data) => {
    const bitmap = await createImageBitmap(await (await fetch(`data:image/png;base64,${data}`)).blob());
    const drawing = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d');
    if (!drawing) throw new Error('no canvas');
    drawing.drawImage(bitmap, 0, 0);
    const { data: pixels } = drawing.getImageData(0, 0, bitmap.width, bitmap.height);
    const channel = (value: number) => {
      const share = value / 255;
      return share <= 0.03928 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
    };
    const lights: number[] = [];
    for (let at = 0; at < pixels.length; at += 4) {
      const [red = 0, green = 0, blue = 0] = pixels.slice(at, at + 3);
      lights.push(0.2126 * channel(red) + 0.7152 * channel(green) + 0.0722 * channel(blue));
    }
    const ground = lights.at(-1) ?? 0;
    return Math.max(
      ...lights.map((light) => (Math.max(light, ground) + 0.05) / (Math.min(light, ground) + 0.05)),
    );
  }, image);
}
