import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, expect, test } from '@playwright/test';
import { findChromium } from '../../scripts/find-chromium.mjs';
import { readCard } from './card-reader';
import { browserArguments } from './extension';
import { expectMarks, hoverMark } from './marks';

/** Goes to the next page when the server says that this one has its marks. */
const first = `<!doctype html><html lang="en"><title>First</title>
<script type="speculationrules">{"prerender":[{"source":"list","urls":["/second.html"],"eagerness":"immediate"}]}</script>
<p>The weather.<script>fetch("/when-marked").then(() => { location.href = "/second.html"; });</script>`;

/** Tells the server how many marks it has, before the reader has come and after. */
const second = `<!doctype html><html lang="en"><title>Second</title><p>Swedish massage and sciatica.
<script>
  const tell = () => {
    const marks = [...CSS.highlights.values()].reduce((sum, { size }) => sum + size, 0);
    if (document.prerendering && marks === 2) fetch("/marked");
    else if (document.prerendering) setTimeout(tell, 50);
  };
  tell();
  document.addEventListener("prerenderingchange", () => { document.title = "Activated"; });
</script>`;

/**
 * A page is not prerendered in a browser that Playwright has started, nor in one that it watches: the browser is started by
 * hand, and Playwright comes when the reader would.
 */
test('a page that the browser prepares beforehand has its marks when the reader comes, and opens its cards', async () => {
  const profile = await mkdtemp(join(tmpdir(), 'glosswell-e2e-'));
  const { server, isMarked, address } = await startServer();
  const browser = spawn(
    await findChromium(),
    [
      '--headless=new',
      '--no-first-run',
      `--user-data-dir=${profile}`,
      ...browserArguments(),
      `${address}/first.html`,
    ],
    { stdio: 'ignore' },
  );
  try {
    await expect.poll(isMarked, 'the page has its marks while it is prepared').toBe(true);
    const connection = await chromium.connectOverCDP(await debuggingAddress(profile));
    const pages = () => connection.contexts().flatMap((context) => context.pages());
    const activated = async () => {
      for (const page of pages()) if ((await page.title()) === 'Activated') return page;
      return undefined;
    };
    await expect.poll(activated, 'the page that was prepared is the one that is shown').toBeDefined();
    const page = await activated();
    if (!page) throw new Error('the page has gone');
    await expectMarks(page, ['Swedish massage', 'sciatica']);
    await hoverMark(page, 'sciatica');
    expect(await (await readCard(page)).title()).toBe('Sciatica');
    await connection.close();
  } finally {
    await end(browser);
    server.closeAllConnections();
    server.close();
    await rm(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  }
});

/** Serves both pages; `isMarked`: whether the second one had its marks while it was being prepared. */
async function startServer(): Promise<{ server: Server; isMarked: () => boolean; address: string }> {
  let waiting: ServerResponse | undefined;
  let marked = false;
  const pages: Record<string, string> = { '/first.html': first, '/second.html': second };
  const server = createServer(({ url = '' }, response) => {
    if (url === '/when-marked') {
      waiting = response;
      return;
    }
    if (url === '/marked') {
      waiting?.end();
      marked = true;
    }
    response.setHeader('content-type', 'text/html');
    response.end(pages[url] ?? '');
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  // Only secure pages are prepared beforehand; this machine's own address counts as one.
  return {
    server,
    isMarked: () => marked,
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
  };
}

async function debuggingAddress(profile: string): Promise<string> {
  const [port] = (await readFile(join(profile, 'DevToolsActivePort'), 'utf8')).split('\n');
  return `http://127.0.0.1:${port}`;
}

async function end(browser: ChildProcess): Promise<void> {
  const ended = new Promise((resolve) => browser.once('exit', resolve));
  browser.kill();
  await ended;
}
