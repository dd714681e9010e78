import { mkdir, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureDependencies } from './ensure-dependencies.mjs';
import { findChromium } from './find-chromium.mjs';
import { projectFolder, projectProgram, runCommand } from './run-command.mjs';

/** `npm run screenshots`: makes the pictures of the README from the built extension on the demo article. */
const pictureFolder = join(projectFolder, 'docs', 'pictures');

const siteName = 'fernbrook.example';

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
    await page.setViewportSize({ width: 1200, height: 860 });
    await page.goto(`${server.origin.replace('127.0.0.1', siteName)}/back-pain.html`);
    await takeCard(page, 'Swedish massage', picture('card', colorScheme));
    await takePopup(worker, colorScheme, picture('popup', colorScheme));
    await page.goto(`chrome-extension://${new URL(worker.url()).host}/options.html`);
    await page.getByRole('switch').first().waitFor();
    await page.screenshot({ path: picture('options', colorScheme) });
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

/** The article with the card of a term that stands in its table. */
async function takeCard(page, text, path) {
  const term = page.getByRole('rowheader', { name: text });
  await term.evaluate((element) => element.scrollIntoView({ block: 'center' }));
  await page.waitForFunction(() => [...CSS.highlights].some(([, marks]) => marks.size > 0));
  const box = await term.boundingBox();
  await page.mouse.move(box.x + 30, box.y + 60);
  await page.mouse.move(box.x + 30, box.y + 20, { steps: 5 });
  await page.waitForSelector(':popover-open', { state: 'attached' });
  await page.screenshot({ path });
  await page.keyboard.press('Escape');
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
  await popup.screenshot({ path, scale: 'device' });
  await popup.evaluate(() => window.close()).catch(() => undefined);
  await browser.close();
}
