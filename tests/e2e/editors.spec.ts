import type { Page } from '@playwright/test';
import { storeSettings } from './background';
import { expect } from './extension';
import { test } from './faults';
import { expectMarks } from './marks';
import { serveApp } from './test-app';

declare global {
  interface Window {
    /** What each editor of tests/pages/apps/editors takes for its text. */
    readonly editorTexts: Readonly<Record<string, () => string>>;
  }
}

const editors = { codemirror: '.cm-content', tiptap: '.tiptap', plain: '#plain' } as const;

const page = (app: string) => `<!doctype html><html lang="en"><title>Editors</title>
  <p id="before">Swedish massage, outside.</p>
  <div id="codemirror"></div><div id="tiptap"></div><div id="plain" contenteditable="true"></div>
  <p id="after">A facet joint, outside.</p>${app}`;

for (const painter of ['highlight', 'inline'] as const) {
  for (const [name, selector] of Object.entries(editors)) {
    test(`${name} is typed into under ${painter} marks as without them`, async ({
      open,
      server,
      extension,
    }) => {
      await storeSettings(extension, { version: 1, painter, marking: { density: 'every' } });
      const tab = await open(page(await serveApp(server, 'editors')));
      const text = () => tab.evaluate((editor) => window.editorTexts[editor]?.(), name);
      const expectMarked = async (...texts: readonly string[]) => {
        if (painter === 'highlight') await expectMarks(tab, texts);
        else await expect(tab.locator('glosswell-term')).toHaveText([...texts]);
      };
      await expectMarked('Swedish massage', 'facet joint');

      await tab.locator(selector).click();
      await tab.keyboard.type('Sciatica and dry needling hurt.');
      // Time for a mark: text outside, changed after the typing, gets its own.
      await change(tab, '#before', 'Thai massage, outside.');
      await expectMarked('Thai massage', 'facet joint');
      expect(await text(), 'the text that was typed').toBe('Sciatica and dry needling hurt.');

      for (let left = 0; left < ' hurt.'.length; left += 1) await tab.keyboard.press('ArrowLeft');
      await tab.keyboard.type(' and cupping');
      await change(tab, '#after', 'Sports massage and a facet joint.');
      await expectMarked('Thai massage', 'Sports massage', 'facet joint');
      await tab.keyboard.type('?');
      expect(await text(), 'the text with what was typed at the caret').toBe(
        'Sciatica and dry needling and cupping? hurt.',
      );

      const elements = await tab.locator(`${selector} glosswell-term`).count();
      expect(elements, 'elements of ours in the editor').toBe(0);
      for (let round = 0; round < 10 && (await text()) !== ''; round += 1) {
        await tab.keyboard.press('Control+z');
      }
      expect(await text(), 'the text after everything is undone').toBe('');
      await tab.keyboard.type('Sciatica');
      expect(await text(), 'the text that is typed anew').toBe('Sciatica');
      await expectMarked('Thai massage', 'Sports massage', 'facet joint');
    });
  }
}

/** The page writes into its text, as a script of its own would. */
async function change(tab: Page, selector: string, text: string): Promise<void> {
  await tab.evaluate(
    ([place, words]) => {
      const element = document.querySelector(place);
      if (element) element.textContent = words;
    },
    [selector, text] as const,
  );
}
