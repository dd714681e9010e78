import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureDependencies } from './ensure-dependencies.mjs';
import { findChromium } from './find-chromium.mjs';
import { toIndexedPng } from './indexed-png.mjs';
import { projectFolder, projectProgram, runCommand } from './run-command.mjs';

/** `npm run screenshots`: makes the pictures of the README from the built extension on the demo article. */
const pictureFolder = join(projectFolder, 'docs', 'pictures');

const siteName = 'fernbrook.example';

/** No picture of the README may be larger, in bytes. */
const largestPicture = 150_000;

await ensureDependencies();
const build = await runCommand(projectProgram('wxt'), ['build']);
if (build.code !== 0) throw new Error(`The build failed:\n${build.output}`);

const { chromium } = await import('@playwright/test');
const { launchWithExtension } = await import('./launch-with-extension.mjs');
const { startPageServer } = await import('./page-server.mjs');

await mkdir(pictureFolder, { recursive: true });
const server = await startPageServer(join(projectFolder, 'scripts', 'demo'));
const profile = await mkdtemp(join(tmpdir(), 'glosswell-'));
const context = await launchWithExtension({
  profile,
  chromiumPath: await findChromium(),
  extensionFolder: join(projectFolder, '.output', 'chrome-mv3'),
  headless: true,
  viewport: { width: 1200, height: 860 },
  scale: 2,
  // The popup takes its scale from the browser, and the pictures show a site with a name.
  more: [
    '--remote-debugging-port=0',
    '--screen-info={2600x2000 devicePixelRatio=2}',
    '--window-size=1280,980',
    `--host-resolver-rules=MAP ${siteName} 127.0.0.1`,
  ],
});
try {
  const worker = context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker'));
  const page = await context.newPage();
  for (const colorScheme of ['light', 'dark']) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await page.goto(`${server.origin.replace('127.0.0.1', siteName)}/back-pain.html`);
    await takeCard(page, 'fibromyalgia', picture('card', colorScheme));
    await takePopup(worker, colorScheme, picture('popup', colorScheme));
    await page.setViewportSize({ width: 1200, height: 800 });
    await page.goto(`chrome-extension://${new URL(worker.url()).host}/options.html`);
    await page.getByRole('switch').first().waitFor();
    await keep(await page.screenshot(), picture('options', colorScheme));
  }
} finally {
  await context.close();
  await server.close();
  await rm(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
}
console.log(`Pictures: ${pictureFolder}`);

function picture(name, colorScheme) {
  return join(pictureFolder, colorScheme === 'dark' ? `${name}-dark.png` : `${name}.png`);
}

/** Writes a picture. @throws when it is too large for the README */
async function keep(png, path) {
  const small = toIndexedPng(png);
  if (small.length > largestPicture) throw new Error(`${path} takes ${small.length} bytes: show less in it`);
  await writeFile(path, small);
}

/** A part of the article with the card of a term that stands in its text. The window is tall, as the card then is. */
async function takeCard(page, term, path) {
  await page.setViewportSize({ width: 1200, height: 1080 });
  await page.waitForFunction(() => [...CSS.highlights].some(([, marks]) => marks.size > 0));
  const { x, y } = await page.evaluate(placeOfWord, term);
  await page.mouse.move(x, y + 60);
  await page.mouse.move(x, y, { steps: 5 });
  await page.waitForSelector(':popover-open', { state: 'attached' });
  await keep(await page.screenshot({ clip: { x: 210, y: 0, width: 780, height: 730 } }), path);
  await page.keyboard.press('Escape');
}

/** Runs in the page: brings a word of a paragraph into the upper part of the window, and gives its middle. */
function placeOfWord(word) {
  const paragraphs = [...document.querySelectorAll('p')];
  const text = paragraphs
    .flatMap(({ childNodes }) => [...childNodes])
    .find(({ data }) => data?.includes(word));
  const range = document.createRange();
  range.setStart(text, text.data.indexOf(word));
  range.setEnd(text, range.startOffset + word.length);
  window.scrollBy(0, range.getBoundingClientRect().top - 180);
  const box = range.getBoundingClientRect();
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

/** The toolbar popup over the article. It is no page of the context: a second connection sees it as one. */
async function takePopup(worker, colorScheme, path) {
  await worker.evaluate(() => chrome.action.openPopup());
  const port = (await readFile(join(profile, 'DevToolsActivePort'), 'utf8')).split('\n')[0];
  const browser = await chromium.connectOverCDP(`http://127.0.0.1:${port}`);
  const pages = browser.contexts().flatMap((each) => each.pages());
  const popup = pages.find((each) => each.url().endsWith('/popup.html'));
  await popup.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
  await popup.getByText('Swedish massage').first().waitFor();
  await keep(await popup.screenshot({ scale: 'device' }), path);
  await popup.evaluate(() => window.close()).catch(() => undefined);
  await browser.close();
}
