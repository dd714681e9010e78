import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { chromium, type Page } from '@playwright/test';
import type { Extension } from './extension';

/**
 * Opens the popup of the toolbar button. It is no page of the browser context: a second connection to the browser sees
 * it as one.
 *
 * @returns the popup, and what closes it together with the connection
 */
export async function openToolbarPopup(
  extension: Extension,
): Promise<{ page: Page; close(): Promise<void> }> {
  await extension.worker.evaluate(() => chrome.action.openPopup());
  const port = (await readFile(join(extension.profile, 'DevToolsActivePort'), 'utf8')).split('\n')[0];
  const browser = await chromium.connectOverCDP(`http://127.0.0.1:${port}`);
  const isPopup = (page: Page) => page.url().endsWith('/popup.html');
  const pages = browser.contexts().flatMap((context) => context.pages());
  const page = pages.find(isPopup) ?? (await browser.contexts()[0]?.waitForEvent('page', isPopup));
  if (page === undefined) throw new Error('The popup of the toolbar button did not open.');
  return {
    page,
    async close() {
      if (!page.isClosed()) await page.evaluate(() => window.close()).catch(() => undefined);
      await browser.close();
    },
  };
}
