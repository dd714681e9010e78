import { join } from 'node:path';
import { buildApp } from '../build-app.mjs';
import { projectFolder } from '../run-command.mjs';
import { median } from './median.mjs';

/** What changes, by the name of its app in tests/bench/changing. */
const apps = [
  { file: 'rows.jsx', name: 'a list of 1,000 rows rewritten, appended to and emptied (Preact)' },
  { file: 'chat.js', name: 'a chat that streams text into one node' },
  { file: 'editor.js', name: 'an editor that is typed into, beside marked text (CodeMirror)' },
];

/**
 * How much of its own pace a page loses that changes all the time: the same work in a browser with the extension and in
 * one without, in turns.
 *
 * @param place `withExtension` and `without`: browser contexts; `server` for the pages
 * @param options `rounds`: pairs of runs
 * @returns for each app the milliseconds that its work took in either, and the part of its pace that is left
 */
export async function measureChangingPages({ withExtension, without, server }, { rounds }) {
  const results = [];
  console.log('\nPages that keep changing\n     with ms  without ms   pace left  page');
  for (const { file, name } of apps) {
    const code = await buildApp(join(projectFolder, 'tests/bench/changing', file));
    server.add('/changing.js', code);
    server.add(
      '/changing.html',
      '<!doctype html><html lang="en"><title>Changing</title><p>Swedish massage.</p><div id="app"></div><script src="/changing.js"></script>',
    );
    const pairs = [];
    for (let round = -1; round < rounds; round += 1) {
      const pair = {};
      for (const kind of round % 2 === 0 ? ['marked', 'bare'] : ['bare', 'marked']) {
        pair[kind] = await workOnce(kind === 'marked' ? withExtension : without, server, kind === 'marked');
      }
      if (round >= 0) pairs.push(pair);
    }
    const result = {
      name,
      marked: median(pairs.map(({ marked }) => marked)),
      bare: median(pairs.map(({ bare }) => bare)),
      paceLeft: median(pairs.map(({ marked, bare }) => bare / marked)),
    };
    results.push(result);
    const { marked, bare, paceLeft } = result;
    console.log(
      `${marked.toFixed(0).padStart(12)}${bare.toFixed(0).padStart(12)}${paceLeft.toFixed(3).padStart(12)}  ${name}`,
    );
  }
  return results;
}

async function workOnce(context, server, marked) {
  const page = await context.newPage();
  try {
    await page.goto(`${server.origin}/changing.html`);
    if (marked) await page.waitForFunction(() => CSS.highlights.size > 0);
    return await page.evaluate(() => window.work());
  } finally {
    await page.close();
  }
}
