import { expect, type Page } from '@playwright/test';
import type { Extension } from './extension';

/**
 * Waits until every frame of the page in front has been read to its end, and gives how often terms stand on it: asked
 * over the same line as the popup asks.
 */
export async function waitUntilRead(extension: Extension, page: Page): Promise<number> {
  await page.bringToFront();
  let counts: { readonly done: boolean; readonly frames: number; readonly terms: number } | undefined;
  await expect
    .poll(
      async () => {
        counts = await askPage(extension, frameCount(page));
        // Frames answer once they are calm.
        return counts?.done === true && counts.frames >= frameCount(page);
      },
      { message: `all frames of ${page.url()} have been read`, timeout: 60_000 },
    )
    .toBe(true);
  return counts?.terms ?? 0;
}

/** Ids of the terms that the popup lists for the page in front. */
export async function listedTerms(extension: Extension, page: Page): Promise<readonly string[]> {
  await page.bringToFront();
  return (await askPage(extension, frameCount(page)))?.ids ?? [];
}

/** The frames of a page that a test serves; those of other sites, which saved pages name, are never loaded. */
function frameCount(page: Page): number {
  const isServed = (url: string) =>
    url === 'about:srcdoc' || /^http:\/\/(127\.0\.0\.1|[^/]*\.test)[:/]/.test(url);
  return page.frames().filter((frame) => isServed(frame.url())).length;
}

/** @param frames how many answers are waited for, at most half a second */
async function askPage(extension: Extension, frames: number) {
  return extension.worker.evaluate(async (frames) => {
    const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
    if (tab?.id === undefined) return undefined;
    const port = chrome.tabs.connect(tab.id, { name: 'page' });
    const reports = new Map<string, { state: string; terms: { id: string; count: number }[] }>();
    // The frames answer one by one, and none that is not ready yet.
    await new Promise<void>((resolve) => {
      port.onMessage.addListener(({ report }) => {
        reports.set(report.frame, report);
        if (reports.size === frames) resolve();
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
      frames: reports.size,
      terms: listed.reduce((sum, { count }) => sum + count, 0),
      ids: listed.map(({ id }) => id),
    };
  }, frames);
}
