import { type Browser, browser } from 'wxt/browser';
import type { Entry } from '../knowledge/claim-article';
import { extensionIsAlive } from './extension-life';
import type { PartName } from './part-names';
import type { SaveResult } from './settings';

/** Every message of the extension: what is asked, and what is answered. */
export interface Messages {
  /** Asks for what a card shows of a term or a claim. */
  article: { request: ArticleRequest; reply: Entry | undefined };
  /** A frame asks for a part of the content script (see `parts.ts`). The reply comes when the part is there. */
  'load-part': { request: PartName; reply: undefined };
  /** A frame says which different terms it found: at first, whenever they change, and when it goes away. */
  'terms-found': { request: TermsFound; reply: undefined };
  /** A frame asks for the site of the page that it is part of (see `siteOf`). */
  site: { request: undefined; reply: string };
  /** The reader wants no marks on the site of the asking page. */
  'site-off': { request: undefined; reply: SaveResult };
  /** The reader does not want to see a term or claim marked any more, or takes that back. */
  'hide-term': { request: HideTerm; reply: SaveResult };
  /** Words mean something else on the site of the asking page, or not after all. */
  'silence-form': { request: SilenceForm; reply: SaveResult };
  /** A frame heard an Escape that may be meant for a card in another frame of its page. */
  'close-other-cards': { request: EscapePress; reply: undefined };
  /** The background asks all frames of a page to close their cards. */
  'close-card': { request: EscapePress; reply: undefined };
  /** The background asks one frame to go to its next or previous term. */
  step: { request: Step; reply: boolean };
}

export interface ArticleRequest {
  /** Id of the term or claim. */
  readonly id: string;
  /** Ids of the terms on the page, the nearest first: what the evidence says for these uses is told with a term. */
  readonly near: readonly string[];
  /** Ids of the claims of the page in which the words stand. */
  readonly within: readonly string[];
}

/** An Escape travels through the background, which may be asleep: meanwhile the reader may have opened another card. */
export interface EscapePress {
  /** When the key was pressed, in milliseconds since 1970. */
  readonly at: number;
}

export interface HideTerm {
  readonly id: string;
  readonly hidden: boolean;
}

export interface SilenceForm {
  /** As `plainForm` gives it. */
  readonly form: string;
  readonly silenced: boolean;
}

export interface TermsFound {
  /** Ids of the different terms; none when the document goes away. */
  readonly ids: readonly string[];
  /** Random id of the frame's document. */
  readonly frame: string;
  /** When the navigation to the frame's document began, in milliseconds since 1970. */
  readonly since: number;
  /** True when the document goes away. */
  readonly leaving: boolean;
}

export interface Step {
  readonly name: 'next-term' | 'previous-term';
  /** True when the step comes from another frame: begin at this frame's first (or last) term. */
  readonly entering: boolean;
}

export type MessageName = keyof Messages;
export type Request<Name extends MessageName> = Messages[Name]['request'];
export type Reply<Name extends MessageName> = Messages[Name]['reply'];
export type Sender = Browser.runtime.MessageSender;

/** What answers messages. A context answers those that it has a handler for and leaves the others to the others. */
export type MessageHandlers = {
  readonly [Name in MessageName]?: (
    request: Request<Name>,
    sender: Sender,
  ) => Reply<Name> | Promise<Reply<Name>>;
};

type RequestArguments<Name extends MessageName> =
  Request<Name> extends undefined ? [] : [request: Request<Name>];

/** An answer as it travels. Without one, nobody was there: `undefined` alone could not tell that from an answer. */
type Envelope = { readonly reply: unknown } | { readonly failure: string };

/**
 * Asks the extension. The background may be asleep or just be ending: one more try wakes it.
 *
 * @returns the reply, or undefined when the extension has been updated or removed while this page was open
 * @throws when nobody answers twice, or when the handler threw
 */
