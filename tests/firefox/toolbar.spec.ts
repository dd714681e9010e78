import type { Page } from 'puppeteer-core';
import { expectMarks } from '../e2e/marks';
import { expectCard, expectNoCard } from './card-reader';
import { expect, test } from './extension';
import type { Firefox } from './firefox';
import { storedSettings } from './storage';

const article = `<!doctype html><html lang="en"><title>Back pain</title>
  <p>Sciatica may follow a herniated disc.</p><h2>More</h2><p>Swedish massage does not cure <a href="#">sciatica</a>.</p>`;

/** The number on the toolbar button for the tab in front. */
async function badgeText(extensionPage: Page): Promise<string> {
  return extensionPage.evaluate(async () => {
    const [tab] = await browser.tabs.query({ active: true });
    return browser.browserAction.getBadgeText(tab?.id === undefined ? {} : { tabId: tab.id });
  });
}

test('the badge counts the different terms of the page and its frames', async ({
  open,
  serve,
  extensionPage,
}) => {
  const leaflet = serve('<html lang="en"><p>Dry needling for sciatica.', { site: 'other.test' });
  const page = await open(`${article}<iframe title="Leaflet" src="${leaflet}"></iframe>`);
  await expect.poll(() => badgeText(extensionPage)).toBe('4');
  await page.goto('about:blank');
  await expect.poll(() => badgeText(extensionPage), 'on an empty page').toBe('');
});

test('the popup of the toolbar button lists the terms of the page, and switches its site', async ({
  open,
  firefox,
  extensionPage,
}) => {
  const page = await open(article);
  await expectMarks(page, ['Sciatica', 'herniated disc', 'Swedish massage', 'sciatica']);
  await openToolbarPopup(firefox);
  await expect.poll(() => textOfPopup(extensionPage)).toContain('3 terms on this page');
  expect(await textOfPopup(extensionPage)).toContain('health.test');
  await extensionPage.evaluate(() => {
    const [popup] = browser.extension.getViews({ type: 'popup' });
    popup?.document.querySelector<HTMLElement>('[role=switch]')?.click();
  });
  await expectMarks(page, []);
  expect(await storedSettings(extensionPage)).toEqual({ version: 1, sitesOff: ['health.test'] });
  await extensionPage.evaluate(() => browser.extension.getViews({ type: 'popup' })[0]?.close());
});

test('the shortcuts go from term to term and back to the focus, and switch the site', async ({
  open,
  firefox,
}) => {
  const page = await open(article);
  await expectMarks(page, ['Sciatica', 'herniated disc', 'Swedish massage', 'sciatica']);
  await page.focus('a');
  for (const title of ['Sciatica', 'Herniated disc', 'Swedish massage']) {
    await pressKeys(firefox, 'J');
    const card = await expectCard(firefox, page.url(), title);
    expect(card.focused, 'the focus').toBe(title);
  }
  await pressKeys(firefox, 'K');
  await expectCard(firefox, page.url(), 'Herniated disc');
  await page.keyboard.press('Escape');
  await expectNoCard(firefox, page.url());
  expect(await page.evaluate(() => document.activeElement?.localName), 'the focus is back').toBe('a');
  await pressKeys(firefox, 'G');
  await expectMarks(page, []);
  await pressKeys(firefox, 'G');
  await expectMarks(page, ['Sciatica', 'herniated disc', 'Swedish massage', 'sciatica']);
});

/** Presses Alt+Shift and a letter on the real keyboard of Firefox: keys of a page's test never reach the shortcuts. */
async function pressKeys({ inWindow }: Firefox, letter: 'J' | 'K' | 'G'): Promise<void> {
  await inWindow((wanted) => {
    const keyboard = Cc['@mozilla.org/text-input-processor;1'].createInstance(Ci.nsITextInputProcessor);
    keyboard.beginInputTransactionForTests(window, () => true);
    const keys = [
      new KeyboardEvent('', { key: 'Alt', code: 'AltLeft', keyCode: 18 }),
      new KeyboardEvent('', { key: 'Shift', code: 'ShiftLeft', keyCode: 16 }),
      new KeyboardEvent('', { key: wanted, code: `Key${wanted}`, keyCode: wanted.charCodeAt(0) }),
    ];
    for (const key of keys) keyboard.keydown(key);
    for (const key of keys.reverse()) keyboard.keyup(key);
  }, letter);
}

/** Opens the real popup over the page in front. */
async function openToolbarPopup({ inWindow, extensionId }: Firefox): Promise<void> {
  await inWindow(async (id) => {
    const { ExtensionParent } = ChromeUtils.importESModule('resource://gre/modules/ExtensionParent.sys.mjs');
    const { extension } = WebExtensionPolicy.getByID(id);
    await ExtensionParent.apiManager.global.browserActionFor(extension).openPopup(window, true);
  }, extensionId);
}

/** The text of the open popup; pages of one extension see each other. */
async function textOfPopup(extensionPage: Page): Promise<string> {
  return extensionPage.evaluate(
    () => browser.extension.getViews({ type: 'popup' })[0]?.document.body.textContent ?? '',
  );
}
