import { browser } from 'wxt/browser';
import { i18n } from '#i18n';
import { inTurn } from './in-turn';
import type { Sender, TermsFound } from './messages';
import { countTerms, noTerms, type TabTerms, withTermsFound } from './tab-terms';

/** The accent of the light look with white on it: 5.9 to 1, readable on light and dark toolbars. */
const badgeColor = '#0b6b66';
const badgeTextColor = '#ffffff';

/** Takes in what a frame found, and shows the number of different terms of its tab on the toolbar button. */
export async function showTermsFound(found: TermsFound, sender: Sender): Promise<undefined> {
  const tabId = sender.tab?.id;
  if (tabId === undefined) return;
  await changeTabTerms(tabId, (tab) => withTermsFound(tab, sender.frameId ?? 0, found, Date.now()));
}

/** Keeps the badge right beyond messages: its colors, after loading, and what closed tabs leave behind. */
export function keepBadge(): void {
  void action().setBadgeBackgroundColor({ color: badgeColor });
  void action().setBadgeTextColor?.({ color: badgeTextColor });
  browser.tabs.onRemoved.addListener((tabId) => void browser.storage.session.remove(keyOf(tabId)));
}

/** What is known of the terms of a tab. It lives in the browser's session: the background sleeps, the badge stays. */
export async function readTabTerms(tabId: number): Promise<TabTerms> {
  const key = keyOf(tabId);
  const stored = (await browser.storage.session.get(key))[key] as TabTerms | undefined;
  return stored ?? noTerms;
}

/** Changes what is known of a tab, one change after the other, and shows it. */
export async function changeTabTerms(tabId: number, change: (tab: TabTerms) => TabTerms): Promise<void> {
  await inTurn(keyOf(tabId), async () => {
    const tab = change(await readTabTerms(tabId));
    await browser.storage.session.set({ [keyOf(tabId)]: tab });
    await showCount(tabId, countTerms(tab)).catch(ignoreClosedTab);
  });
}

async function showCount(tabId: number, count: number): Promise<void> {
  const title = count === 0 ? i18n.t('product.name') : i18n.t('badge.terms', count);
  await action().setBadgeText({ tabId, text: count === 0 ? '' : String(count) });
  await action().setTitle({ tabId, title });
}

/** The toolbar button has another name in manifest version 2, which the Firefox build has. */
function action(): typeof browser.action {
  return browser.action ?? browser.browserAction;
}

function keyOf(tabId: number): string {
  return `terms-of-tab-${tabId}`;
}

/** A tab may be closed while its last message is on the way. */
function ignoreClosedTab(): void {}
