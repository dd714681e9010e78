import type { Page } from 'puppeteer-core';
import { expectMarks } from '../e2e/marks';
import { expect, test } from './extension';
import { type Area, picture, underlineOf } from './marks-seen';
import { storeSettings } from './storage';

const article = (
  more: string,
) => `<!doctype html><html lang="en"><title>Back pain</title><body style="font: 20px sans-serif">
  <p>Sciatica hurts. A <b>facet</b> <i>joint</i> is small.</p>${more}`;

const inShadow = `<div id="outer"></div><script>
  const root = document.querySelector('#outer').attachShadow({ mode: 'open' });
  root.innerHTML = '<p>Fibromyalgia.</p><div id="inner"></div>';
  root.querySelector('#inner').attachShadow({ mode: 'open' }).innerHTML = '<p>Scoliosis.';
</script>`;

test.describe('marks are to be seen', () => {
  test('on a plain page, across elements, and in shadow roots', async ({ open, extensionPage }) => {
    const page = await open(article(inShadow));
    const texts = ['Sciatica', 'facet joint', 'Fibromyalgia', 'Scoliosis'];
    await expectMarks(page, texts);
    const places = await Promise.all(
      texts.map(async (text) => [text, await underlineOf(page, text)] as const),
    );
    await expectSeen(page, new Map(places), () =>
      storeSettings(extensionPage, { version: 1, sitesOff: ['health.test'] }),
    );
    await expectMarks(page, []);
  });

  for (const site of ['health.test', 'other.test']) {
    test(`in a frame of ${site}`, async ({ open, serve, extensionPage }) => {
      const leaflet = serve(
        '<html lang="en"><body style="font: 20px sans-serif"><p>Dry needling is offered.',
        { site },
      );
      const page = await open(article(`<iframe title="Leaflet" src="${leaflet}"></iframe>`));
      const frame = page.frames().find((each) => each.url() === leaflet);
      if (frame === undefined) throw new Error('The page has no frame.');
      await expectMarks(frame, ['Dry needling']);
      const places = new Map([['Dry needling', await underlineOf(page, 'Dry needling', frame)]]);
      await expectSeen(page, places, () =>
        storeSettings(extensionPage, { version: 1, sitesOff: ['health.test'] }),
      );
    });
  }

  test('in frames that the page writes itself', async ({ open }) => {
    const page = await open(
      article(`<iframe srcdoc="<html lang=en><p>Scoliosis."></iframe><iframe id="blank"></iframe>
      <script>document.querySelector('#blank').contentDocument.body.innerHTML = '<p lang="en">Fibromyalgia.'</script>`),
    );
    const [, srcdoc, blank] = page.frames();
    if (srcdoc === undefined || blank === undefined) throw new Error('The page has not both frames.');
    await expectMarks(srcdoc, ['Scoliosis']);
    await expectMarks(blank, ['Fibromyalgia']);
  });

  test('where the page allows styles and scripts from its own site alone', async ({
    open,
    extensionPage,
  }) => {
    const headers = { 'content-security-policy': "default-src 'self'; style-src 'self'; script-src 'self'" };
    const page = await open('<!doctype html><html lang="en"><p>Sciatica hurts.', { headers });
    await expectMarks(page, ['Sciatica']);
    const places = new Map([['Sciatica', await underlineOf(page, 'Sciatica')]]);
    await expectSeen(page, places, () =>
      storeSettings(extensionPage, { version: 1, sitesOff: ['health.test'] }),
    );
  });

  test('again when the page throws away its sheets and all highlights', async ({ open }) => {
    const page = await open(article(inShadow));
    await expectMarks(page, ['Sciatica', 'facet joint', 'Fibromyalgia', 'Scoliosis']);
    const underlined = await picture(page, await underlineOf(page, 'Fibromyalgia'));
    const area = await underlineOf(page, 'Fibromyalgia');
    await page.evaluate(() => {
      document.adoptedStyleSheets = [];
      const root = document.querySelector('#outer')?.shadowRoot;
      if (root) root.adoptedStyleSheets = [];
      CSS.highlights.clear();
    });
    expect(await picture(page, area), 'without sheet and highlights').not.toBe(underlined);
    // Any change of the page has it looked at again.
    await page.evaluate(() => document.body.append(document.createElement('hr')));
    await expectMarks(page, ['Sciatica', 'facet joint', 'Fibromyalgia', 'Scoliosis']);
    await expect.poll(() => picture(page, area), 'the line in the shadow root').toBe(underlined);
  });

  test('in the color that the reader chose', async ({ open, extensionPage }) => {
    const page = await open(article(inShadow));
    await expectMarks(page, ['Sciatica', 'facet joint', 'Fibromyalgia', 'Scoliosis']);
    const areas = [await underlineOf(page, 'Sciatica'), await underlineOf(page, 'Fibromyalgia')];
    const common = await pictures(page, areas);
    const categories = { conditions: { color: '#c02060' }, symptoms: { color: '#c02060' } };
    await storeSettings(extensionPage, { version: 1, marking: { categories } });
    for (const [index, area] of areas.entries()) {
      await expect.poll(() => picture(page, area), `the color of mark ${index}`).not.toBe(common[index]);
    }
  });
});

test('of very many marks, those in view are to be seen', async ({ open, extensionPage }) => {
  await storeSettings(extensionPage, { version: 1, marking: { density: 'every' } });
  const page = await open(article('<p>Scoliosis is a curve.</p>'.repeat(600)));
  const registered = () =>
    page.evaluate(() => [...CSS.highlights.values()].reduce((sum, { size }) => sum + size, 0));
  await expect.poll(registered, 'registered marks').toBeGreaterThan(10);
  await expect.poll(registered, 'registered marks').toBeLessThan(400);
  const isRegistered = () =>
    page.evaluate(() => {
      const ranges = [...CSS.highlights.values()].flatMap((highlight) => [...highlight]);
      return ranges.some(({ startContainer }) => startContainer.parentElement?.matches('p:last-of-type'));
    });
  expect(await isRegistered(), 'the last mark is registered from afar').toBe(false);
  await page.evaluate(() => window.scrollTo(0, document.documentElement.scrollHeight));
  await expect.poll(isRegistered, 'the last mark is registered').toBe(true);
  const area = await page.$eval('p:last-of-type', (paragraph) => {
    const { x, y, height } = paragraph.getBoundingClientRect();
    return { x, y: y + height - 5, width: 80, height: 9 };
  });
  const underlined = await picture(page, area);
  await storeSettings(extensionPage, { version: 1, sitesOff: ['health.test'] });
  await expect.poll(() => picture(page, area), 'the line goes').not.toBe(underlined);
});

/** Compares places that are said to be marked with the same places once the marks are gone. */
async function expectSeen(
  page: Page,
  places: ReadonlyMap<string, Area>,
  takeAway: () => Promise<void>,
): Promise<void> {
  const plainText = { x: 500, y: 0, width: 100, height: 20 };
  const areas = [...places.values(), plainText];
  const marked = await pictures(page, areas);
  expect(await pictures(page, areas), 'two pictures of the same').toEqual(marked);
  await takeAway();
  for (const [index, text] of [...places.keys()].entries()) {
    const area = areas[index];
    if (area)
      await expect.poll(() => picture(page, area), `the line of "${text}" goes`).not.toBe(marked[index]);
  }
  expect(await picture(page, plainText), 'the page beside it').toBe(marked.at(-1));
}

async function pictures(page: Page, areas: readonly Area[]): Promise<string[]> {
  const taken: string[] = [];
  for (const area of areas) taken.push(await picture(page, area));
  return taken;
}
