/**
 * Watches for `document.open()`, which takes away not only the page but every event listener of the document and its
 * window, also those of extensions. Mutation observers live on.
 *
 * @param onOpened called when the document has another root element than before
 * @param signal ends it
 */
export function watchDocumentOpen(document: Document, onOpened: () => void, signal: AbortSignal): void {
  let root = document.documentElement;
  const observer = new MutationObserver(() => {
    const now: Element | null = document.documentElement;
    if (now === null || now === root) return;
    root = now as HTMLElement;
    onOpened();
  });
  observer.observe(document, { childList: true });
  signal.addEventListener('abort', () => observer.disconnect());
}
