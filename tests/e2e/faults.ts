import { expect } from '@playwright/test';
import { test as base } from './extension';

/**
 * A test that fails when anything goes wrong on its pages: an error or warning in a console, or an error that nobody
 * caught. The pages' own scripts and ours write to the same console.
 */
export const test = base.extend<{ noFaults: undefined }>({
  noFaults: [
    async ({ context }, use) => {
      const found: string[] = [];
      const onError = (webError: { error(): Error }) => found.push(`uncaught: ${stackOf(webError.error())}`);
      const onConsole = (message: { type(): string; text(): string; location(): { url: string } }) => {
        if (message.type() !== 'error' && message.type() !== 'warning') return;
        found.push(`${message.type()}: ${message.text()} (${message.location().url})`);
      };
      context.on('weberror', onError);
      context.on('console', onConsole);
      await use(undefined);
      context.off('weberror', onError);
      context.off('console', onConsole);
      expect(found, 'errors and warnings of the pages').toEqual([]);
    },
    { auto: true },
  ],
});

function stackOf(error: Error): string {
  return error.stack ?? String(error);
}
