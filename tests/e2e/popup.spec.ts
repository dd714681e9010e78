import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { storeSettings } from './background';
import { expect, test } from './extension';
import { expectMarks } from './marks';

const article = `<html lang="en"><title>Back pain</title>
  <h1>Sciatica</h1><p>Sciatica may follow a herniated disc.</p>
  <div style="height: 3000px"></div>
  <h2>Treatment</h2><p id="below">Swedish massage does not cure sciatica.</p>`;
const leaflet = '<html lang="en"><p>Dry needling for sciatica.';

const rows = (popup: Page) => popup.getByRole('list', { name: 'On this page' }).getByRole('listitem');

test.describe('the popup of the toolbar button', () => {
  test('lists the terms of the page and its frames with their counts', async ({ open, serve, openPopup }) => {
    await open(`${article}<iframe src="${serve(leaflet, 'other.test')}"></iframe>`);
    const popup = await openPopup();
    await expect(popup.getByText('health.test')).toBeVisible();
    await expect(popup.getByText('4 terms on this page')).toBeVisible();
    await expect(rows(popup)).toHaveCount(4);
    await expect(rows(popup).first()).toContainText('Sciatica');
    await expect(rows(popup).first()).toContainText('4');
  });

  for (const [kind, doctype] of [
    ['with', '<!doctype html>'],
    ['without', ''],
  ]) {
    test(`brings an occurrence below into view, on a page ${kind} a doctype`, async ({ open, openPopup }) => {
      const page = await open(doctype + article);
      const popup = await openPopup();
      await popup.getByRole('button', { name: /Show “Swedish massage” on the page/ }).click();
      await expect(page.locator('#below')).toBeInViewport();
      await expect.poll(() => page.evaluate(() => CSS.highlights.get('glosswell-current')?.size)).toBe(1);
    });
  }

  test('finds a term in spite of a slip, and opens its article', async ({ open, openPopup }) => {
    await open(article);
    const popup = await openPopup();
    await expect(popup.getByRole('combobox')).toBeFocused();
    await popup.keyboard.type('sweedish mas');
    await expect(popup.getByRole('option').first()).toContainText('Swedish massage');
    await popup.keyboard.press('Enter');
    await expect(popup.getByRole('heading', { name: 'Swedish massage' })).toBeVisible();
    await expect(popup.getByRole('heading', { name: 'Be careful' })).toBeVisible();
  });

  test('turns the marks of the site off and on again', async ({ open, openPopup }) => {
    const page = await open(article);
    await expectMarks(page, ['Sciatica', 'herniated disc', 'Swedish massage', 'sciatica']);
    const popup = await openPopup();
    const siteSwitch = popup.getByRole('switch', { name: 'Mark terms on health.test' });
    await expect(siteSwitch).toBeChecked();
    await siteSwitch.click();
    await expectMarks(page, []);
    await expect(popup.getByText('Off on this site', { exact: true })).toBeVisible();
    await siteSwitch.click();
    await expectMarks(page, ['Sciatica', 'herniated disc', 'Swedish massage', 'sciatica']);
    await expect(popup.getByText('3 terms on this page')).toBeVisible();
  });

  test('says where extensions may not run, and searches all the same', async ({ context, openPopup }) => {
    const page = await context.newPage();
    await page.goto('chrome://version/');
    const popup = await openPopup();
    await expect(popup.getByText('Extensions may not run here')).toBeVisible();
    await popup.keyboard.type('sciatica');
    await expect(popup.getByRole('option').first()).toContainText('Sciatica');
  });

  test('says so on a page without terms and on one in another language', async ({ open, openPopup }) => {
    await open('<html lang="en"><p>The weather will be fine.');
    await expect((await openPopup()).getByText('No terms on this page').first()).toBeVisible();
    await open('<html lang="de"><p>Ischias, auf Englisch sciatica.');
    await expect((await openPopup()).getByText('This page is not in English')).toBeVisible();
  });

  for (const theme of ['light', 'dark']) {
    test(`has no fault that axe finds, ${theme}`, async ({ open, openPopup, extension }) => {
      await storeSettings(extension, { version: 1, theme });
      await open(article);
      const popup = await openPopup();
      await expect(rows(popup)).toHaveCount(3);
      expect((await new AxeBuilder({ page: popup }).setLegacyMode().analyze()).violations).toEqual([]);
    });
  }
});
