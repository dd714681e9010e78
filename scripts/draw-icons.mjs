/**
 * Draws the icons of the toolbar and the stores, `public/icon/*.png`, from their drawings.
 * Run it after a change of a drawing: `node scripts/draw-icons.mjs`
 */
import { readFile, writeFile } from 'node:fs/promises';
import { chromium } from '@playwright/test';
import { findChromium } from './find-chromium.mjs';

const folder = new URL('../public/icon/', import.meta.url);
const drawing = await readFile(new URL('glosswell.svg', folder), 'utf8');
/** The smallest icon has a drawing of its own, because the curves of the large one blur on 16 pixels. */
const smallDrawing = await readFile(new URL('icon-16.svg', import.meta.url), 'utf8');

/** Sizes in pixels: toolbar at one and two device pixels, lists of extensions, stores. */
const sizes = [16, 32, 48, 96, 128];

const browser = await chromium.launch({ executablePath: await findChromium(), args: ['--no-sandbox'] });
const page = await browser.newPage();
for (const size of sizes) {
  await page.setViewportSize({ width: size, height: size });
  const style = `body { margin: 0 } svg { display: block; width: ${size}px; height: ${size}px }`;
  await page.setContent(`<style>${style}</style>${size === 16 ? smallDrawing : drawing}`);
  await writeFile(new URL(`${size}.png`, folder), await page.screenshot({ omitBackground: true }));
}
await browser.close();
