import { readBadge, storedSettings } from './background';
import { expectNoCard, focusInCard } from './card-reader';
import { expect, test } from './extension';
import { expectMarks } from './marks';

const page = (frame: string) => `<html lang="en"><p>Sciatica is a nerve pain.</p><h2>More</h2>
  <p>Fibromyalgia is another.</p><iframe title="Leaflet" src="${frame}"></iframe>`;
const leaflet = '<html lang="en"><p>Dry needling is offered.';

test.describe('the shortcuts', () => {
  for (const site of ['health.test', 'other.test']) {
    test(`go from term to term through a frame of ${site}, around and back`, async ({
      open,
      serve,
      pressShortcut,
      extension,
    }) => {
      const health = await open(page(serve(leaflet, site)));
      await expectMarks(health, ['Sciatica', 'nerve pain', 'Fibromyalgia']);
      const frame = health.frames()[1];
      if (frame === undefined) throw new Error('The page has no frame.');
      await expectMarks(frame, ['Dry needling']);
      await expect.poll(() => readBadge(extension), 'the frame told its terms').toMatchObject({ text: '4' });
      // The card of a frame from another site is in another process: to the page's own it is not there.
      const inFrame = site === 'health.test' ? 'Dry needling' : undefined;
      const route = ['Sciatica', 'Nerve pain', 'Fibromyalgia', inFrame, 'Sciatica'];
      for (const title of route) {
        await pressShortcut('next-term');
        await expect.poll(() => focusInCard(health), 'the title of the card with the focus').toBe(title);
      }
      for (const title of [inFrame, 'Fibromyalgia', 'Nerve pain']) {
        await pressShortcut('previous-term');
        await expect.poll(() => focusInCard(health), 'the title of the card with the focus').toBe(title);
      }
      await health.keyboard.press('Escape');
      await expectNoCard(health);
    });
  }

  test('turn the marks of a site off and on again', async ({ open, pressShortcut, extension }) => {
    const health = await open('<html lang="en"><p>Sciatica.', 'www.health.test');
    const other = await open('<html lang="en"><p>Sciatica.', 'other.test');
    await health.bringToFront();
    await expectMarks(health, ['Sciatica']);
    await pressShortcut('toggle-site');
    await expectMarks(health, []);
    await expectMarks(other, ['Sciatica']);
    expect(await storedSettings(extension)).toEqual({ version: 1, sitesOff: ['health.test'] });
    await pressShortcut('toggle-site');
    await expectMarks(health, ['Sciatica']);
  });
});
