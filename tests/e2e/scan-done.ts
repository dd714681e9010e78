import { expect, type Page } from '@playwright/test';
import type { Extension } from './extension';

/**
 * Waits until every frame of the page in front has been read to its end, and gives how often terms stand on it: asked
 * over the same line as the popup asks.
 */
export async function waitUntilRead(extension: Extension, page: Page): Promise<number> {
  await page.bringToFront();
  let counts: { readonly done: boolean; readonly terms: number } | undefined;
  await expect
    .poll(
      async () => {
        counts = await askPage(extension);
        return counts?.done;
      },
      { message: `all frames of ${page.url()} have been read`, timeout: 60_000 },
    )
    .toBe(true);
  return counts?.terms ?? 0;
}

/** Ids of the terms that the popup lists for the page in front. */
export async function listedTerms(extension: Extension, page: Page): Promise<readonly string[]> {
  await page.bringToFront();
  return (await askPage(extension))?.ids ?? [];
}

async function askPage(extension: Extension) {
  return extension.worker.evaluate(async () => {
    const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
    if (tab?.id === undefined) return undefined;
    const port = chrome.tabs.connect(tab.id, { name: 'page' });
    const reports = new Map<string, { state: string; terms: { id: string; count: number }[] }>();
    // The frames answer one by one; the page itself is always among them.
    await new Promise<void>((resolve) => {
      port.onMessage.addListener(({ report }) => {
        reports.set(report.frame, report);
        if (report.top) resolve();
      });
      port.onDisconnect.addListener(() => resolve());
      // A page that is not ready yet does not answer; it is asked again.
      setTimeout(resolve, 500);
    });
    port.disconnect();
    const all = [...reports.values()];
    const listed = all.flatMap((report) => report.terms);
    return {
      done: all.length > 0 && all.every(({ state }) => state !== 'scanning'),
      terms: listed.reduce((sum, { count }) => sum + count, 0),
      ids: listed.map(({ id }) => id),
    };
  });
}
