import { storeSettings } from './background';
import { expect } from './extension';
import { test } from './faults';
import { faultsOf, makeChanges, unlistedTerms } from './fixture-cases';
import { expectMarks } from './marks';
import { listedTerms, waitUntilRead } from './scan-done';

/** Pages of tests/pages that say themselves what is to be marked on them. */
const pages = [
  'text.html',
  'appearing.html',
  'left-alone.html',
  'shadow-roots.html',
  'frames.html',
  'german.html',
  'xhtml.xhtml',
  'drawing.svg',
];

for (const name of pages) {
  test(`${name} is marked as it says`, async ({ open, extension }) => {
    await storeSettings(extension, { version: 1, marking: { level: 'everything', density: 'every' } });
    const page = await open(`/${name}`);
    await waitUntilRead(extension, page);
    await expect.poll(() => faultsOf(page, 'marks'), name).toEqual([]);
    const listed = await listedTerms(extension, page);
    for (const id of await unlistedTerms(page)) expect(listed, 'the terms that are listed').not.toContain(id);
    if (await makeChanges(page)) await expect.poll(() => faultsOf(page, 'after'), name).toEqual([]);
  });
}

test('plain text and JSON are marked as the browser shows them', async ({ open }) => {
  await expectMarks(await open('/plain.txt'), ['sciatica']);
  await expectMarks(await open('/data.json'), ['fibromyalgia', 'scoliosis']);
});

test('nothing is marked in print', async ({ open }) => {
  const page = await open('<html lang="en"><p>Sciatica.');
  await expectMarks(page, ['Sciatica']);
  const line = () =>
    page.evaluate(
      () => getComputedStyle(document.body, '::highlight(glosswell-conditions)').textDecorationLine,
    );
  expect(await line(), 'the line on the screen').toBe('underline');
  await page.emulateMedia({ media: 'print' });
  expect(await line(), 'the line in print').toBe('none');
  const printed = await page.screenshot();
  await page.evaluate(() => CSS.highlights.clear());
  expect(printed.equals(await page.screenshot()), 'the print is that of a page without marks').toBe(true);
});
