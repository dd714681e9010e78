import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import type { StartCards } from '../highlighting/card/card-controller';
import { startCards } from '../highlighting/card/card-controller';
import { providePart } from '../platform/parts';

declare module '../platform/parts' {
  interface Parts {
    readonly card: StartCards;
  }
}

/** The part of the content script that shows cards: brought into a frame when its first card is about to open. */
export default defineUnlistedScript(() => providePart('card', startCards));
