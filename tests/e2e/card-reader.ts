import { type CDPSession, expect, type Page } from '@playwright/test';

/** An element of the card as assistive technology sees it. */
export interface CardNode {
  readonly role: string;
  readonly name: string;
  readonly focused: boolean;
}

/**
 * The card of a page, read through the browser's debugging protocol: its shadow root is closed, so that neither the page
 * nor a locator can see into it.
 */
export interface CardReader {
  /** All text that the card shows now, with single spaces. */
  text(): Promise<string>;
  /** The heading. */
  title(): Promise<string>;
  /** What assistive technology sees, in order: elements with a role of their own and a name. */
  nodes(): Promise<CardNode[]>;
  /** The card's rectangle in CSS pixels of the page's window. */
  box(): Promise<{ x: number; y: number; width: number; height: number }>;
  /** Clicks on the middle of an element with this role and name. */
  click(role: string, name: string): Promise<void>;
  /** Moves the pointer onto the card's middle. */
  hover(): Promise<void>;
  /** Runs a function on the closed shadow root, in the page. */
  evaluate<Result>(run: (root: ShadowRoot) => Result): Promise<Result>;
}

const cardName = 'GLOSSWELL-CARD';

/** Waits until a card is open on the page or in one of its frames, and gives its reader. */
export async function readCard(page: Page): Promise<CardReader> {
  const session = await page.context().newCDPSession(page);
  await session.send('Accessibility.enable');
  await expect.poll(async () => (await findCard(session)) !== undefined, 'a card is open').toBe(true);
  return createReader(page, session);
}

/** Whether a card is open on the page or in one of its frames. */
export async function hasCard(page: Page): Promise<boolean> {
  const session = await page.context().newCDPSession(page);
  try {
    return (await findCard(session)) !== undefined;
  } finally {
    await session.detach();
  }
}

/**
 * What has the focus in the card, at this moment.
 *
 * @returns its accessible name, or undefined when no card is open or none of it has the focus
 */
export async function focusInCard(page: Page): Promise<string | undefined> {
  const session = await page.context().newCDPSession(page);
  try {
    await session.send('Accessibility.enable');
    const card = await findCard(session);
    // Between the two questions the card may close.
    const nodes = card ? await queryTree(session, card.host.backendNodeId).catch(() => []) : [];
    return nodes.map(toCardNode).find(({ focused }) => focused)?.name;
  } finally {
    await session.detach();
  }
}

/** Waits until no card is open. */
export async function expectNoCard(page: Page): Promise<void> {
  await expect.poll(() => hasCard(page), 'no card is open').toBe(false);
}

type DomNode = Awaited<ReturnType<typeof getDocument>>['root'];
type Card = { readonly host: DomNode; readonly root: DomNode };

function createReader(page: Page, session: CDPSession): CardReader {
  const card = async (): Promise<Card> => {
    const found = await findCard(session);
    if (found === undefined) throw new Error('The card is not open any more.');
    return found;
  };
  const middleOf = async (backendNodeId: number) => {
    await session.send('DOM.scrollIntoViewIfNeeded', { backendNodeId });
    return middle(await boxOf(session, backendNodeId));
  };

  const reader: CardReader = {
    async evaluate<Result>(run: (root: ShadowRoot) => Result) {
      const { object } = await session.send('DOM.resolveNode', {
        backendNodeId: (await card()).root.backendNodeId,
      });
      const { result, exceptionDetails } = await session.send('Runtime.callFunctionOn', {
        ...(object.objectId !== undefined && { objectId: object.objectId }),
        functionDeclaration: `function () { return (${run})(this) }`,
        returnByValue: true,
        awaitPromise: true,
      });
      if (exceptionDetails !== undefined) throw new Error(exceptionDetails.exception?.description);
      return result.value as Result;
    },
    async text() {
      const nodes = await queryTree(session, (await card()).host.backendNodeId, 'StaticText');
      return nodes
        .map((node) => toCardNode(node).name)
        .join(' ')
        .replace(/\s+/g, ' ')
        .trim();
    },
    async title() {
      const heading = (await reader.nodes()).find(({ role }) => role === 'heading');
      return heading?.name ?? '';
    },
    async nodes() {
      return (await queryTree(session, (await card()).host.backendNodeId))
        .map(toCardNode)
        .filter(({ role, name }) => name !== '' && !textRoles.has(role));
    },
    async box() {
      return boxOf(session, (await card()).host.backendNodeId);
    },
    async click(role, name) {
      const [node] = await queryTree(session, (await card()).host.backendNodeId, role, name);
      if (node?.backendDOMNodeId === undefined) {
        const present = (await reader.nodes()).map((each) => `${each.role} "${each.name}"`).join(', ');
        throw new Error(`The card has no ${role} "${name}"; it has ${present}.`);
      }
      const { x, y } = await middleOf(node.backendDOMNodeId);
      await page.mouse.click(x, y);
    },
    async hover() {
      const { x, y } = middle(await reader.box());
      await page.mouse.move(x, y, { steps: 5 });
    },
  };
  return reader;
}

/** Roles of the tree that only carry text. */
const textRoles = new Set([
  'StaticText',
  'InlineTextBox',
  'none',
  'generic',
  'paragraph',
  'emphasis',
  'strong',
]);

type TreeNode = Awaited<ReturnType<typeof queryTree>>[number];

function toCardNode(node: TreeNode): CardNode {
  return {
    role: String(node.role?.value ?? ''),
    name: String(node.name?.value ?? ''),
    focused: node.properties?.some(({ name, value }) => name === 'focused' && value.value === true) ?? false,
  };
}

async function queryTree(session: CDPSession, backendNodeId: number, role?: string, accessibleName?: string) {
  const { nodes } = await session.send('Accessibility.queryAXTree', {
    backendNodeId,
    ...(role !== undefined && { role }),
    ...(accessibleName !== undefined && { accessibleName }),
  });
  return nodes.filter(({ ignored }) => !ignored);
}

async function getDocument(session: CDPSession) {
  return session.send('DOM.getDocument', { depth: -1, pierce: true });
}

async function findCard(session: CDPSession): Promise<Card | undefined> {
  const { root } = await getDocument(session);
  const search = (node: DomNode): Card | undefined => {
    // In XML the names of elements are not in capitals.
    const shadow = node.nodeName.toUpperCase() === cardName ? node.shadowRoots?.[0] : undefined;
    if (shadow !== undefined) return { host: node, root: shadow };
    const inside = [...(node.children ?? []), ...(node.shadowRoots ?? []), node.contentDocument];
    for (const child of inside) {
      const found = child && search(child);
      if (found) return found;
    }
    return undefined;
  };
  return search(root);
}

async function boxOf(session: CDPSession, backendNodeId: number) {
  const { model } = await session.send('DOM.getBoxModel', { backendNodeId });
  const [x = 0, y = 0] = model.border;
  return { x, y, width: model.width, height: model.height };
}

function middle({ x, y, width, height }: { x: number; y: number; width: number; height: number }) {
  return { x: x + width / 2, y: y + height / 2 };
}
