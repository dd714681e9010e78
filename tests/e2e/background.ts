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
 * Holds back the background's messages of one name to the frames of pages, as on a busy machine.
 *
 * @returns a function that lets go those that are held back at the moment, waits until the frames have dealt with them, and
 *   says how many there were
 */
export async function holdMessages(extension: Extension, name: string): Promise<() => Promise<number>> {
  await extension.worker.evaluate((held) => {
    const send = chrome.tabs.sendMessage.bind(chrome.tabs) as (...given: unknown[]) => Promise<unknown>;
    const waiting: (() => Promise<unknown>)[] = [];
    const hold = (...given: unknown[]) => {
      if ((given[1] as { name: string }).name !== held) return send(...given);
      return new Promise((resolve) => {
        waiting.push(async () => resolve(await send(...given).catch(() => undefined)));
      });
    };
    Object.assign(chrome.tabs, { sendMessage: hold });
    Object.assign(globalThis, { letGo: () => Promise.all(waiting.splice(0).map((go) => go())) });
  }, name);
  return () =>
    extension.worker.evaluate(async () => {
      const { letGo } = globalThis as unknown as { letGo: () => Promise<unknown[]> };
      return (await letGo()).length;
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
