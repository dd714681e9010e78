import { afterEach, beforeEach, describe, expect, type MockInstance, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { Sender } from '../../../platform/messages';

const sender: Sender = { id: 'test-extension-id' };
const asleep = new Error('Could not establish connection. Receiving end does not exist.');
const updated = new Error('Extension context invalidated.');

// The end of the extension is remembered by the module, so that each test takes a fresh one.
let messages: typeof import('../../../platform/messages');
beforeEach(async () => {
  vi.resetModules();
  messages = await import('../../../platform/messages');
});
afterEach(() => vi.restoreAllMocks());

/** Its types know only the form with a callback. */
type Send = MockInstance<(message: unknown) => Promise<unknown>>;
const send = () => vi.spyOn(fakeBrowser.runtime, 'sendMessage') as unknown as Send;

describe('ask', () => {
  test('gives the reply', async () => {
    const sent = send().mockResolvedValueOnce({ reply: 'example.org' });
    expect(await messages.ask('site')).toBe('example.org');
    expect(sent).toHaveBeenCalledExactlyOnceWith({ name: 'site', request: undefined });
  });

  test('gives undefined for a reply of undefined, which loses its key on the way, without asking twice', async () => {
    const sent = send().mockResolvedValueOnce({});
    expect(await messages.ask('article', { id: 'no-such-term', near: [], within: [] })).toBeUndefined();
    expect(sent).toHaveBeenCalledTimes(1);
  });

  test.each([
    ['is not there', () => Promise.reject(asleep)],
    ['ends before it answers', () => Promise.resolve(undefined)],
  ])('wakes a background that %s by asking once more', async (_, first) => {
    const sent = send().mockImplementationOnce(first).mockResolvedValueOnce({ reply: 'example.org' });
    expect(await messages.ask('site')).toBe('example.org');
    expect(sent).toHaveBeenCalledTimes(2);
  });

  test('throws when nobody answers twice, and names the message', async () => {
    send().mockRejectedValue(asleep);
    await expect(messages.ask('site')).rejects.toThrow(/"site".*Receiving end does not exist/);
  });

  test('throws what the handler threw, without asking twice', async () => {
    const sent = send().mockResolvedValue({ failure: 'Error: no store' });
    await expect(messages.ask('article', { id: 'a', near: [], within: [] })).rejects.toThrow(
      '"article" failed: Error: no store',
    );
    expect(sent).toHaveBeenCalledTimes(1);
  });

  test('ends quietly when the extension is updated meanwhile, and does not ask any more', async () => {
    Object.defineProperty(fakeBrowser.runtime, 'id', { get: () => 'test-extension-id', configurable: true });
    const sent = send().mockImplementationOnce(() => {
      vi.spyOn(fakeBrowser.runtime, 'id', 'get').mockReturnValue(undefined as unknown as string);
      return Promise.reject(updated);
    });
    const { extensionEnded } = await import('../../../platform/extension-life');
    expect(await messages.ask('site')).toBeUndefined();
    expect(extensionEnded.aborted).toBe(true);
    expect(await messages.ask('site')).toBeUndefined();
    expect(sent).toHaveBeenCalledTimes(1);
  });
});

test('tell never throws', async () => {
  send().mockRejectedValue(asleep);
  messages.tell('terms-found', { ids: [], frame: 'f', since: 0, leaving: true });
  await vi.waitFor(() => expect(fakeBrowser.runtime.sendMessage).toHaveBeenCalledTimes(2));
});

describe('answer', () => {
  test('hands request and sender to the handler', async () => {
    const site = vi.fn(() => 'example.org');
    const reply = messages.answer({ site }, { name: 'site', request: undefined }, sender);
    expect(await reply).toEqual({ reply: 'example.org' });
    expect(site).toHaveBeenCalledExactlyOnceWith(undefined, sender);
  });

  test('tells the fault of a handler instead of throwing', async () => {
    const site = () => {
      throw new Error('no tab');
    };
    expect(await messages.answer({ site }, { name: 'site' }, sender)).toEqual({ failure: 'Error: no tab' });
  });

  test.each([
    ['another message of ours', { name: 'article', request: 'a' }],
    ['an inherited name', { name: 'toString' }],
    ['no name', { text: 'site' }],
    ['a string', 'site'],
    ['null', null],
    ['undefined', undefined],
  ])('leaves %s to others', (_, message) => {
    expect(messages.answer({ site: () => 'x' }, message, sender)).toBeUndefined();
  });
});

describe('the listener', () => {
  type Listener = (message: unknown, sender: Sender, respond: (value: unknown) => void) => unknown;
  const listenerOf = (start: () => () => void): { listener: Listener; end: () => void } => {
    const add = vi.spyOn(fakeBrowser.runtime.onMessage, 'addListener');
    const end = start();
    return { listener: add.mock.calls[0]?.[0] as Listener, end };
  };

  test('keeps the line open and answers through it', async () => {
    const { listener } = listenerOf(() => messages.answerMessages({ site: () => 'example.org' }));
    const reply = await new Promise((resolve) => {
      expect(listener({ name: 'site' }, sender, resolve)).toBe(true);
    });
    expect(reply).toEqual({ reply: 'example.org' });
  });

  test('does not hold the line for messages that it does not answer', () => {
    const { listener } = listenerOf(() => messages.answerMessages({ site: () => 'example.org' }));
    const respond = vi.fn();
    expect(listener({ name: 'article' }, sender, respond)).toBeUndefined();
    expect(respond).not.toHaveBeenCalled();
  });

  test('overhears without answering', () => {
    const heard: unknown[] = [];
    const { listener } = listenerOf(() => messages.overhear('hide-term', (id) => heard.push(id)));
    const respond = vi.fn();
    expect(listener({ name: 'hide-term', request: 'a' }, sender, respond)).toBeUndefined();
    expect(listener({ name: 'article', request: 'b' }, sender, respond)).toBeUndefined();
    expect(heard).toEqual(['a']);
    expect(respond).not.toHaveBeenCalled();
  });
});
