import { join } from 'node:path';
import { test as base } from '@playwright/test';
import type { Page } from 'puppeteer-core';
import { type PageServer, startPageServer } from '../../scripts/page-server.mjs';
import { watchFaults } from './faults';
import { type Firefox, launchFirefox } from './firefox';

export { expect } from '@playwright/test';

interface WorkerFixtures {
  firefox: Firefox;
  /** A page of the extension in a tab behind the others: functions that run in it have the extension's API. */
  extensionPage: Page;
  /** Serves tests/pages, and pages that a test adds. */
  server: PageServer;
}

interface TestFixtures {
  /** Opens a page in a tab in front: HTML of its own, or the address of one that the server has (beginning with "/"). */
  open(htmlOrPath: string, options?: { site?: string; headers?: Record<string, string> }): Promise<Page>;
  /** The address of HTML that a test serves, for frames and links. */
  serve(html: string, options?: { site?: string; headers?: Record<string, string> }): string;
  /** Opens a page of the extension in a tab: "options.html", "popup.html". */
  openExtensionPage(file: string, selector: string): Promise<Page>;
}

/** A test in Firefox. It begins with the settings that a new reader has, and fails when a script of ours complains. */
export const test = base.extend<TestFixtures & { freshSettings: undefined }, WorkerFixtures>({
  firefox: [
    // Playwright reads from the pattern what a fixture needs, and wants one even when that is nothing.
    async ({ playwright: _ }, use) => {
      const firefox = await launchFirefox();
      await use(firefox);
      await firefox.close();
    },
    { scope: 'worker' },
  ],

  extensionPage: [
    async ({ firefox }, use) => {
      await use(await firefox.openExtensionPage('options.html', '[role=switch]'));
    },
    { scope: 'worker' },
  ],

  server: [
    async ({ playwright: _ }, use) => {
      const server = await startPageServer(join(import.meta.dirname, '../pages'));
      // Every page asks for one, and a missing one is an error in its console.
      server.add('/favicon.ico', '');
      await use(server);
      await server.close();
    },
    { scope: 'worker' },
  ],

  // Tests share one browser: each begins anew, and closes the pages that it opened.
  freshSettings: [
    async ({ firefox, extensionPage }, use) => {
      await extensionPage.evaluate(() => browser.storage.local.clear());
      const before = new Set(await firefox.browser.pages());
      const endWatching = await watchFaults(firefox);
      await use(undefined);
      await endWatching();
      for (const page of await firefox.browser.pages()) if (!before.has(page)) await page.close();
    },
    { auto: true },
  ],

  serve: async ({ server }, use, { testId }) => {
    let count = 0;
    await use((html, { site = 'health.test', headers = {} } = {}) => {
      const path = `/${testId}-${count++}.html`;
      server.add(path, html, headers);
      return server.origin.replace('127.0.0.1', site) + path;
    });
  },

  open: async ({ firefox, server, serve }, use) => {
    await use(async (htmlOrPath, options = {}) => {
      const page = await firefox.browser.newPage();
      const isPath = htmlOrPath.startsWith('/');
      await page.goto(
        isPath
          ? server.origin.replace('127.0.0.1', options.site ?? 'health.test') + htmlOrPath
          : serve(htmlOrPath, options),
      );
      return page;
    });
  },

  openExtensionPage: async ({ firefox }, use) => {
    await use((file, selector) => firefox.openExtensionPage(file, selector));
  },
});
