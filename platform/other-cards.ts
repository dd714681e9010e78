import { answerMessages, type Sender, tell, tellFrames } from './messages';

/**
 * A key goes to the frame that has the focus alone, a card may be open in another one: what an Escape should close may be
 * out of its reach (WCAG 2.2, 1.4.13). Frames therefore pass it on through the background.
 */
export function closeOtherCards(): void {
  tell('close-other-cards');
}

/** Passes it on to all frames of the page, in the background. */
export function passOnClosing(_: undefined, { tab }: Sender): undefined {
  if (tab?.id !== undefined) tellFrames(tab.id, 'close-card');
  return undefined;
}

/**
 * Listens in a frame for what other frames pass on.
 *
 * @returns a function that ends it
 */
export function onCloseCard(close: () => void): () => void {
  return answerMessages({
    'close-card': () => {
      close();
      return undefined;
    },
  });
}
