import { consume } from '../card/card-gestures';

/**
 * Calls back when a focusable element of ours is activated: by Enter or the space bar, or by the command of a screen reader,
 * which comes as a click that no pointer has made.
 *
 * @param activate told of the element, with what was pressed on; it answers whether that element was one to activate, and
 *   then the page does not hear of it
 * @param signal ends it
 */
export function onActivation(
  window: Window,
  activate: (element: HTMLElement) => boolean,
  signal: AbortSignal,
): void {
  const open = (event: Event) => {
    const [target] = event.composedPath();
    if (target instanceof HTMLElement && target.tabIndex === 0 && activate(target)) consume(event);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const modified = event.ctrlKey || event.altKey || event.metaKey || event.shiftKey;
    if ((event.key === 'Enter' || event.key === ' ') && !modified && !event.isComposing) open(event);
  };
  const onClick = (event: MouseEvent) => {
    if (event.detail === 0) open(event);
  };
  window.addEventListener('keydown', onKeyDown, { capture: true, signal });
  window.addEventListener('click', onClick, { capture: true, signal });
}
