import { browser } from 'wxt/browser';
import { ask, type Sender } from './messages';
import { type PartName, partNames } from './part-names';

/** What each part gives. Every part's entrypoint adds its own line by declaration merging. */
// biome-ignore lint/suspicious/noEmptyInterface: it is filled from outside, because platform/ knows no part.
export interface Parts {}

/** Where parts leave what they give: on the global object of the extension's own world, which the page does not share. */
const registryKey = Symbol.for('glosswell.parts');

type Registry = { [Name in keyof Parts]?: Parts[Name] };

function registry(): Registry {
  const holder = globalThis as { [registryKey]?: Registry };
  holder[registryKey] ??= {};
  return holder[registryKey];
}

/** Called by a part's script in the frame that it was brought into. */
export function providePart<Name extends PartName & keyof Parts>(name: Name, value: Parts[Name]): void {
  registry()[name] = value;
}

const loading = new Map<PartName, Promise<unknown>>();

/**
 * Has a part brought into this frame, once.
 *
 * @returns what the part gives
 * @throws when the browser lets no script into this frame, or when the extension is gone; a later call tries again
 */
export function loadPart<Name extends PartName & keyof Parts>(name: Name): Promise<Parts[Name]> {
  const known = loading.get(name) as Promise<Parts[Name]> | undefined;
  if (known) return known;
  const fresh = bringPart(name);
  loading.set(name, fresh);
  fresh.catch(() => loading.delete(name));
  return fresh;
}

async function bringPart<Name extends PartName & keyof Parts>(name: Name): Promise<Parts[Name]> {
  if (registry()[name] === undefined) await ask('load-part', name);
  const value = registry()[name];
  if (value === undefined) throw new Error(`The part "${name}" did not come into this frame`);
  return value as Parts[Name];
}

/**
 * Brings a part into the frame that asks for it, in the background.
 *
 * @throws when the name is none of a part, or when the browser refuses: data: frames, frames that are gone
 */
export async function injectPart(name: PartName, sender: Sender): Promise<undefined> {
  const { tab, frameId, documentId } = sender;
  if (!partNames.includes(name) || tab?.id === undefined)
    throw new Error(`No frame can have the part "${name}"`);
  // The document is the surer of the two: its frame may be on the way to another. Not every browser tells it.
  const place = documentId ? { documentIds: [documentId] } : { frameIds: [frameId ?? 0] };
  await browser.scripting.executeScript({
    target: { tabId: tab.id, ...place },
    files: [`/${name}.js`],
    // The content script is there already: what it asks for need not wait for the page's pictures.
    injectImmediately: true,
  });
}
