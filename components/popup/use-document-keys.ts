import { useEffect } from 'preact/hooks';

/** Hears of every key on the page, wherever the focus is, after the element that has it. */
export function useDocumentKeys(onKeyDown: (event: KeyboardEvent) => void): void {
  useEffect(() => {
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, [onKeyDown]);
}
