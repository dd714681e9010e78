/** Stands in for `wxt/browser` in unit and browser tests: an in-memory implementation of the extension API. */
export { fakeBrowser as browser } from 'wxt/testing/fake-browser';
