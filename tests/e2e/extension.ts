import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  type BrowserContext,
  type BrowserType,
  test as base,
  type Page,
  type Worker,
} from '@playwright/test';
import { findChromium } from '../../scripts/find-chromium.mjs';
import { type PageServer, startPageServer } from '../../scripts/page-server.mjs';
import { openToolbarPopup } from './toolbar-popup';

export { expect } from '@playwright/test';

/** The site of test pages that need no name of their own. */
export const defaultSite = 'health.test';

const projectFolder = join(import.meta.dirname, '../..');

/** A Chromium with the built extension in it. */
export interface Extension {
  readonly id: string;
  readonly context: BrowserContext;
  /** The background. The same handle goes on working after the browser has restarted it. */
  readonly worker: Worker;
  /** The browser's profile folder. */
  readonly profile: string;
}

interface WorkerFixtures {
  extension: Extension;
  /** Serves tests/pages, and pages that a test adds. */
  server: PageServer;
}

interface TestFixtures {
  /**
   * Opens a page: HTML of its own, or the address of one that the server has (beginning with "/"). It comes by plain
   * http, so that nothing may lean on what only secure pages have.
   *
   * @param site any name under ".test"
   */
  open(htmlOrPath: string, site?: string): Promise<Page>;
  /** The address of HTML that a test serves, for frames and links. */
  serve(html: string, site?: string): string;
  /** Opens a page of the extension as a tab: "options.html", "popup.html". */
  openExtensionPage(file: string): Promise<Page>;
  /** Opens the real popup of the toolbar button over the page in front. */
  openPopup(): Promise<Page>;
  /** Presses an extension shortcut on the page in front, which the browser lets no test press. */
  pressShortcut(name: 'next-term' | 'previous-term' | 'toggle-site'): Promise<void>;
}

export const test = base.extend<TestFixtures & { freshSettings: undefined }, WorkerFixtures>({
  extension: [
    async ({ playwright }, use) => {
      const profile = await mkdtemp(join(tmpdir(), 'glosswell-e2e-'));
      try {
        const context = await launch(playwright.chromium, profile);
        const worker = context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker'));
        await use({ id: new URL(worker.url()).host, context, worker, profile });
        await context.close();
      } finally {
        await rm(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
      }
    },
    { scope: 'worker' },
  ],

  server: [
    // Playwright reads from the pattern what a fixture needs, and wants one even when that is nothing.
    async ({ playwright: _ }, use) => {
      const server = await startPageServer(join(projectFolder, 'tests', 'pages'));
      // Every page asks for one, and a missing one is an error in its console.
      server.add('/favicon.ico', '');
      await use(server);
      await server.close();
    },
    { scope: 'worker' },
  ],

  freshSettings: [
    async ({ extension }, use) => {
      await extension.worker.evaluate(() => chrome.storage.local.clear());
      await use(undefined);
    },
    { auto: true },
  ],

  // Tests share one browser: each closes the pages that it opened.
  context: async ({ extension }, use) => {
    const before = new Set(extension.context.pages());
    await use(extension.context);
    for (const page of extension.context.pages()) if (!before.has(page)) await page.close();
  },

  serve: async ({ server }, use, { testId }) => {
    let count = 0;
    await use((html, site = defaultSite) => {
      const path = `/${testId}-${count++}.html`;
      server.add(path, html);
      return originOf(server, site) + path;
    });
  },

  open: async ({ context, server, serve }, use) => {
    await use(async (htmlOrPath, site = defaultSite) => {
      const isPath = htmlOrPath.startsWith('/');
      const page = await context.newPage();
      await page.goto(isPath ? originOf(server, site) + htmlOrPath : serve(htmlOrPath, site));
      return page;
    });
  },

  openExtensionPage: async ({ context, extension }, use) => {
    await use(async (file) => {
      const page = await context.newPage();
      await page.goto(`chrome-extension://${extension.id}/${file}`);
      return page;
    });
  },

  openPopup: async ({ extension }, use) => {
    const close: (() => Promise<void>)[] = [];
    await use(async () => {
      const popup = await openToolbarPopup(extension);
      close.push(popup.close);
      return popup.page;
    });
    for (const closePopup of close) await closePopup();
  },

  pressShortcut: async ({ extension }, use) => {
    await use((name) =>
      extension.worker.evaluate(async (command) => {
        const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
        // Undocumented, and the only way: keys that a test presses go to the page, not to the browser.
        (chrome.commands.onCommand as unknown as { dispatch(...values: unknown[]): void }).dispatch(
          command,
          tab,
        );
      }, name),
    );
  },
});

/** The address of a site of the server. */
export function originOf(server: PageServer, site: string): string {
  return server.origin.replace('127.0.0.1', site);
}

/**
 * Starts a Chromium with the built extension.
 *
 * @param profile folder of the browser's profile
 * @param left arguments that Playwright would give, and that are to be left out
 */
export async function launch(
  chromium: BrowserType,
  profile: string,
  left: string[] = [],
): Promise<BrowserContext> {
  return chromium.launchPersistentContext(profile, {
    executablePath: await findChromium(),
    headless: true,
    ignoreDefaultArgs: left,
    viewport: { width: 1000, height: 800 },
    args: browserArguments(),
  });
}

/**
 * The arguments with which a Chromium has the built extension, and names that end in ".test" for this machine.
 *
 * @throws Error when the extension is not built
 */
export function browserArguments(): string[] {
  const extensionFolder = join(projectFolder, '.output', 'chrome-mv3');
  if (!existsSync(join(extensionFolder, 'manifest.json'))) throw new Error('Build it first: npm run build');
  return [
    `--disable-extensions-except=${extensionFolder}`,
    `--load-extension=${extensionFolder}`,
    '--no-sandbox',
    '--disable-gpu',
    '--disable-quic',
    '--host-resolver-rules=MAP *.test 127.0.0.1',
    // Room for the popup of the toolbar button at its full size.
    '--screen-info={1600x1200}',
    '--window-size=1280,980',
    '--remote-debugging-port=0',
  ];
}
