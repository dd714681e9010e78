import { faultsOf, makeChanges } from '../e2e/fixture-cases';
import { expectMarks } from '../e2e/marks';
import { expect, test } from './extension';
import { storeSettings } from './storage';

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
  test(`${name} is marked as it says`, async ({ open, extensionPage }) => {
    await storeSettings(extensionPage, { version: 1, marking: { level: 'everything', density: 'every' } });
    const page = await open(`/${name}`);
    await expect.poll(() => faultsOf(page, 'marks'), name).toEqual([]);
    if (await makeChanges(page)) await expect.poll(() => faultsOf(page, 'after'), name).toEqual([]);
  });
}

test('plain text is marked as the browser shows it', async ({ open }) => {
  await expectMarks(await open('/plain.txt'), ['sciatica']);
});
