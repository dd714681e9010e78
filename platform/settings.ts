import { type Browser, browser } from 'wxt/browser';
import { inTurn } from './in-turn';
import { defaultSettings, readRecord, type Settings, toRecord } from './settings-record';

export { defaultSettings, type Settings } from './settings-record';

/** How saving went: `full` when there is no room left, `failed` for every other fault. Then nothing was changed. */
export type SaveResult = { saved: true } | { saved: false; problem: 'full' | 'failed' };

// Not by `wxt/utils/storage`: it would weigh more in every page than all that is said here.
const key = 'settings';

/**
 * Reads the settings. Never throws.
 *
 * @returns settings that can be used as they are. `damaged` tells that some fields were not readable and have their
 * defaults, `unreadable` that storage itself did not answer and everything has.
 */
export async function readSettings(): Promise<{ settings: Settings; problem?: 'damaged' | 'unreadable' }> {
  try {
    const { settings, damaged } = readRecord(await readStored());
    return damaged ? { settings, problem: 'damaged' } : { settings };
  } catch {
    return { settings: defaultSettings, problem: 'unreadable' };
  }
}

/**
 * Changes the settings: `change` gets them as they are now and gives them as they shall be. Changes of several
 * windows wait for each other. For extension pages and the background; a content script asks the background, because
 * it shares no lock with the other tabs.
 */
export async function changeSettings(change: (current: Settings) => Settings): Promise<SaveResult> {
  return save(async () => {
    const current = readRecord(await readStored()).settings;
    await browser.storage.local.set({ [key]: toRecord(change(current)) });
  });
}

/** Sets everything back to the defaults. */
export async function resetSettings(): Promise<SaveResult> {
  return save(() => browser.storage.local.remove(key));
}

/**
 * Calls the listener with the new settings whenever they change, here or elsewhere.
 *
 * @returns a function that ends it
 */
export function watchSettings(listener: (settings: Settings) => void): () => void {
  const hear = (changes: Record<string, Browser.storage.StorageChange>) => {
    const change = changes[key];
    // Firefox also tells what was written without being other than before.
    if (change === undefined || JSON.stringify(change.newValue) === JSON.stringify(change.oldValue)) return;
    listener(readRecord(change.newValue).settings);
  };
  browser.storage.local.onChanged.addListener(hear);
  return () => {
    try {
      browser.storage.local.onChanged.removeListener(hear);
    } catch {
      // The extension is gone, and the watching with it.
    }
  };
}

async function readStored(): Promise<unknown> {
  return (await browser.storage.local.get(key))[key];
}

async function save(write: () => Promise<void>): Promise<SaveResult> {
  try {
    await inTurn('glosswell-settings', write);
    return { saved: true };
  } catch (error) {
    return { saved: false, problem: isFull(error) ? 'full' : 'failed' };
  }
}

/** Chrome speaks of the quota of the storage area or of the file system's space, Firefox of the quota only. */
function isFull(error: unknown): boolean {
  return /quota|no.?space/i.test(String(error));
}
