import { isEscape } from './card-gestures';

/**
 * Hears the Escapes of a frame that has other frames around or within it: a card may be open in one of those.
 *
 * @param hear told of each, also when a card in this frame takes it
 * @param signal ends it
 */
export function onEscapeAmongFrames(window: Window, hear: () => void, signal: AbortSignal): void {
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.isTrusted && isEscape(event) && (window.length > 0 || window !== window.top)) hear();
  };
  window.addEventListener('keydown', onKeyDown, { capture: true, passive: true, signal });
}
