import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Frame, Page } from '@playwright/test';
import { stopBackground } from './background';
import { expectNoCard, readCard } from './card-reader';
import { type Extension, expect, test } from './extension';
import { expectMarks, hoverMark } from './marks';

const text = '<html lang="en"><p>Swedish massage is gentle.';
const around = (frame: string) => `<html lang="en"><title>Frames</title><p>A page.</p>${frame}`;
const frameOf = (attributes: string) =>
  `<iframe title="Leaflet" width="700" height="500" ${attributes}></iframe>`;

test.describe('the card is brought into', () => {
  test('a page, once, and not before a mark is pointed at', async ({ open, extension }) => {
    const injected = await countInjections(extension);
    const page = await open(text);
    await expectMarks(page, ['Swedish massage']);
    await page.mouse.move(500, 500, { steps: 4 });
    expect(await injected(), 'before a mark is pointed at').toBe(0);
    for (let round = 0; round < 2; round += 1) {
      await hoverMark(page, 'Swedish massage');
      expect(await (await readCard(page)).title()).toBe('Swedish massage');
      await page.keyboard.press('Escape');
      await expectNoCard(page);
    }
    expect(await injected(), 'after two cards').toBe(1);
  });

  test('a page whose background has gone to sleep', async ({ open, openExtensionPage }) => {
    const page = await open(text);
    await expectMarks(page, ['Swedish massage']);
    const options = await openExtensionPage('options.html');
    await stopBackground(options);
    await page.bringToFront();
    await hoverMark(page, 'Swedish massage');
    expect(await (await readCard(page)).title()).toBe('Swedish massage');
  });

  test('a page on which a shortcut opens the first card', async ({ open, pressShortcut }) => {
    const page = await open(text);
    await expectMarks(page, ['Swedish massage']);
    await pressShortcut('next-term');
    const nodes = await (await readCard(page)).nodes();
    expect(nodes.find(({ focused }) => focused)).toMatchObject({ role: 'heading', name: 'Swedish massage' });
  });

  test('a page from a file', async ({ context }) => {
    const folder = await mkdtemp(join(tmpdir(), 'glosswell-page-'));
    await writeFile(join(folder, 'page.html'), text);
    const page = await context.newPage();
    await page.goto(pathToFileURL(join(folder, 'page.html')).href);
    await hoverMark(page, 'Swedish massage');
    expect(await (await readCard(page)).title()).toBe('Swedish massage');
    await rm(folder, { recursive: true });
  });

  test('a frame of another site, and the page around it is left alone', async ({
    open,
    serve,
    extension,
  }) => {
    const injected = await countInjections(extension);
    const page = await open(around(frameOf(`src="${serve(text, 'other.test')}"`)));
    await hoverInFrame(page);
    await expect.poll(() => cardIsInFrame(page)).toBe(true);
    expect(await injected()).toBe(1);
  });

  for (const [kind, attributes] of [
    ['of HTML that the page holds', `srcdoc="<html lang=en><p>Swedish massage is gentle."`],
    ['that is sandboxed', `sandbox="allow-scripts" srcdoc="<html lang=en><p>Swedish massage is gentle."`],
  ] as const) {
    test(`a frame ${kind}`, async ({ open }) => {
      const page = await open(around(frameOf(attributes)));
      await hoverInFrame(page);
      await expect.poll(() => cardIsInFrame(page)).toBe(true);
    });
  }

  test('an empty frame that the page fills', async ({ open }) => {
    const page = await open(around(frameOf('')));
    await page.evaluate(() => {
      const body = document.querySelector('iframe')?.contentDocument?.body;
      if (body) body.innerHTML = '<p lang="en">Swedish massage is gentle.';
    });
    await hoverInFrame(page);
    await expect.poll(() => cardIsInFrame(page)).toBe(true);
  });
});

test('a frame that no script can be brought into opens no card and says nothing', async ({ open }) => {
  const data = `data:text/html,${encodeURIComponent(text)}`;
  const faults: string[] = [];
  const page = await open(around(`${frameOf(`src="${data}"`)}<p>Swedish massage is gentle.`));
  page.on('console', (message) => faults.push(message.text()));
  page.on('pageerror', (error) => faults.push(String(error)));
  await hoverInFrame(page);
  // The card of the page itself, opened after it, shows that the frame has had its time.
  await hoverMark(page, 'Swedish massage');
  expect(await (await readCard(page)).title()).toBe('Swedish massage');
  expect(await cardIsInFrame(page)).toBe(false);
  expect(faults).toEqual([]);
});

/** Counts from now on how often the background brings a script into a page. */
async function countInjections(extension: Extension): Promise<() => Promise<number>> {
  await extension.worker.evaluate(() => {
    const scope = globalThis as { injections?: number };
    if (scope.injections === undefined) {
      const { executeScript } = chrome.scripting;
      chrome.scripting.executeScript = ((...values: unknown[]) => {
        scope.injections = (scope.injections ?? 0) + 1;
        return Reflect.apply(executeScript, chrome.scripting, values);
      }) as typeof executeScript;
    }
    scope.injections = 0;
  });
  return () => extension.worker.evaluate(() => (globalThis as { injections?: number }).injections ?? -1);
}

function frameIn(page: Page): Frame {
  const frame = page.frames()[1];
  if (frame === undefined) throw new Error('The page has no frame.');
  return frame;
}

async function hoverInFrame(page: Page): Promise<void> {
  await hoverMark(page, 'Swedish massage', { frame: frameIn(page) });
}

/** A card stands under the pointer's way from the term downwards: the frame's own element of the card. */
async function cardIsInFrame(page: Page): Promise<boolean> {
  return frameIn(page).evaluate(() => document.querySelector('glosswell-card') !== null);
}
