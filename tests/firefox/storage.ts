import type { Page } from 'puppeteer-core';

/** Writes settings as they are stored: only what differs from the defaults. Open pages hear of it. */
export async function storeSettings(extensionPage: Page, record: object): Promise<void> {
  await extensionPage.evaluate((settings) => browser.storage.local.set({ settings }), record);
}

/** What is stored of the settings. */
export async function storedSettings(extensionPage: Page): Promise<unknown> {
  return extensionPage.evaluate(async () => (await browser.storage.local.get('settings')).settings);
}
