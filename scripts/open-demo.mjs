import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { launchWithExtension } from './launch-with-extension.mjs';
import { startPageServer } from './page-server.mjs';
import { projectFolder } from './run-command.mjs';
import { showWithoutDisplay } from './show-without-display.mjs';

/**
 * Opens Chromium with the extension on the demo article, and waits until the reader closes it or presses Ctrl+C.
 * Without a display it shows in words and in a picture what a reader would see. Leaves nothing behind.
 *
 * @param {{ chromiumPath: string, extensionFolder: string, hasDisplay: boolean }} options
 */
export async function openDemo({ chromiumPath, extensionFolder, hasDisplay }) {
  const profile = await mkdtemp(join(tmpdir(), 'glosswell-'));
  const server = await startPageServer(join(projectFolder, 'scripts', 'demo'));
  const address = `${server.origin}/back-pain.html`;
  let context;
  try {
    context = await launchWithExtension({
      profile,
      chromiumPath,
      extensionFolder,
      headless: !hasDisplay,
      viewport: hasDisplay ? null : { width: 1200, height: 900 },
    });
    const page = context.pages()[0] ?? (await context.newPage());
    await page.goto(address);
    if (hasDisplay) await waitForReader(context, address);
    else await showWithoutDisplay(page, join(projectFolder, '.output', 'demo.png'));
  } finally {
    await context?.close().catch(() => undefined);
    await server.close();
    await rm(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  }
}

async function waitForReader(context, address) {
  console.log(`
Glosswell is in the browser that has just opened, on ${address}. Try this:
  1. Rest the pointer on an underlined term, or press Alt+Shift+J to go from term to term: a card explains it.
  2. Open Glosswell from the puzzle-piece button of the toolbar, and search for a term, such as "swedish mas".
  3. Go to any page about health; Alt+Shift+G turns the marks on a site off and on again.
Press Ctrl+C here, or close the browser, to end.`);
  await new Promise((resolve) => {
    context.once('close', resolve);
    process.once('SIGINT', resolve);
    process.once('SIGTERM', resolve);
  });
}
