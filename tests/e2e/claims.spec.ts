import type { Page } from '@playwright/test';
import { storedSettings } from './background';
import { expectNoCard, readCard } from './card-reader';
import { expect } from './extension';
import { test } from './faults';
import { expectMarks, hoverMark, readMarks } from './marks';

/** A page with health words in other senses, a claim that it puts forward, and one that it denies. */
const mixed = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Massage at work</title>
  <style>p { line-height: 2; max-width: 60ch }</style>
  <h1>Massage at work</h1>
  <p>The supplier bolted a strain gauge to each bridge cable, and the release of the new firmware took some strain off
  the team.</p>
  <p>Our clinic treats low back pain and sciatica. Massage flushes out toxins after a long day at the desk.</p>
  <p>It is a myth that massage breaks down scar tissue, and no study shows that it does.</p>
  <h2>Runners</h2>
  <p>A hamstring strain heals in weeks.</p>`;

const claims = async (page: Page) =>
  (await readMarks(page)).filter(({ category }) => category === 'claims').map(({ text }) => text);

async function expectClaims(page: Page, texts: readonly string[]): Promise<void> {
  await expect
    .poll(() => claims(page), { message: 'the claims that are marked', intervals: [50] })
    .toEqual(texts);
}

/** Rests the pointer on a claim, at its first letters, where no term of it stands. */
async function hoverClaim(page: Page, word: string): Promise<void> {
  const point = await page.evaluate((sought) => {
    const [range] = CSS.highlights.get('glosswell-claims') ?? [];
    const { startContainer } = range as StaticRange;
    const data = startContainer.nodeValue ?? '';
    const live = document.createRange();
    live.setStart(startContainer, data.indexOf(sought));
    live.setEnd(startContainer, live.startOffset + sought.length);
    const { x, y, width, height } = live.getBoundingClientRect();
    return { x: x + width / 2, y: y + height / 2 };
  }, word);
  await page.mouse.move(point.x, point.y + 150);
  await page.mouse.move(point.x, point.y, { steps: 6 });
}

test.describe('a claim on a page', () => {
  test('is marked where the page puts it forward, and its card says what the evidence says', async ({
    open,
  }) => {
    const page = await open(mixed);
    await expectClaims(page, ['Massage flushes out toxins']);
    await hoverClaim(page, 'Massage');
    const card = await readCard(page);
    await expect.poll(() => card.title()).toBe('“Massage flushes out toxins”');
    const text = await card.text();
    expect(text).toContain('A claim that pages make');
    expect(text).toContain('Not supported');
    const nodes = await card.nodes();
    const scale = nodes.find(({ name }) => name.startsWith('Step 2 of 5'));
    expect(scale?.name).toBe('Step 2 of 5 on a scale from contradicted to supported');
    await card.click('button', 'Toxins');
    await expect.poll(() => card.title()).toBe('Toxins');
    await card.click('button', 'Back');
    await expect.poll(() => card.title()).toBe('“Massage flushes out toxins”');
  });

  test('leaves the terms within it to be pointed at, whose cards lead to it', async ({ open }) => {
    const page = await open(mixed);
    await expectClaims(page, ['Massage flushes out toxins']);
    await hoverMark(page, 'flushes out toxins');
    const card = await readCard(page);
    await expect.poll(() => card.title()).toBe('Toxins');
    await card.click('button', 'Massage flushes out toxins');
    await expect.poll(() => card.title()).toBe('“Massage flushes out toxins”');
    await card.click('button', 'Back');
    await expect.poll(() => card.title()).toBe('Toxins');
  });

  test('is switched off with its category, in open pages at once', async ({ open, openExtensionPage }) => {
    const page = await open(mixed);
    await expectClaims(page, ['Massage flushes out toxins']);
    const terms = (await readMarks(page)).filter(({ category }) => category !== 'claims');
    const options = await openExtensionPage('options.html');
    await options.getByRole('switch', { name: 'What the evidence says' }).click();
    await expectClaims(page, []);
    expect((await readMarks(page)).map(({ text }) => text)).toEqual(terms.map(({ text }) => text));
    await options.getByRole('switch', { name: 'What the evidence says' }).click();
    await expectClaims(page, ['Massage flushes out toxins']);
  });

  test('is hidden from its card, and taken back in the same place', async ({ open, extension }) => {
    const page = await open(mixed);
    await expectClaims(page, ['Massage flushes out toxins']);
    await hoverClaim(page, 'Massage');
    const card = await readCard(page);
    await card.hover();
    await card.click('button', 'More actions');
    await card.click('menuitem', 'Hide this claim');
    await expectClaims(page, []);
    expect(await storedSettings(extension)).toEqual({
      version: 1,
      marking: { hiddenTerms: ['massage-flushes-out-toxins'] },
    });
    await card.click('button', 'Undo');
    await expectClaims(page, ['Massage flushes out toxins']);
    await page.keyboard.press('Escape');
    await expectNoCard(page);
  });

  test('is followed as the page changes', async ({ open }) => {
    const page = await open(mixed);
    await expectClaims(page, ['Massage flushes out toxins']);
    await page.evaluate(() => {
      const added = document.createElement('p');
      added.textContent = 'A long massage at the end of the week relaxes, and massage flushes out toxins.';
      document.body.append(added);
    });
    await expectClaims(page, ['Massage flushes out toxins', 'massage flushes out toxins']);
    await page
      .locator('p')
      .nth(1)
      .evaluate((paragraph) => paragraph.remove());
    await expectClaims(page, ['massage flushes out toxins']);
  });

  test('is listed in the popup, with its verdict', async ({ open, openPopup }) => {
    const page = await open(mixed);
    await expectClaims(page, ['Massage flushes out toxins']);
    const popup = await openPopup();
    const list = popup.getByRole('list', { name: 'Claims on this page' });
    await expect(list.getByRole('listitem')).toHaveText(/“Massage flushes out toxins”\s*Not supported\s*1/);
    await expect(popup.getByText(/terms and 1 claim on this page/)).toBeVisible();
    await list.getByRole('button', { name: /^“Massage flushes out toxins”/ }).click();
    await expect(popup.getByRole('heading', { name: '“Massage flushes out toxins”' })).toBeFocused();
  });

  test('is reached in reading order among inline marks, around the terms in it', async ({
    open,
    openExtensionPage,
  }) => {
    const options = await openExtensionPage('options.html');
    await options.getByRole('radio', { name: 'Inline marks' }).check();
    const page = await open(mixed);
    const claim = page.getByRole('button', { name: /a claim: what the evidence says$/ }).first();
    await expect(claim).toBeVisible();
    expect(await page.locator('glosswell-term glosswell-term').count()).toBe(0);
    await claim.press('Enter');
    const card = await readCard(page);
    await expect.poll(() => card.title()).toBe('“Massage flushes out toxins”');
    await expect
      .poll(() => page.locator('p').nth(1).textContent())
      .toContain('Massage flushes out toxins after a long');
  });
});

test.describe('a word that has another meaning', () => {
  test('is silenced on one site, and taken back in the card or in the options', async ({
    open,
    openExtensionPage,
    extension,
  }) => {
    const html = '<html lang="en"><p>The strain in a hamstring, sciatica.';
    const other = await open(html, 'other.test');
    const page = await open(html);
    await expectMarks(page, ['strain', 'sciatica']);
    await chooseOther(page);
    await expectMarks(page, ['sciatica']);
    await expectMarks(other, ['strain', 'sciatica']);
    expect(await storedSettings(extension)).toEqual({
      version: 1,
      silencedForms: { 'health.test': ['strain'] },
    });
    await (await readCard(page)).click('button', 'Undo');
    await expectMarks(page, ['strain', 'sciatica']);
    await page.keyboard.press('Escape');
    await expectNoCard(page);
    await chooseOther(page);
    await expectMarks(page, ['sciatica']);
    const options = await openExtensionPage('options.html');
    await options.getByRole('button', { name: 'Restore “strain” on health.test' }).click();
    await expectMarks(page, ['strain', 'sciatica']);
  });

  async function chooseOther(page: Page): Promise<void> {
    await page.bringToFront();
    await hoverMark(page, 'strain');
    const card = await readCard(page);
    await expect.poll(() => card.text()).toContain('“strain” is read here as: Muscle strain');
    await card.hover();
    await card.click('button', 'More actions');
    await card.click('menuitem', 'Not this meaning here');
  }
});

test.describe('the card of a therapy', () => {
  const about = (text: string) =>
    `<!doctype html><html lang="en"><title>A page</title><p>${text}<p style="margin-top: 300px">`;
  for (const [text, use] of [
    ['Acupuncture and sciatica aside, low back pain may ease with massage therapy.', 'Low back pain'],
    ['People with fibromyalgia try massage therapy, and some low back pain goes too.', 'Fibromyalgia'],
  ] as const) {
    test(`says what the evidence says for ${use.toLowerCase()} beside it`, async ({ open }) => {
      const page = await open(about(text));
      await hoverMark(page, 'massage therapy');
      const card = await readCard(page);
      await expect.poll(() => card.text()).toContain('For what this page is about');
      const first = await card.evaluate((root) => root.querySelector('.uses dt b')?.textContent ?? '');
      expect(first).toBe(use);
    });
  }

  test('says nothing of uses where the page names none', async ({ open }) => {
    const page = await open(about('A massage therapy that is named alone.'));
    await hoverMark(page, 'massage therapy');
    const card = await readCard(page);
    await expect.poll(() => card.title()).toBe('Massage therapy');
    expect(await card.text()).not.toContain('For what this page is about');
    expect(await card.text()).toContain('What the evidence says');
  });
});

test.describe('the popup over a page with back pain', () => {
  const line = /This page names a sign that needs a doctor's look/;

  test('leads from a warning sign to its article, where help comes first', async ({ open, openPopup }) => {
    const page = await open(`<!doctype html><html lang="en"><title>Backs</title>
      <p>My low back pain is bad, and I have numbness around the saddle and in both legs. Sciatica?</p>`);
    await expectMarks(page, ['low back pain', 'numbness', 'Sciatica']);
    const popup = await openPopup();
    await popup.getByRole('button', { name: line }).click();
    const article = popup.getByRole('article');
    await expect(article.getByRole('heading', { level: 3 }).first()).toHaveText('Get help now if');
    const help = await article.locator('.notice-help').boundingBox();
    const summary = await article.locator('.summary').boundingBox();
    expect(help && summary && help.y < summary.y, 'help stands before the summary').toBe(true);
  });

  test('is silent where the page denies the sign', async ({ open, openPopup }) => {
    const page = await open(`<!doctype html><html lang="en"><title>Backs</title>
      <p>Her low back pain came without numbness around the saddle. Sciatica was ruled out.</p>`);
    await expectMarks(page, ['low back pain', 'numbness', 'Sciatica']);
    const popup = await openPopup();
    await expect(popup.getByRole('list', { name: 'On this page' })).toBeVisible();
    await expect(popup.getByRole('button', { name: line })).toHaveCount(0);
  });
});
