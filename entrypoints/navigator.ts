import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { type Navigator, type NavigatorOptions, TermNavigator } from '../highlighting/marks/term-navigator';
import { providePart } from '../platform/parts';

declare module '../platform/parts' {
  interface Parts {
    readonly navigator: (options: NavigatorOptions) => Navigator;
  }
}

/** The part of the content script that goes to terms: brought into a frame when the reader first asks for one. */
export default defineUnlistedScript(() => providePart('navigator', (options) => new TermNavigator(options)));
