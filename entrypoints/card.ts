import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import type { CreateCardHost } from '../highlighting/card-host';
import { createCardHost } from '../highlighting/card-host';
import { providePart } from '../platform/parts';

declare module '../platform/parts' {
  interface Parts {
    readonly card: CreateCardHost;
  }
}

/** The part of the content script that draws cards: brought into a frame when its first card is about to open. */
export default defineUnlistedScript(() => providePart('card', createCardHost));
