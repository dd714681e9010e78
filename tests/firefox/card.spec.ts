import type { Page } from 'puppeteer-core';
import { expectMarks } from '../e2e/marks';
import { expectCard, expectNoCard, readCard } from './card-reader';
import { expect, test } from './extension';
import type { Firefox } from './firefox';
import { picture } from './marks-seen';
import { hoverMark, pointOnMark } from './pointing';

const article = `<!doctype html><html lang="en"><title>Back pain</title><body style="font: 20px sans-serif">
  <p>Swedish massage is offered, and <a href="#more">more</a>.</p><p>Sciatica hurts.</p>`;

test.describe('the card', () => {
  test('opens as a preview where the pointer rests, and Escape closes it', async ({ open, firefox }) => {
    const page = await open(article);
    await hoverMark(page, 'Swedish massage');
    const card = await expectCard(firefox, page.url(), 'Swedish massage');
    expect(card.dialog, 'is a dialog').toBe(false);
    expect(card.focused, 'what has the focus in it').toBe(undefined);
    expect(card.text).toContain('Be careful');
    expect(card.box.width, 'its own style is there').toBe(340);
    const { y } = await pointOnMark(page, 'Swedish massage');
    expect(card.box.y, 'stands below its line').toBeGreaterThan(y);
    const drawn = await picture(page, card.box);
    await page.keyboard.press('Escape');
    await expectNoCard(firefox, page.url());
    const bare = await picture(page, card.box);
    expect(drawn, 'the card is to be seen').not.toBe(bare);
  });

  test('closes when the pointer leaves', async ({ open, firefox }) => {
    const page = await open(article);
    await hoverMark(page, 'Sciatica');
    await expectCard(firefox, page.url(), 'Sciatica');
    await page.mouse.move(900, 700, { steps: 6 });
    await expectNoCard(firefox, page.url());
  });

  test('opens as a dialog at a click, and Tab leads through it', async ({ open, firefox }) => {
    const page = await open(article);
    await expectMarks(page, ['Swedish massage', 'Sciatica']);
    const { x, y } = await pointOnMark(page, 'Swedish massage');
    await page.mouse.click(x, y);
    const card = await expectCard(firefox, page.url(), 'Swedish massage');
    expect(card.dialog, 'is a dialog').toBe(true);
    expect(card.focused, 'the focus').toBe('Swedish massage');
    await page.keyboard.press('Tab');
    const { focused } = await expectCard(firefox, page.url(), 'Swedish massage');
    expect(Object.keys(card.controls), 'what Tab leads to').toContain(focused);
    await page.keyboard.press('Escape');
    await expectNoCard(firefox, page.url());
  });

  test('has a menu that Escape closes first, while the page hears of nothing', async ({ open, firefox }) => {
    const page = await open(article);
    await page.evaluate(() => {
      const heard: string[] = [];
      const hear = ({ type }: Event) => void heard.push(type);
      for (const type of ['keydown', 'keyup', 'cancel']) window.addEventListener(type, hear);
      Object.assign(window, { heard });
    });
    const { x, y } = await pointOnMark(page, 'Sciatica');
    await page.mouse.click(x, y);
    await pressControl(page, firefox, 'Sciatica', 'More actions');
    await expectControl(page, firefox, 'Hide this term', true);
    await page.keyboard.press('Escape');
    await expectControl(page, firefox, 'Hide this term', false);
    const { focused } = await expectCard(firefox, page.url(), 'Sciatica');
    expect(focused, 'the focus').toBe('More actions');
    await page.keyboard.press('Escape');
    await expectNoCard(firefox, page.url());
    expect(await page.evaluate(() => (window as unknown as { heard: string[] }).heard)).toEqual([]);
  });

  test('hides a term for good from its menu', async ({ open, firefox }) => {
    const page = await open(article);
    const { x, y } = await pointOnMark(page, 'Sciatica');
    await page.mouse.click(x, y);
    await pressControl(page, firefox, 'Sciatica', 'More actions');
    await expectControl(page, firefox, 'Hide this term', true);
    await pressControl(page, firefox, 'Sciatica', 'Hide this term');
    await expectMarks(page, ['Swedish massage']);
  });

  for (const site of ['health.test', 'other.test']) {
    test(`opens in a frame of ${site}, and Escape in the page closes it`, async ({
      open,
      serve,
      firefox,
    }) => {
      const leaflet = serve('<html lang="en"><body style="margin-bottom: 60px"><p>Dry needling is offered.', {
        site,
      });
      const page = await open(
        `${article}<iframe title="Leaflet" src="${leaflet}" width="600" height="400"></iframe>`,
      );
      const frame = page.frames().find((each) => each.url() === leaflet);
      if (frame === undefined) throw new Error('The page has no frame.');
      await hoverMark(page, 'Dry needling', frame);
      await expectCard(firefox, page.url(), 'Dry needling');
      await page.focus('a');
      await page.keyboard.press('Escape');
      await expectNoCard(firefox, page.url());
    });
  }

  test('opens in an open shadow root, and above a modal dialog', async ({ open, firefox }) => {
    const page =
      await open(`${article}<dialog style="width: 600px"><p>Scoliosis is a curve.</p></dialog><div id="host"></div><script>
      document.querySelector('#host').attachShadow({ mode: 'open' }).innerHTML = '<p>Fibromyalgia.';</script>`);
    await hoverMark(page, 'Fibromyalgia');
    await expectCard(firefox, page.url(), 'Fibromyalgia');
    await page.keyboard.press('Escape');
    await expectNoCard(firefox, page.url());
    await page.evaluate(() => document.querySelector('dialog')?.showModal());
    await hoverMark(page, 'Scoliosis');
    await expectCard(firefox, page.url(), 'Scoliosis');
  });

  test('has its look where the page allows styles and scripts from its own site alone', async ({
    open,
    firefox,
  }) => {
    const headers = { 'content-security-policy': "default-src 'self'; style-src 'self'; script-src 'self'" };
    const page = await open(article, { headers });
    await hoverMark(page, 'Sciatica');
    expect((await expectCard(firefox, page.url(), 'Sciatica')).box.width).toBe(340);
  });
});

async function pressControl(page: Page, firefox: Firefox, title: string, name: string): Promise<void> {
  const { controls } = await expectCard(firefox, page.url(), title);
  const place = controls[name];
  if (place === undefined) throw new Error(`The card has no "${name}"; it has ${Object.keys(controls)}.`);
  await page.mouse.click(place.x, place.y);
}

async function expectControl(page: Page, firefox: Firefox, name: string, there: boolean): Promise<void> {
  await expect
    .poll(
      async () => (await readCard(firefox, page.url()))?.controls[name] !== undefined,
      `"${name}" is there`,
    )
    .toBe(there);
}
