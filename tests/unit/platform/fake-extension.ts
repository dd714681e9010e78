import { fakeBrowser } from 'wxt/testing/fake-browser';

// `wxt/utils/storage` takes the extension API from the global object as soon as it is loaded: import this file first.
Object.assign(globalThis, { chrome: fakeBrowser });

export { fakeBrowser };
