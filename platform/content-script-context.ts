/**
 * What the content script has in place of WXT's context of the same name, which watches for an update of the extension
 * and the page's address: here `extension-life.ts` and the page watcher do, and every page would pay for 3 kB more.
 * `wxt.config.ts` puts it there.
 */
export class ContentScriptContext {}
