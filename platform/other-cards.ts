import { answerMessages, type EscapePress, type Sender, tell, tellFrames } from './messages';

/**
 * A key goes to the frame that has the focus alone, a card may be open in another one: what an Escape should close may be
 * out of its reach (WCAG 2.2, 1.4.13). Frames therefore pass it on through the background.
 */
export function closeOtherCards(): void {
  tell('close-other-cards', { at: Date.now() });
}

/** Passes it on to all frames of the page, in the background. */
export function passOnClosing(press: EscapePress, { tab }: Sender): undefined {
  if (tab?.id !== undefined) tellFrames(tab.id, 'close-card', press);
  return undefined;
}

/**
 * Listens in a frame for what other frames pass on.
 *
 * @param close closes a card that was opened before a time, in milliseconds since 1970
 * @returns a function that ends it
 */
export function onCloseCard(close: (openedBefore: number) => void): () => void {
  return answerMessages({
    'close-card': ({ at }) => {
      close(at);
      return undefined;
    },
  });
}
