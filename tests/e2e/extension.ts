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
  /** Opens a page: HTML of its own, or the address of one that the server has (beginning with "/"). */
  open(htmlOrPath: string): Promise<Page>;
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
      const context = await launch(playwright.chromium, profile);
      const worker = context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker'));
      await use({ id: new URL(worker.url()).host, context, worker, profile });
      await context.close();
      await rm(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
    },
    { scope: 'worker' },
  ],

  server: [
    // Playwright reads from the pattern what a fixture needs, and wants one even when that is nothing.
    async ({ playwright: _ }, use) => {
      const server = await startPageServer(join(projectFolder, 'tests', 'pages'));
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

  open: async ({ context, server }, use, { testId }) => {
    let count = 0;
    await use(async (htmlOrPath) => {
      const path = htmlOrPath.startsWith('/') ? htmlOrPath : `/${testId}-${count++}.html`;
      if (path !== htmlOrPath) server.add(path, htmlOrPath);
      const page = await context.newPage();
      await page.goto(server.origin + path);
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

async function launch(chromium: BrowserType, profile: string): Promise<BrowserContext> {
  const extensionFolder = join(projectFolder, '.output', 'chrome-mv3');
  return chromium.launchPersistentContext(profile, {
    executablePath: await findChromium(),
    headless: true,
    viewport: { width: 1000, height: 800 },
    args: [
      `--disable-extensions-except=${extensionFolder}`,
      `--load-extension=${extensionFolder}`,
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--remote-debugging-port=0',
    ],
  });
}
