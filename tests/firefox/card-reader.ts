import { expect } from '@playwright/test';
import type { Firefox } from './firefox';

/** A card as it stands at one moment. */
export interface ReadCard {
  readonly title: string;
  /** All of its text, with single spaces. */
  readonly text: string;
  /** Whether it is a dialog, or a preview that takes no focus. */
  readonly dialog: boolean;
  /** The text of what has the focus in it; undefined when nothing has. */
  readonly focused: string | undefined;
  /** Its rectangle in CSS pixels of its frame's window. */
  readonly box: { readonly x: number; readonly y: number; readonly width: number; readonly height: number };
  /** The middle of each button and link by its name. */
  readonly controls: Readonly<Record<string, { readonly x: number; readonly y: number }>>;
}

/** A node as the protocol gives it. */
interface RemoteNode {
  readonly sharedId?: string;
  readonly value?: { readonly shadowRoot?: RemoteNode | null };
}

interface ContextTree {
  readonly context: string;
  readonly url: string;
  readonly children: readonly ContextTree[];
}

/**
 * Reads the card that is open on the page with this address or in one of its frames. Its shadow root is closed, so that
 * the page sees nothing of it: the protocol of WebDriver hands it out all the same.
 *
 * @returns undefined when no card is open
 */
export async function readCard(firefox: Firefox, url: string): Promise<ReadCard | undefined> {
  const { contexts } = (await firefox.command('browsingContext.getTree', {})) as { contexts: ContextTree[] };
  const page = contexts.find((context) => context.url === url);
  for (const { context } of page ? withFrames(page) : []) {
    const root = await findRoot(firefox, context);
    if (root) return await readRoot(firefox, context, root);
  }
  return undefined;
}

/** Waits until a card with this title is open, and reads it. */
export async function expectCard(firefox: Firefox, url: string, title: string): Promise<ReadCard> {
  await expect
    .poll(async () => (await readCard(firefox, url))?.title, {
      message: 'the title of the card',
      intervals: [50],
    })
    .toBe(title);
  const card = await readCard(firefox, url);
  if (card === undefined) throw new Error('The card is not open any more.');
  return card;
}

/** Waits until no card is open on the page and in its frames. */
export async function expectNoCard(firefox: Firefox, url: string): Promise<void> {
  await expect
    .poll(async () => (await readCard(firefox, url))?.title, { message: 'no card is open', intervals: [50] })
    .toBe(undefined);
}

function withFrames(tree: ContextTree): ContextTree[] {
  return [tree, ...tree.children.flatMap(withFrames)];
}

async function findRoot(firefox: Firefox, context: string): Promise<string | undefined> {
  const answer = (await firefox.command('script.evaluate', {
    expression: 'document.querySelector("glosswell-card")',
    target: { context },
    awaitPromise: false,
    serializationOptions: { includeShadowTree: 'all', maxDomDepth: 1 },
  })) as { result?: RemoteNode };
  return answer.result?.value?.shadowRoot?.sharedId;
}

async function readRoot(firefox: Firefox, context: string, sharedId: string): Promise<ReadCard | undefined> {
  const answer = (await firefox.command('script.callFunction', {
    functionDeclaration: `(root) => JSON.stringify((${describeCard})(root))`,
    arguments: [{ sharedId }],
    target: { context },
    awaitPromise: false,
  })) as { result?: { value: string } };
  // Between the two questions the card may have closed.
  return answer.result === undefined ? undefined : JSON.parse(answer.result.value);
}

/** Runs in the page, on the closed shadow root. */
function describeCard(root: ShadowRoot): ReadCard {
  const clean = (text: string | null | undefined) => (text ?? '').replace(/\s+/g, ' ').trim();
  const name = (element: Element) => clean(element.getAttribute('aria-label') ?? element.textContent);
  const controls = [...root.querySelectorAll('button, a[href], summary')]
    .filter((element) => element.checkVisibility())
    .map((element) => {
      const { x, y, width, height } = element.getBoundingClientRect();
      return [name(element), { x: x + width / 2, y: y + height / 2 }];
    });
  const { x, y, width, height } = root.host.getBoundingClientRect();
  return {
    title: clean(root.querySelector('h1, h2, [role=heading]')?.textContent),
    text: clean(root.textContent),
    dialog: root.querySelector('[role=dialog]') !== null,
    focused: root.activeElement ? name(root.activeElement) : undefined,
    box: { x, y, width, height },
    controls: Object.fromEntries(controls),
  };
}
