import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserContext, Page } from '@playwright/test';
import { expectNoCard, readCard } from './card-reader';
import { expect, launch, originOf } from './extension';
import { test as base } from './faults';
import { expectMarks, hoverMark, readMarks } from './marks';

/** Tests that need a browser of their own: other arguments, or an extension that is reloaded. */
const test = base.extend<{ ownBrowser: BrowserContext; ownFaults: string[] }>({
  ownBrowser: async ({ playwright }, use) => {
    const profile = await mkdtemp(join(tmpdir(), 'glosswell-e2e-'));
    const context = await launch(playwright.chromium, profile, ['--disable-back-forward-cache']);
    if (context.serviceWorkers().length === 0) await context.waitForEvent('serviceworker');
    await use(context);
    await context.close();
    await rm(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  },
  ownFaults: async ({ ownBrowser }, use) => {
    const faults: string[] = [];
    ownBrowser.on('weberror', (error) => faults.push(String(error.error().stack)));
    ownBrowser.on('console', (message) => {
      if (['error', 'warning'].includes(message.type())) faults.push(message.text());
    });
    await use(faults);
    expect(faults, 'errors and warnings of the pages').toEqual([]);
  },
});

test('a page that the browser keeps for "back" has its marks and opens its cards', async ({
  ownBrowser,
  ownFaults: _,
  server,
  serve,
}) => {
  const page = await ownBrowser.newPage();
  // What must not be stored is not kept either.
  server.add('/kept.html', '<html lang="en"><title>First</title><p>Sciatica.', {
    'cache-control': 'no-cache',
  });
  await page.goto(`${originOf(server, 'health.test')}/kept.html`);
  await page.evaluate(() => Object.assign(window, { kept: true }));
  await expectMarks(page, ['Sciatica']);
  await page.goto(serve('<html lang="en"><title>Second</title><p>Scoliosis.'));
  await expectMarks(page, ['Scoliosis']);
  await page.evaluate(() => history.back());
  await expect(page).toHaveTitle('First');
  expect(await page.evaluate(() => 'kept' in window), 'the page is the one that was kept').toBe(true);
  await expectMarks(page, ['Sciatica']);
  await expectCard(page, 'Sciatica', 'Sciatica');
  await page.evaluate(() => document.body.append(' And scoliosis.'));
  await expectMarks(page, ['Sciatica', 'scoliosis']);
});

test('after an update of the extension the old script ends quietly', async ({
  ownBrowser,
  ownFaults: _,
  serve,
}) => {
  const page = await ownBrowser.newPage();
  await page.goto(serve('<html lang="en"><p>Sciatica.</p><button>Here</button>'));
  await expectMarks(page, ['Sciatica']);
  await expectCard(page, 'Sciatica', 'Sciatica');
  const [worker] = ownBrowser.serviceWorkers();
  await worker?.evaluate(() => chrome.runtime.reload()).catch(() => undefined);
  // The reader comes back to the page, points at a term, and the page goes on changing.
  await expect
    .poll(async () => {
      await page.evaluate(() => window.dispatchEvent(new Event('focus')));
      return (await readMarks(page)).length;
    }, 'marks of an extension that is gone')
    .toBe(0);
  await page.mouse.move(20, 20, { steps: 5 });
  await page.evaluate(() => document.body.append(' More sciatica.'));
  await page.getByRole('button').click();
  await expectNoCard(page);
});

test('a page that document.open begins anew is marked anew, and its cards open', async ({ open }) => {
  const page = await open('<html lang="en"><p>Sciatica.');
  await expectCard(page, 'Sciatica', 'Sciatica');
  await page.evaluate(() => {
    document.open();
    document.write('<html lang="en"><p>Scoliosis.');
    document.close();
  });
  await expectMarks(page, ['Scoliosis']);
  await expectCard(page, 'Scoliosis', 'Scoliosis');
});

test('the marks of a drawing that is a document of its own are seen', async ({ open }) => {
  const page = await open('/drawing.svg');
  await expect.poll(async () => (await readMarks(page)).length).toBeGreaterThan(1);
  const marked = await page.screenshot();
  await page.evaluate(() => CSS.highlights.clear());
  expect(marked.equals(await page.screenshot()), 'the drawing looks as without marks').toBe(false);
});

for (const [words, title] of [
  ['sciatica', 'Sciatica'],
  ['scoliosis', 'Scoliosis'],
] as const) {
  test(`a drawing that is a document of its own opens the card of "${words}", and is as before when it is closed`, async ({
    open,
  }) => {
    const page = await open('/drawing.svg');
    const children = () => page.evaluate(() => document.documentElement.children.length);
    const before = await children();
    await expectCard(page, words, title);
    await expect.poll(children, 'what the card stood in has gone').toBe(before);
  });
}

test('an XHTML page opens its cards', async ({ open }) => {
  const page = await open('/xhtml.xhtml');
  await expectCard(page, 'Swedish massage', 'Swedish massage');
});

for (const [path, words, title] of [
  ['/plain.txt', 'sciatica', 'Sciatica'],
  ['/data.json', 'scoliosis', 'Scoliosis'],
] as const) {
  test(`${path} opens its cards`, async ({ open }) => {
    await expectCard(await open(path), words, title);
  });
}

test('the old page and the new one of a frame that is loaded again do not mix', async ({
  open,
  serve,
  server,
}) => {
  const page = await open(
    `<html lang="en"><iframe title="Frame" src="${serve('<html lang="en"><p>Sciatica.')}"></iframe>`,
  );
  const frame = page.frames()[1];
  if (frame === undefined) throw new Error('The page has no frame.');
  await expectMarks(frame, ['Sciatica']);
  const path = new URL(serve('<html lang="en"><p>Scoliosis.')).pathname;
  await frame.goto(originOf(server, 'other.test') + path);
  await expectMarks(frame, ['Scoliosis']);
});

async function expectCard(page: Page, words: string, title: string): Promise<void> {
  await hoverMark(page, words);
  const card = await readCard(page);
  await expect.poll(() => card.title(), `the card of "${words}"`).toBe(title);
  await page.keyboard.press('Escape');
  await expectNoCard(page);
}
