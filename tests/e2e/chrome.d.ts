import type { browser } from 'wxt/browser';

declare global {
  /** The extension API, in functions that run in the background or on a page of the extension. */
  const chrome: typeof browser;
}
