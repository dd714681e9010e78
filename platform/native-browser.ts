import type { Browser } from 'webextension-polyfill';

/**
 * What the content script has in place of webextension-polyfill: in the browsers that it is built for, the API answers
 * with promises by itself (Chromium from 128 on, Firefox), and every page would pay for the 10 kB that wrap it.
 * `wxt.config.ts` puts it there.
 */
const { browser, chrome } = globalThis as unknown as { readonly browser?: Browser; readonly chrome: Browser };

export default browser?.runtime?.id ? browser : chrome;
