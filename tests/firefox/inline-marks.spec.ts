import { expectCard, expectNoCard } from './card-reader';
import { expect, test } from './extension';
import { picture } from './marks-seen';
import { storeSettings } from './storage';

const article = `<!doctype html><html lang="en"><title>Backs</title><main style="font: 20px sans-serif">
  <p>Swedish massage and <a href="#more">sciatica</a>.</p><p>A <b>facet</b> joint.</p></main>`;

test('inline marks are in the page, seen, reached by Tab, opened by Enter, and leave no trace', async ({
  open,
  firefox,
  extensionPage,
}) => {
  const page = await open(article);
  const terms = () =>
    page.$$eval('glosswell-term', (found) => found.map(({ textContent }) => textContent?.trim()));
  const content = () => page.$eval('main', ({ innerHTML }) => innerHTML);
  const before = await content();
  await storeSettings(extensionPage, { version: 1, painter: 'inline' });
  await expect.poll(terms).toEqual(['Swedish massage', 'sciatica', 'facet', 'joint']);
  const clip = await page.$eval('glosswell-term', (term) => {
    const { x, y, width, height } = term.getBoundingClientRect();
    return { x, y: y + height - 4, width, height: 9 };
  });
  const underlined = await picture(page, clip);

  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  const card = await expectCard(firefox, page.url(), 'Swedish massage');
  expect(card.dialog, 'is a dialog').toBe(true);
  await page.keyboard.press('Escape');
  await expectNoCard(firefox, page.url());
  expect(await page.evaluate(() => document.activeElement?.textContent), 'the focus').toBe('Swedish massage');

  await page.evaluate(() => (document.activeElement as HTMLElement).blur());
  await storeSettings(extensionPage, { version: 1 });
  await expect.poll(terms).toEqual([]);
  expect(await content()).toBe(before);
  await storeSettings(extensionPage, { version: 1, sitesOff: ['health.test'] });
  await expect.poll(() => picture(page, clip), 'the line goes').not.toBe(underlined);
});
