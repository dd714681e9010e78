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
 * one without, in turns. It is done twice in each page: the first time the extension still reads the page and looks for its
 * claims, the second time it only keeps up with the changes.
 *
 * @param place `withExtension` and `without`: browser contexts; `server` for the pages
 * @param options `rounds`: pairs of runs
 * @returns for each app the milliseconds that its work took in either, and the part of its pace that is left
 */
export async function measureChangingPages({ withExtension, without, server }, { rounds }) {
  const results = [];
  console.log('\nPages that keep changing');
  console.log('     with ms  without ms   pace left  at first  page');
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
        pair[kind] = await workTwice(kind === 'marked' ? withExtension : without, server, kind === 'marked');
      }
      if (round >= 0) pairs.push(pair);
    }
    results.push(summarize(name, pairs));
    print(results.at(-1));
  }
  return results;
}

function summarize(name, pairs) {
  const paceLeft = (time) => median(pairs.map(({ marked, bare }) => bare[time] / marked[time]));
  return {
    name,
    marked: median(pairs.map(({ marked }) => marked.second)),
    bare: median(pairs.map(({ bare }) => bare.second)),
    paceLeft: paceLeft('second'),
    paceLeftAtFirst: paceLeft('first'),
  };
}

function print({ name, marked, bare, paceLeft, paceLeftAtFirst }) {
  const columns = [
    marked.toFixed(0).padStart(12),
    bare.toFixed(0).padStart(12),
    paceLeft.toFixed(3).padStart(12),
    paceLeftAtFirst.toFixed(3).padStart(10),
  ];
  console.log(`${columns.join('')}  ${name}`);
}

/** @returns how long the work of a page took the first and the second time, in milliseconds */
async function workTwice(context, server, marked) {
  const page = await context.newPage();
  try {
    await page.goto(`${server.origin}/changing.html`);
    if (marked) await page.waitForFunction(() => CSS.highlights.size > 0);
    const first = await page.evaluate(() => window.work());
    return { first, second: await page.evaluate(() => window.work()) };
  } finally {
    await page.close();
  }
}
