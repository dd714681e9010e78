import type { Page } from '@playwright/test';
import { actions, after, firstState } from '../pages/apps/notes.js';
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

for (const library of ['react', 'preact', 'vue', 'svelte', 'lit']) {
  test(`an app made with ${library} works as without us`, async ({ open, server, extension }) => {
    const record = { version: 1, marking: { density: 'every' }, sitesOff: [siteWithout] };
    await storeSettings(extension, record);
    const html = `<!doctype html><html lang="en"><title>Notes</title><div id="app"></div>
      ${await serveApp(server, library)}`;
    const without = await open(html, siteWithout);
    const page = await open(html);
    let state = firstState;
    await expectMarks(page, termsOf(state));
    for (const action of walk) {
      state = after(state, action);
      for (const each of [without, page]) await press(each, action, state.drawn);
      await expectMarks(page, termsOf(state));
      await expect
        .poll(() => readTree(page), `the tree of the app after "${action}"`)
        .toEqual(await readTree(without));
    }
    await expectMarks(without, []);
  });
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
