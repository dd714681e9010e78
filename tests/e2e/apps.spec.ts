import type { Page } from '@playwright/test';
import { type actions, after, firstState } from '../pages/apps/notes.js';
import { storeSettings } from './background';
import { expect } from './extension';
import { test } from './faults';
import { expectMarks } from './marks';
import { readTree } from './page-tree';
import { serveApp } from './test-app';

/** A site on which the extension is off: there an app is as its makers know it. */
const siteWithout = 'without.test';

/** Every action at least once, and each from a state that the others have mixed up. */
const walk: readonly (keyof typeof actions)[] = [
  'Draw again',
  'Turn around',
  'Emphasize',
  'Edit the second',
  'First to the end',
  'Add in front',
  'Emphasize',
  'Take out the third',
  'Turn around',
  'Take out all',
  'Start over',
  'Draw again',
];

for (const painter of ['highlight', 'inline'] as const) {
  for (const library of ['react', 'preact', 'vue', 'svelte', 'lit']) {
    test(`an app made with ${library} works under ${painter} marks`, async ({ open, server, extension }) => {
      const record = { version: 1, painter, marking: { density: 'every' }, sitesOff: [siteWithout] };
      await storeSettings(extension, record);
      const html = `<!doctype html><html lang="en"><title>Notes</title><div id="app"></div>
        ${await serveApp(server, library)}`;
      const without = await open(html, siteWithout);
      const page = await open(html);
      const ownElements = painter === 'highlight' ? 'kept' : 'left out';
      const expectTerms = painter === 'highlight' ? expectMarks : expectInlineMarks;
      let state = firstState;
      await expectTerms(page, termsOf(state));
      for (const action of walk) {
        state = after(state, action);
        for (const each of [without, page]) await press(each, action, state.drawn);
        await expectTerms(page, termsOf(state));
        await expect
          .poll(() => readTree(page, ownElements), {
            message: `the tree of the app after "${action}"`,
            timeout: 5_000,
          })
          .toEqual(await readTree(without, ownElements));
      }
      await expectTerms(without, []);
    });
  }
}

/** What is to be marked: the term of each note, or the one that the empty list speaks of. */
function termsOf({ notes }: typeof firstState): readonly string[] {
  return notes.length > 0 ? notes.map(({ first, second }) => `${first} ${second}`) : ['sciatica'];
}

/** Presses a button of the app and waits until it has drawn what follows. */
async function press(page: Page, label: string, drawn: number): Promise<void> {
  // Two pages take turns: only the one in front draws at once.
  await page.bringToFront();
  await page.getByRole('button', { name: label }).click();
  await page.getByText(`Drawn ${drawn} times.`).waitFor();
}

/** Waits until exactly these texts stand in elements of ours; one that runs across the app's elements has several. */
async function expectInlineMarks(page: Page, texts: readonly string[]): Promise<void> {
  await expect
    .poll(async () => (await page.locator('glosswell-term').allTextContents()).join('').replace(/\s/g, ''), {
      message: 'the texts of inline marks, without spaces',
      intervals: [50],
    })
    .toBe(texts.join('').replace(/\s/g, ''));
}
