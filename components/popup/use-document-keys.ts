import { useLayoutEffect, useRef } from 'preact/hooks';

/**
 * Hears of every key on the page, wherever the focus is, after the element that has it. It listens from the moment the
 * view is there, not from the frame after: a quick reader's first key must not be lost.
 */
export function useDocumentKeys(onKeyDown: (event: KeyboardEvent) => void): void {
  const latest = useRef(onKeyDown);
  latest.current = onKeyDown;
  useLayoutEffect(() => {
    const listen = (event: KeyboardEvent) => latest.current(event);
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  }, []);
}
