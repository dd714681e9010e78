import type { BrowserContext } from '@playwright/test';

/**
 * Gathers, from now on, all that goes wrong on the pages of a browser: uncaught errors, and errors and warnings in the
 * console.
 *
 * @returns the list, which grows
 */
export function gatherFaults(context: BrowserContext): readonly string[] {
  const faults: string[] = [];
  context.on('weberror', (error) => faults.push(String(error.error())));
  context.on('console', (message) => {
    const { url } = message.location();
    // Test pages have no icon; the browser asks for one all the same.
    if (url.endsWith('/favicon.ico')) return;
    if (message.type() === 'error' || message.type() === 'warning') faults.push(`${message.text()} (${url})`);
  });
  return faults;
}
