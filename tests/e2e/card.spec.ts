import type { Page } from '@playwright/test';
import { holdMessages, stopBackground, storedSettings } from './background';
import { expectNoCard, focusInCard, hasCard, readCard } from './card-reader';
import { expect } from './extension';
import { test } from './faults';
import { expectMarks, hoverMark, linesOfMark } from './marks';

const article = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Backs</title>
  <p style="width: 23ch; font: 20px monospace">Some call it a Swedish massage.</p>
  <p>A <b>herniated</b> <i>di<u>sc</u></i>, and <input value="one two three"> sciatica.</p>
  <div><template shadowrootmode="open"><p>Fibromyalgia.</p></template></div>
  <iframe title="Leaflet" width="900" height="300" srcdoc="<html lang=en><p>Scoliosis.</p>"></iframe>`;

test.describe('a card opens when the pointer rests on', () => {
  test('each line of a term that wraps, a term across elements, in a shadow root and in a frame', async ({
    open,
  }) => {
    const page = await open(article);
    const frame = page.frames()[1];
    if (frame === undefined) throw new Error('The page has no frame.');
    expect(await linesOfMark(page, 'Swedish massage')).toHaveLength(2);
    const places = [
      ['Swedish massage', { line: 0 }, 'Swedish massage'],
      ['Swedish massage', { line: 1 }, 'Swedish massage'],
      ['herniated disc', { line: 0 }, 'Herniated disc'],
      ['herniated disc', { line: 2 }, 'Herniated disc'],
      ['Fibromyalgia', {}, 'Fibromyalgia'],
    ] as const;
    for (const [words, where, title] of places) {
      await hoverMark(page, words, where);
      const card = await readCard(page);
      await expect.poll(() => card.title(), `the card of "${words}" ${JSON.stringify(where)}`).toBe(title);
      expect(await focusInCard(page), 'what has the focus in a preview').toBeUndefined();
      await page.keyboard.press('Escape');
      await expectNoCard(page);
    }
    await hoverMark(page, 'Scoliosis', { frame });
    const card = await readCard(page);
    await expect.poll(() => card.title()).toBe('Scoliosis');
    await page.keyboard.press('Escape');
    await expectNoCard(page);
  });

  test('a term while the keyboard is in another frame, and goes with Escape there', async ({ open }) => {
    const frames = ['Scoliosis.', '<input>'].map(
      (text) => `<iframe srcdoc="<html lang=en><p>${text}"></iframe>`,
    );
    const page = await open(`<!doctype html><html lang="en"><p><input>Sciatica.</p>${frames.join('')}`);
    const [top, frame, beside] = page.frames();
    if (!top || !frame || !beside) throw new Error('The page does not have two frames.');
    for (const [focused, hovered] of [
      [top, frame],
      [beside, frame],
      [frame, top],
    ] as const) {
      await focused.locator(focused === frame ? 'p' : 'input').click();
      if (hovered === top) await hoverMark(page, 'Sciatica');
      else await hoverMark(page, 'Scoliosis', { frame: hovered });
      await readCard(page);
      await page.keyboard.press('Escape');
      await expectNoCard(page);
    }
  });

  test('a term, and an Escape for the card before it that comes late from the background leaves it open', async ({
    open,
    extension,
  }) => {
    const page = await open(article);
    const release = await holdMessages(extension, 'close-card');
    await hoverMark(page, 'Swedish massage');
    await readCard(page);
    await page.keyboard.press('Escape');
    await expectNoCard(page);
    await hoverMark(page, 'herniated disc');
    const card = await readCard(page);
    await expect.poll(release, 'messages that were on their way').toBe(1);
    expect(await hasCard(page), 'the card that was opened after the Escape').toBe(true);
    await expect.poll(() => card.title()).toBe('Herniated disc');
  });

  test('a term, with its explanation, cautions and sources', async ({ open }) => {
    const page = await open(article);
    await hoverMark(page, 'Swedish massage');
    const card = await readCard(page);
    await expect.poll(() => card.text()).toContain('The most common full-body massage');
    const names = (await card.nodes()).map(({ role, name }) => `${role} ${name}`);
    expect(names).toContain('heading Swedish massage');
    expect(names).toContain('heading Be careful');
    expect(names.filter((name) => name.startsWith('button Source: ')).length).toBeGreaterThan(0);
  });
});

test('the pointer may go from the term to the card, and when it leaves both the card closes', async ({
  open,
}) => {
  const page = await open(article);
  await hoverMark(page, 'sciatica');
  const card = await readCard(page);
  await expect.poll(() => card.title()).toBe('Sciatica');
  const box = await card.box();
  // Slowly, past other terms and the empty space between term and card.
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2, { steps: 40 });
  expect(await card.title(), 'the card on which the pointer has come to rest').toBe('Sciatica');
  await page.mouse.move(990, 790, { steps: 10 });
  await expectNoCard(page);
});

test('the keyboard goes to a term, through its card, and back to where it was', async ({
  open,
  pressShortcut,
}) => {
  const page = await open(article);
  await expectMarks(page, ['Swedish massage', 'herniated disc', 'sciatica', 'Fibromyalgia']);
  const input = page.locator('input');
  await input.focus();
  await input.evaluate((field: HTMLInputElement) => field.setSelectionRange(4, 7));
  await pressShortcut('next-term');
  await expect.poll(() => focusInCard(page), 'the heading of the card').toBe('Swedish massage');
  await page.keyboard.press('Tab');
  await expect.poll(() => focusInCard(page), 'after Tab').toBe('Close');
  await page.keyboard.press('Escape');
  await expectNoCard(page);
  await expect(input).toBeFocused();
  await page.keyboard.type('2');
  await expect(input, 'the selection was there to be typed over').toHaveValue('one 2 three');
});

test('a related term opens in the same card, with a way back', async ({ open }) => {
  const page = await open(article);
  await hoverMark(page, 'sciatica');
  const card = await readCard(page);
  await expect.poll(() => card.title()).toBe('Sciatica');
  await card.hover();
  await card.click('button', 'Herniated disc');
  await expect.poll(() => card.title()).toBe('Herniated disc');
  await card.click('button', 'Back');
  await expect.poll(() => card.title()).toBe('Sciatica');
  expect((await card.nodes()).map(({ name }) => name)).not.toContain('Back');
});

test.describe('the menu of a card', () => {
  test('hides the term in all open pages, and the options page brings it back', async ({
    open,
    openExtensionPage,
  }) => {
    const other = await open('<html lang="en"><p>Sciatica, scoliosis.', 'other.test');
    const page = await open('<html lang="en"><p>Sciatica, fibromyalgia.');
    await chooseInMenu(page, 'Sciatica', 'Hide this term');
    await expectMarks(page, ['fibromyalgia']);
    await expectMarks(other, ['scoliosis']);
    await (await readCard(page)).click('button', 'Undo');
    await expectMarks(page, ['Sciatica', 'fibromyalgia']);
    await page.keyboard.press('Escape');
    await chooseInMenu(page, 'Sciatica', 'Hide this term');
    await expectMarks(page, ['fibromyalgia']);
    await page.keyboard.press('Escape');
    await expectNoCard(page);
    const options = await openExtensionPage('options.html');
    await options.getByRole('button', { name: 'Restore Sciatica' }).click();
    await expectMarks(page, ['Sciatica', 'fibromyalgia']);
    await expectMarks(other, ['Sciatica', 'scoliosis']);
  });

  test('turns the site off, and no other', async ({ open, extension }) => {
    const other = await open('<html lang="en"><p>Sciatica.', 'other.test');
    const page = await open('<html lang="en"><p>Sciatica, fibromyalgia.', 'www.health.test');
    await chooseInMenu(page, 'Sciatica', 'Not on this site');
    await expectMarks(page, []);
    await expectNoCard(page);
    await expectMarks(other, ['Sciatica']);
    expect(await storedSettings(extension)).toEqual({ version: 1, sitesOff: ['health.test'] });
  });
});

test('a card opens after the background was asleep', async ({ open, openExtensionPage }) => {
  const options = await openExtensionPage('options.html');
  const page = await open(article);
  for (const [words, title] of [
    ['sciatica', 'Sciatica'],
    ['Swedish massage', 'Swedish massage'],
  ] as const) {
    await page.bringToFront();
    await hoverMark(page, words);
    const card = await readCard(page);
    await expect.poll(() => card.title()).toBe(title);
    await page.keyboard.press('Escape');
    await expectNoCard(page);
    await stopBackground(options);
  }
});

test('a page that takes the card away gets the next one too', async ({ open }) => {
  const page = await open(article);
  await hoverMark(page, 'sciatica');
  await readCard(page);
  await page.evaluate(() => document.querySelector('glosswell-card')?.remove());
  await hoverMark(page, 'Swedish massage');
  const card = await readCard(page);
  await expect.poll(() => card.title()).toBe('Swedish massage');
});

test('a page of 10 MB is marked to its end, and its cards open', async ({ open }) => {
  test.setTimeout(60_000);
  const filler = 'The weather was fine, and they went for a walk along the river. '.repeat(16);
  const page = await open(
    `<!doctype html><html lang="en"><p>Sciatica.</p>${`<p>${filler}</p>`.repeat(10_000)}<h2>End</h2><p id="end">Scoliosis.</p>`,
  );
  await hoverMark(page, 'Sciatica');
  expect(await (await readCard(page)).title()).toBe('Sciatica');
  await page.keyboard.press('Escape');
  await expectMarks(page, ['Sciatica', 'Scoliosis']);
  await page.locator('#end').scrollIntoViewIfNeeded();
  await hoverMark(page, 'Scoliosis');
  expect(await (await readCard(page)).title()).toBe('Scoliosis');
});

/** Rests on a term, goes onto its card, and chooses from the menu there. */
async function chooseInMenu(page: Page, words: string, item: string): Promise<void> {
  await hoverMark(page, words);
  const card = await readCard(page);
  await card.hover();
  await card.click('button', 'More actions');
  await card.click('menuitem', item);
}