export async function ask<Name extends MessageName>(
  name: Name,
  ...[request]: RequestArguments<Name>
): Promise<Reply<Name> | undefined> {
  const send = async (): Promise<unknown> => browser.runtime.sendMessage({ name, request });
  for (const lastTry of [false, true]) {
    if (!extensionIsAlive()) return undefined;
    const envelope = await send().catch((error: unknown) => error);
    if (isEnvelope(envelope)) return replyOf(name, envelope);
    if (!extensionIsAlive()) return undefined;
    if (lastTry) throw new Error(`Nobody answered the message "${name}": ${String(envelope)}`);
  }
  return undefined;
}

/** Says something to the extension that needs no answer. Never throws: a lost message of this kind does no harm. */
export function tell<Name extends MessageName>(name: Name, ...request: RequestArguments<Name>): void {
  ask(name, ...request).catch(() => undefined);
}

/**
 * Asks one frame of a tab.
 *
 * @returns the reply, or undefined when the frame is gone or has no content script
 */
export async function askFrame<Name extends MessageName>(
  tabId: number,
  frameId: number,
  name: Name,
  ...[request]: RequestArguments<Name>
): Promise<Reply<Name> | undefined> {
  const send = async (): Promise<unknown> => browser.tabs.sendMessage(tabId, { name, request }, { frameId });
  const envelope = await send().catch(() => undefined);
  return isEnvelope(envelope) ? replyOf(name, envelope) : undefined;
}

/** Says something to all frames of a tab. Never throws: where no content script runs there is nobody to hear it. */
export function tellFrames<Name extends MessageName>(
  tabId: number,
  name: Name,
  ...[request]: RequestArguments<Name>
): void {
  browser.tabs.sendMessage(tabId, { name, request }).catch(() => undefined);
}

/**
 * Answers messages from now on.
 *
 * @returns a function that ends it
 */
export function answerMessages(handlers: MessageHandlers): () => void {
  // `sendResponse` and `return true` are what every browser understands; a returned promise is not.
  const listener = (message: unknown, sender: Sender, sendResponse: (envelope: Envelope) => void) => {
    const envelope = answer(handlers, message, sender);
    if (envelope === undefined) return undefined;
    envelope.then(sendResponse);
    return true as const;
  };
  browser.runtime.onMessage.addListener(listener);
  return () => browser.runtime.onMessage.removeListener(listener);
}

/**
 * The answer of some handlers to a message, without any extension API.
 *
 * @returns a promise that always fulfils, or undefined when none of the handlers is meant
 */
export function answer(
  handlers: MessageHandlers,
  message: unknown,
  sender: Sender,
): Promise<Envelope> | undefined {
  if (!isMessage(message) || !Object.hasOwn(handlers, message.name)) return undefined;
  const handle = handlers[message.name] as (request: unknown, sender: Sender) => unknown;
  return Promise.resolve()
    .then(() => handle(message.request, sender))
    .then(
      (reply) => ({ reply }),
      (error: unknown) => ({ failure: String(error) }),
    );
}

/**
 * Hears messages of one name that another context answers.
 *
 * @returns a function that ends it
 */
export function overhear<Name extends MessageName>(
  name: Name,
  hear: (request: Request<Name>, sender: Sender) => void,
): () => void {
  const listener = (message: unknown, sender: Sender) => {
    if (isMessage(message) && message.name === name) hear(message.request as Request<Name>, sender);
    return undefined;
  };
  browser.runtime.onMessage.addListener(listener);
  return () => browser.runtime.onMessage.removeListener(listener);
}

function replyOf<Name extends MessageName>(name: Name, envelope: Envelope): Reply<Name> {
  if ('failure' in envelope) throw new Error(`The message "${name}" failed: ${envelope.failure}`);
  return envelope.reply as Reply<Name>;
}

function isMessage(value: unknown): value is { name: MessageName; request: unknown } {
  return typeof value === 'object' && value !== null && 'name' in value && typeof value.name === 'string';
}

// A reply of undefined does not travel: the key is lost on the way, so an empty object is an answer too.
function isEnvelope(value: unknown): value is Envelope {
  return typeof value === 'object' && value !== null && !(value instanceof Error);
}
