import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { readCard } from './card-reader';
import { expect, test } from './extension';
import { readMarks } from './marks';
import { waitUntilRead } from './scan-done';

const ownPages = join(import.meta.dirname, '..', 'pages');
const realPages = process.env.REAL_PAGES;

/** Pages that hold still by themselves: scripts do not run, so that every change there is would be ours. */
const quiet = { 'content-security-policy': "script-src 'none'" };

interface Witness {
  readonly before: string;
  records: number;
  readonly firstRecord: () => string;
}

declare global {
  interface Window {
    witness: Witness;
  }
}

/** Watches the document from before its first byte, and starts to count when it has been parsed. */
function installWitness(): void {
  const described: string[] = [];
  const count = (records: readonly MutationRecord[]) => {
    window.witness.records += records.length;
    for (const { type, target, addedNodes, attributeName } of records) {
      described.push(`${type} of ${target.nodeName} ${attributeName ?? addedNodes[0]?.nodeName ?? ''}`);
    }
  };
  const observer = new MutationObserver(count);
  observer.observe(document, {
    childList: true,
    subtree: true,
    attributes: true,
    characterData: true,
    characterDataOldValue: true,
    attributeOldValue: true,
  });
  // Content scripts come after this event, so whatever is seen from here on is not the parser's doing.
  document.addEventListener('DOMContentLoaded', () => {
    observer.takeRecords();
    const before = new XMLSerializer().serializeToString(document);
    window.witness = { before, records: 0, firstRecord: () => described[0] ?? 'none' };
  });
}

async function expectUntouched(page: Page, when: string): Promise<void> {
  const seen = await page.evaluate(() => ({
    records: window.witness.records,
    first: window.witness.firstRecord(),
    same: new XMLSerializer().serializeToString(document) === window.witness.before,
  }));
  expect(seen, `the document ${when}`).toEqual({ records: 0, first: 'none', same: true });
}

function pagesIn(folder: string): readonly string[] {
  return readdirSync(folder).filter((name) => /\.x?html$/.test(name));
}

const folders = [ownPages, ...(realPages ? [realPages] : [])].filter((folder) => existsSync(folder));

for (const folder of folders) {
  test.describe(`pages in ${folder === ownPages ? 'tests/pages' : 'REAL_PAGES'}`, () => {
    for (const name of pagesIn(folder)) {
      test(`${name} is as it was`, async ({ context, extension, server }) => {
        test.setTimeout(120_000);
        const path = `/untouched/${name}`;
        server.add(path, readFileSync(join(folder, name), 'utf8'), quiet);
        const page = await context.newPage();
        await page.addInitScript(installWitness);
        await page.goto(server.origin + path, { waitUntil: 'domcontentloaded' });
        await waitUntilRead(extension, page);
        await expectUntouched(page, 'after marking');
        await openAndCloseCard(page);
        const same = await page.evaluate(
          () => new XMLSerializer().serializeToString(document) === window.witness.before,
        );
        expect(same, 'the document after a card was open is the one before').toBe(true);
      });
    }
  });
}

/** Points at the first mark that is in view, if there is one, and closes its card again. */
async function openAndCloseCard(page: Page): Promise<void> {
  const size = page.viewportSize() ?? { width: 0, height: 0 };
  const inView = (await readMarks(page))
    .flatMap(({ text, lines }) => lines.slice(0, 1).map((line) => ({ text, ...line })))
    .filter(({ x, y }) => x > 0 && y > 0 && x < size.width && y < size.height);
  for (const { text, x, y, width, height } of inView.slice(0, 5)) {
    await page.mouse.move(1, 1);
    await page.mouse.move(x + width / 2, y + height / 2, { steps: 3 });
    // Text under something else does not answer; then the next mark is tried.
    const covered = await page.evaluate(
      ([left, top, words]) => {
        const caret = document.caretPositionFromPoint(left, top);
        const element = document.elementFromPoint(left, top);
        if (!caret || caret.offsetNode.parentElement !== element) return true;
        // Hidden text has a place too, where other text may be seen.
        const seen = caret.offsetNode.textContent?.replace(/\s+/g, ' ').trim() ?? '';
        return !seen.includes(words) && !words.includes(seen);
      },
      [x + width / 2, y + height / 2, text] as const,
    );
    if (covered) continue;
    const card = await readCard(page);
    expect(await card.title(), 'the title of the card').not.toBe('');
    await page.keyboard.press('Escape');
    await expect
      .poll(() => page.evaluate(() => document.querySelector('glosswell-card') === null))
      .toBe(true);
    return;
  }
}
