import { browser } from 'wxt/browser';
import { portName } from './page-channel';
import { siteOf } from './site';

/** The page that the popup stands over: one that has marks, or why it can have none. */
export type ActivePage =
  | { readonly kind: 'page'; readonly tabId: number; readonly site: string }
  | { readonly kind: 'restricted'; readonly reason: RestrictedReason };

/**
 * `browser-page`: the browser's own pages and those of other extensions. `store`: shops for extensions, which browsers
 * keep free of extensions. `file-access`: a file, and the reader has not allowed files. `not-reached`: a page that was
 * open before the extension was there, or a document such as a PDF.
 */
export type RestrictedReason = 'browser-page' | 'store' | 'not-reached' | 'file-access';

/** A page whose main thread is busy answers late. After this time, in ms, it is taken for one that will answer. */
const patience = 300;

/** Finds out about the page in the active tab of this window. */
export async function activePage(): Promise<ActivePage> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  if (tab?.id === undefined) return { kind: 'restricted', reason: 'browser-page' };
  const url = tab.url ?? tab.pendingUrl ?? '';
  const reason = restrictionOf(url);
  if (reason !== undefined) return { kind: 'restricted', reason };
  if (url.startsWith('file:') && !(await browser.extension.isAllowedFileSchemeAccess())) {
    return { kind: 'restricted', reason: 'file-access' };
  }
  // A page that is still loading does not have its content script yet, but will.
  if (tab.status !== 'loading' && !(await isReached(tab.id)))
    return { kind: 'restricted', reason: 'not-reached' };
  return { kind: 'page', tabId: tab.id, site: siteOf(url) };
}

/** Why an address can have no marks, as far as the address tells. */
export function restrictionOf(url: string): 'browser-page' | 'store' | undefined {
  if (!URL.canParse(url)) return 'browser-page';
  const { protocol, hostname, pathname } = new URL(url);
  if (!['http:', 'https:', 'file:'].includes(protocol)) return 'browser-page';
  return stores.some((store) => hostname === store.host && pathname.startsWith(store.path))
    ? 'store'
    : undefined;
}

const stores = [
  { host: 'chromewebstore.google.com', path: '/' },
  { host: 'chrome.google.com', path: '/webstore' },
  { host: 'microsoftedge.microsoft.com', path: '/addons' },
  { host: 'addons.mozilla.org', path: '/' },
];

/** True when the page's content script answers: a line to it stays open and brings its report. */
async function isReached(tabId: number): Promise<boolean> {
  const port = browser.tabs.connect(tabId, { name: portName, frameId: 0 });
  const reached = await new Promise<boolean>((resolve) => {
    port.onMessage.addListener(() => resolve(true));
    port.onDisconnect.addListener(() => {
      void browser.runtime.lastError; // Read, so that the browser does not log it.
      resolve(false);
    });
    setTimeout(() => resolve(true), patience);
  });
  port.disconnect();
  return reached;
}
