import { expect } from '@playwright/test';
import type { Firefox } from './firefox';

/**
 * What Firefox notes when a page goes away while a script of ours is at work there, or waits for an answer: no extension
 * can help it, and nobody sees it but in the console of the browser itself.
 */
const notOurs = [
  /Promise (?:resolved|rejected) after context unloaded/,
  /Promise (?:resolved|rejected) while context is inactive/,
  /JSWindowActorChild cannot send at the moment/,
  /sendRemoveListener on closed conduit/,
  /Script terminated by timeout/,
];

/**
 * Watches the console of the browser, which has the errors and warnings of all scripts of the extension: of the
 * background, of its pages and of the content scripts, those that nobody caught too.
 *
 * @returns ends it, and fails when there was any
 */
export async function watchFaults(firefox: Firefox): Promise<() => Promise<void>> {
  await firefox.inWindow(() => Services.console.reset());
  return async () => {
    const messages = await firefox.inWindow(() =>
      Services.console.getMessageArray().map(({ message }) => String(message)),
    );
    const ours = messages.filter(
      (message) => message.includes(firefox.extensionOrigin) || /glosswell/i.test(message),
    );
    const faults = ours.filter((message) => !notOurs.some((pattern) => pattern.test(message)));
    expect(faults, 'errors and warnings of the extension').toEqual([]);
  };
}
