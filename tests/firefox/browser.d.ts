import type { Browser } from 'webextension-polyfill';

declare global {
  /** The extension API, in functions that run on a page of the extension. */
  const browser: Browser;
}
