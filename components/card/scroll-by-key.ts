/** How far one press of an arrow key scrolls (px). */
const line = 40;

/**
 * Scrolls a container by the keys that scroll a page, for a focus that stands beside the container and not in it.
 *
 * @returns whether the key was one of them; the caller then keeps it from scrolling the page
 */
export function scrollByKey(container: Element, { key, shiftKey }: KeyboardEvent): boolean {
  const page = container.clientHeight * 0.9;
  const steps: Readonly<Record<string, number>> = {
    ArrowDown: line,
    ArrowUp: -line,
    PageDown: page,
    PageUp: -page,
    ' ': shiftKey ? -page : page,
    Home: -container.scrollHeight,
    End: container.scrollHeight,
  };
  const step = steps[key];
  if (step === undefined) return false;
  container.scrollBy(0, step);
  return true;
}
