import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { Sender } from '../../../platform/messages';
import type { PartName } from '../../../platform/part-names';

// Parts are remembered as long as a page lives: every test has a page of its own.
let parts: typeof import('../../../platform/parts');
beforeEach(async () => {
  fakeBrowser.reset();
  vi.resetModules();
  Reflect.deleteProperty(globalThis, Symbol.for('glosswell.parts'));
  parts = await import('../../../platform/parts');
});
afterEach(() => vi.restoreAllMocks());

const value = (() => undefined) as never;

/** A background that brings the part, or does not. */
function answerWith(bring: () => void) {
  const asked = vi.fn();
  vi.spyOn(fakeBrowser.runtime, 'sendMessage').mockImplementation(async (message: unknown) => {
    asked(message);
    try {
      bring();
      return {};
    } catch (error) {
      return { failure: String(error) };
    }
  });
  return asked;
}

describe('loading a part', () => {
  test('asks the background once, and gives what the part provides', async () => {
    const asked = answerWith(() => parts.providePart('card', value));
    const [first, second] = await Promise.all([parts.loadPart('card'), parts.loadPart('card')]);
    expect(first).toBe(value);
    expect(second).toBe(value);
    expect(asked).toHaveBeenCalledExactlyOnceWith({ name: 'load-part', request: 'card' });
  });

  test('asks nobody when the part is in the frame already', async () => {
    const asked = answerWith(() => {});
    parts.providePart('card', value);
    expect(await parts.loadPart('card')).toBe(value);
    expect(asked).not.toHaveBeenCalled();
  });

  test('rejects where the browser refuses, and tries again later', async () => {
    answerWith(() => {
      throw new Error('Cannot access contents of the page');
    });
    await expect(parts.loadPart('card')).rejects.toThrow('Cannot access contents of the page');
    answerWith(() => parts.providePart('card', value));
    expect(await parts.loadPart('card')).toBe(value);
  });

  test('rejects when the part did not come after all', async () => {
    answerWith(() => {});
    await expect(parts.loadPart('card')).rejects.toThrow('The part "card" did not come into this frame');
  });
});

describe('bringing a part', () => {
  const executeScript = vi.fn(async () => []);
  beforeEach(() => {
    executeScript.mockClear();
    vi.spyOn(fakeBrowser, 'scripting', 'get').mockReturnValue({ executeScript } as never);
  });
  const sender = (fields: object) => fields as Sender;

  test.each([
    ['the document, where the browser names it', { documentId: 'D', frameId: 3 }, { documentIds: ['D'] }],
    ['the frame, where it does not', { frameId: 3 }, { frameIds: [3] }],
  ])('goes to %s', async (_, fields, place) => {
    await parts.injectPart('card', sender({ tab: { id: 7 }, ...fields }));
    expect(executeScript).toHaveBeenCalledExactlyOnceWith({
      target: { tabId: 7, ...place },
      files: ['/card.js'],
      injectImmediately: true,
    });
  });

  test.each([
    ['what is no part', 'background', { tab: { id: 7 }, frameId: 0 }],
    ['a page of the extension', 'card', { frameId: 0 }],
  ])('refuses %s', async (_, name, fields) => {
    await expect(parts.injectPart(name as PartName, sender(fields))).rejects.toThrow(/No frame can have/);
    expect(executeScript).not.toHaveBeenCalled();
  });
});
