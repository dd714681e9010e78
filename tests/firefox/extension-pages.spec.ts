import { expectMarks } from '../e2e/marks';
import { expect, test } from './extension';
import { storedSettings } from './storage';

const article = `<!doctype html><html lang="en"><title>Back pain</title>
  <p>Swedish massage and sciatica.</p><h2>More</h2><p>A facet joint, and sciatica once more.</p>`;

test('the options page takes the marks of a category from an open page, and gives them back', async ({
  open,
  openExtensionPage,
  extensionPage,
}) => {
  const page = await open(article);
  await expectMarks(page, ['Swedish massage', 'sciatica', 'facet joint', 'sciatica']);
  const options = await openExtensionPage('options.html', '[role=switch]');
  const category = options.locator('::-p-aria([name="Conditions and injuries"][role="switch"])');
  await category.click();
  await expectMarks(page, ['Swedish massage', 'facet joint']);
  expect(await storedSettings(extensionPage)).toEqual({
    version: 1,
    marking: { categories: { conditions: { on: false } } },
  });
  await category.click();
  await expectMarks(page, ['Swedish massage', 'sciatica', 'facet joint', 'sciatica']);
});

test('the options page names the shortcuts, and opens the page of Firefox that changes them', async ({
  openExtensionPage,
  firefox,
}) => {
  const options = await openExtensionPage('options.html', 'kbd');
  const keys = await options.$$eval('kbd', (found) => found.map(({ textContent }) => textContent));
  expect(keys).toEqual(expect.arrayContaining(['Alt+Shift+J', 'Alt+Shift+K', 'Alt+Shift+G']));
  await options.locator('::-p-aria([name="Change shortcuts"][role="button"])').click();
  const shown = () => firefox.inWindow(() => gBrowser.selectedBrowser.currentURI.spec);
  await expect.poll(shown, 'the address of the tab in front').toBe('about:addons');
  await firefox.inWindow(() => gBrowser.removeTab(gBrowser.selectedTab));
});

test('the search of the popup finds a term in spite of a slip, and opens its article', async ({
  openExtensionPage,
}) => {
  const popup = await openExtensionPage('popup.html', '[role=combobox]');
  await popup.focus('[role=combobox]');
  await popup.keyboard.type('swedsh');
  const first = () => popup.$eval('[role=option]', ({ textContent }) => textContent).catch(() => '');
  await expect.poll(first, 'the first result').toContain('Swedish massage');
  await popup.keyboard.press('Enter');
  const headings = () => popup.$$eval('h1, h2, h3', (found) => found.map(({ textContent }) => textContent));
  await expect.poll(headings).toEqual(expect.arrayContaining(['Swedish massage', 'Be careful']));
});
