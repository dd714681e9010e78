import { readBadge, stopBackground, storeSettings } from './background';
import { expect, test } from './extension';
import { expectMarks } from './marks';

const article = '<html lang="en"><p>Sciatica may follow a herniated disc. Sciatica eases within weeks.';
const leaflet = '<html lang="en"><p>Dry needling for sciatica.';

test.describe('the number on the toolbar button', () => {
  test('counts the different terms of the page and its frames', async ({ open, serve, extension }) => {
    await open(`${article}<iframe src="${serve(leaflet)}"></iframe>`);
    await expect.poll(() => readBadge(extension)).toEqual({ text: '3', title: '3 terms on this page' });
  });

  test('counts those of a frame from another site', async ({ open, serve, extension }) => {
    await open(`${article}<iframe src="${serve(leaflet, 'other.test')}"></iframe>`);
    await expect.poll(() => readBadge(extension)).toEqual({ text: '3', title: '3 terms on this page' });
  });

  test('follows frames that come and go', async ({ open, serve, extension }) => {
    const page = await open(article);
    await expect.poll(() => readBadge(extension)).toMatchObject({ text: '2' });
    await page.evaluate((src) => {
      const frame = document.createElement('iframe');
      frame.src = src;
      document.body.append(frame);
    }, serve(leaflet));
    await expect.poll(() => readBadge(extension)).toMatchObject({ text: '3' });
    await page.evaluate(() => document.querySelector('iframe')?.remove());
    await expect.poll(() => readBadge(extension)).toMatchObject({ text: '2' });
  });

  test('follows the page from link to link, and back', async ({ open, serve, extension }) => {
    const page = await open(article);
    await expect.poll(() => readBadge(extension)).toMatchObject({ text: '2' });
    await page.goto(serve('<html lang="en"><p>The weather will be fine.'));
    await expect.poll(() => readBadge(extension)).toEqual({ text: '', title: 'Glosswell' });
    await page.goto(serve('<html lang="en"><p>Sciatica.'));
    await expect.poll(() => readBadge(extension)).toEqual({ text: '1', title: '1 term on this page' });
    await page.goBack();
    await page.goBack();
    await expect.poll(() => readBadge(extension)).toMatchObject({ text: '2' });
  });

  test('stays when a page changes its address without loading', async ({ open, extension }) => {
    const page = await open(article);
    await expect.poll(() => readBadge(extension)).toMatchObject({ text: '2' });
    await page.evaluate(() => {
      history.pushState({}, '', '/next');
      document.body.append('And fibromyalgia.');
    });
    await expect.poll(() => readBadge(extension)).toMatchObject({ text: '3' });
  });

  test('is empty on a site that is off', async ({ open, extension }) => {
    const page = await open(article);
    await expect.poll(() => readBadge(extension)).toMatchObject({ text: '2' });
    await storeSettings(extension, { version: 1, sitesOff: ['health.test'] });
    await expectMarks(page, []);
    await expect.poll(() => readBadge(extension)).toEqual({ text: '', title: 'Glosswell' });
  });

  test('goes on after the background was asleep', async ({ open, openExtensionPage, extension }) => {
    const options = await openExtensionPage('options.html');
    const page = await open(article);
    await expect.poll(() => readBadge(extension)).toMatchObject({ text: '2' });
    await stopBackground(options);
    await page.evaluate(() => document.body.append(' And fibromyalgia.'));
    await expect.poll(() => readBadge(extension)).toMatchObject({ text: '3' });
  });
});
