import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { storedSettings, storeSettings } from './background';
import { expect, test } from './extension';
import { expectMarks } from './marks';

const article = `<html lang="en"><h1>Backs</h1><p>Swedish massage and sciatica. Sciatica is a pain in the leg.</p>
  <h2>More</h2><p>A facet joint, and sciatica once more. A muscle hurts.</p>`;

const category = (options: Page, name: string) => options.getByRole('switch', { name });

test.describe('the options page', () => {
  test('takes the marks of a category from open pages at once', async ({ open, openExtensionPage }) => {
    const page = await open(article);
    await expectMarks(page, ['Swedish massage', 'sciatica', 'facet joint', 'sciatica']);
    const options = await openExtensionPage('options.html');
    await category(options, 'Conditions and injuries').click();
    await expect(options.getByText('Saved')).toBeVisible();
    await expectMarks(page, ['Swedish massage', 'facet joint']);
    await category(options, 'Conditions and injuries').click();
    await expectMarks(page, ['Swedish massage', 'sciatica', 'facet joint', 'sciatica']);
  });

  test('gives a category a color of its own in open pages', async ({ open, openExtensionPage }) => {
    const page = await open(article);
    await expectMarks(page, ['Swedish massage', 'sciatica', 'facet joint', 'sciatica']);
    const color = (name: string) =>
      page.evaluate(
        (pseudo) => getComputedStyle(document.body, pseudo).textDecorationColor,
        `::highlight(glosswell-${name})`,
      );
    const common = await color('massage');
    const options = await openExtensionPage('options.html');
    await options.getByLabel('Color of the marks for Massage techniques').fill('#c02060');
    await expect.poll(() => color('massage')).not.toBe(common);
    expect(await color('conditions')).toBe(common);
  });

  test('changes how many words are marked, and how often', async ({ open, openExtensionPage }) => {
    const page = await open(article);
    const options = await openExtensionPage('options.html');
    await options.getByText('Specialist words', { exact: true }).click();
    await expectMarks(page, ['facet joint']);
    await options.getByText('Everything', { exact: true }).click();
    await expectMarks(page, ['Swedish massage', 'sciatica', 'facet joint', 'sciatica', 'muscle']);
    await options.getByText('Once per page', { exact: true }).click();
    await expectMarks(page, ['Swedish massage', 'sciatica', 'facet joint', 'muscle']);
    await options.getByText('Every time', { exact: true }).click();
    await expectMarks(page, ['Swedish massage', 'sciatica', 'Sciatica', 'facet joint', 'sciatica', 'muscle']);
  });

  test('turns a site off by its name, and on again', async ({ open, openExtensionPage }) => {
    const page = await open('<html lang="en"><p>Sciatica.');
    await expectMarks(page, ['Sciatica']);
    const options = await openExtensionPage('options.html');
    await options.getByLabel('Add a site').fill('https://www.health.test/page');
    await options.keyboard.press('Enter');
    await expectMarks(page, []);
    await options.getByRole('button', { name: 'Remove health.test' }).click();
    await expectMarks(page, ['Sciatica']);
  });

  test('restores a hidden term', async ({ open, openExtensionPage, extension }) => {
    await storeSettings(extension, { version: 1, marking: { hiddenTerms: ['sciatica'] } });
    const page = await open('<html lang="en"><p>Sciatica and Swedish massage.');
    await expectMarks(page, ['Swedish massage']);
    const options = await openExtensionPage('options.html');
    await options.getByRole('button', { name: 'Restore Sciatica' }).click();
    await expectMarks(page, ['Sciatica', 'Swedish massage']);
  });

  test('resets everything, and undoes it', async ({ openExtensionPage, extension }) => {
    const before = { version: 1, theme: 'dark', marking: { level: 'everything', hiddenTerms: ['sciatica'] } };
    await storeSettings(extension, before);
    const options = await openExtensionPage('options.html');
    await options.getByRole('button', { name: 'Reset all settings…' }).click();
    await options.getByRole('button', { name: 'Reset', exact: true }).click();
    await expect.poll(() => storedSettings(extension)).toEqual({ version: 1 });
    await options.getByRole('button', { name: 'Undo' }).click();
    await expect.poll(() => storedSettings(extension)).toEqual(before);
  });

  test('shows at once what is changed elsewhere', async ({ openExtensionPage, extension }) => {
    const options = await openExtensionPage('options.html');
    await expect(category(options, 'Anatomy')).toBeChecked();
    await storeSettings(extension, { version: 1, marking: { categories: { anatomy: { on: false } } } });
    await expect(category(options, 'Anatomy')).not.toBeChecked();
  });

  test('shows the shortcuts that the browser has', async ({ openExtensionPage }) => {
    const options = await openExtensionPage('options.html');
    for (const keys of ['Alt+Shift+J', 'Alt+Shift+K', 'Alt+Shift+G']) {
      await expect(options.getByText(keys)).toBeVisible();
    }
  });

  test('says that some settings were damaged, and keeps the others', async ({
    openExtensionPage,
    extension,
  }) => {
    const damaged = {
      version: 1,
      theme: 7,
      marking: { level: 'everything', categories: { anatomy: 'off' } },
    };
    await storeSettings(extension, damaged);
    const options = await openExtensionPage('options.html');
    await expect(options.getByText('Some settings could not be read')).toBeVisible();
    await expect(options.getByRole('radio', { name: 'Everything' })).toBeChecked();
    await expect(category(options, 'Anatomy')).toBeChecked();
  });

  test('says that storage is full, and keeps the last good settings', async ({
    openExtensionPage,
    extension,
  }) => {
    await storeSettings(extension, { version: 1, theme: 'dark' });
    const options = await openExtensionPage('options.html');
    await extension.worker.evaluate(async () => {
      const quota = chrome.storage.local.QUOTA_BYTES;
      const used = await chrome.storage.local.getBytesInUse();
      await chrome.storage.local.set({ x: 'x'.repeat(quota - used - 10) });
    });
    await category(options, 'Anatomy').click();
    await expect(options.getByText('storage is full')).toBeVisible();
    await expect(category(options, 'Anatomy')).toBeChecked();
    expect(await storedSettings(extension)).toEqual({ version: 1, theme: 'dark' });
  });

  for (const theme of ['light', 'dark']) {
    test(`has no fault that axe finds, ${theme}`, async ({ openExtensionPage, extension }) => {
      await storeSettings(extension, {
        version: 1,
        theme,
        sitesOff: ['example.org'],
        marking: { hiddenTerms: ['sciatica'], categories: { anatomy: { on: false, color: '#c02060' } } },
      });
      const options = await openExtensionPage('options.html');
      await expect(options.getByRole('button', { name: 'Restore Sciatica' })).toBeVisible();
      expect((await new AxeBuilder({ page: options }).analyze()).violations).toEqual([]);
    });
  }
});
