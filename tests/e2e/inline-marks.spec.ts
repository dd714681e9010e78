import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { storeSettings } from './background';
import { expectNoCard, readCard } from './card-reader';
import { expect, test } from './extension';

const article = `<!doctype html><html lang="en"><title>Backs</title><main><h1>Backs</h1>
  <p>Swedish massage and <a href="#more">sciatica</a>.</p><p>A <b>facet</b> joint.</p>`;

const terms = (page: Page) => page.locator('glosswell-term');

test.describe('inline marks', () => {
  test('come and go in open pages when the options page says so', async ({ open, openExtensionPage }) => {
    const page = await open(article);
    const before = await page.locator('main').innerHTML();
    const options = await openExtensionPage('options.html');
    await options.getByRole('radio', { name: 'Inline marks' }).check();
    await expect(terms(page)).toHaveText(['Swedish massage', 'sciatica', 'facet', 'joint']);
    const drawn = await page.evaluate(() => [...CSS.highlights.keys()]);
    expect(drawn, 'highlights besides').toEqual([]);
    await options.getByRole('radio', { name: 'Painted over the page' }).check();
    await expect(terms(page)).toHaveCount(0);
    expect(await page.locator('main').innerHTML()).toBe(before);
  });

  test('are read and opened by key, and get the focus back', async ({ open, extension }) => {
    await storeSettings(extension, { version: 1, painter: 'inline' });
    const page = await open(article);
    await expect(terms(page)).toHaveCount(4);
    const { violations } = await new AxeBuilder({ page }).include('main').analyze();
    expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([]);
    const term = page.getByRole('button', { name: 'Swedish massage, explained here' });
    await page.keyboard.press('Tab');
    await expect(term).toBeFocused();
    await page.keyboard.press('Enter');
    const card = await readCard(page);
    expect(await card.title()).toBe('Swedish massage');
    await page.keyboard.press('Escape');
    await expectNoCard(page);
    await expect(term).toBeFocused();
    await page.keyboard.press('Tab');
    await expect(page.getByRole('link')).toBeFocused();
    await page.keyboard.press('Tab');
    await expect(page.getByRole('button', { name: 'facet joint, explained here' })).toBeFocused();
  });

  test('open by pointing and by a click', async ({ open, extension }) => {
    await storeSettings(extension, { version: 1, painter: 'inline' });
    const page = await open(article);
    await expect(terms(page)).toHaveCount(4);
    await terms(page).last().hover();
    expect(await (await readCard(page)).title()).toBe('Facet joint');
    await page.keyboard.press('Escape');
    await expectNoCard(page);
    await terms(page).first().click();
    expect(await (await readCard(page)).title()).toBe('Swedish massage');
  });
});
