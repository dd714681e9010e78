import type { Page } from '@playwright/test';
import type { Extension } from './extension';

/** Writes settings as they are stored: only what differs from the defaults. Open pages hear of it. */
export async function storeSettings(extension: Extension, record: unknown): Promise<void> {
  await extension.worker.evaluate((settings) => chrome.storage.local.set({ settings }), record);
}

/** What is stored of the settings. */
export async function storedSettings(extension: Extension): Promise<unknown> {
  return extension.worker.evaluate(async () => (await chrome.storage.local.get('settings')).settings);
}

/** The number on the toolbar button and its title, for the page in front. */
export async function readBadge(extension: Extension): Promise<{ text: string; title: string }> {
  return extension.worker.evaluate(async () => {
    const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
    const target = tab?.id === undefined ? {} : { tabId: tab.id };
    return { text: await chrome.action.getBadgeText(target), title: await chrome.action.getTitle(target) };
  });
}

/**
 * Puts the background to sleep, as the browser does after half a minute without work.
 *
 * @param extensionPage any page of the extension: only from there the browser gives access to its service workers
 */
export async function stopBackground(extensionPage: Page): Promise<void> {
  const session = await extensionPage.context().newCDPSession(extensionPage);
  await session.send('ServiceWorker.enable');
  await session.send('ServiceWorker.stopAllWorkers');
  await session.detach();
}
