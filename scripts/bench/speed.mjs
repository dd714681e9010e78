import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { projectFolder } from '../run-command.mjs';
import { median } from './median.mjs';

/** Far from every budget, and up to ten minutes for all runs on a large page: fewer runs, and not on the largest. */
const slow = ['mark.js mark with the list'];
const slowOnLargest = [...slow, 'advanced-mark.js markRegExp', 'scan and paint inline, 300 terms'];

/** The real pages that are measured when `REAL_PAGES` names a folder; `BENCH_PAGES` names others, parted by commas. */
const usualPages = ['wikipedia-2.html', 'yahoo-1.html', 'webmd-1.html'];

/**
 * How fast the engine is against the least that any highlighter does, and against other highlighters: contestants take
 * turns, so that a busy moment hits all of them.
 *
 * @param bench `script` and `healthPage` of `bundleBench`
 * @param place `browser` and `server` to measure with
 * @param options `rounds`: runs of each; `quick`: small pages only; `only`: part of the names of the contestants wanted
 * @returns for each page the figures of each contestant; printed as they come
 */
export async function measureSpeed({ script, healthPage }, { browser, server }, { rounds, quick, only }) {
  const results = [];
  const styles = await readFile(join(projectFolder, 'entrypoints/content/highlights.css'), 'utf8');
  for (const { name, html, without } of await pages(healthPage, quick)) {
    // The style of highlights is there before the page, as the extension's manifest has it.
    server.add('/bench.html', `<style>${styles}</style>${html}`, {
      'content-security-policy': "script-src 'none'",
    });
    const names = script.names.filter(
      (contestant) =>
        !without.includes(contestant) && (contestant === 'limit' || !only || contestant.includes(only)),
    );
    const runs = await measureInTurns(names, rounds, (contestant) =>
      measureOnce(browser, server, script, contestant),
    );
    results.push({ page: name, contestants: summarize(runs) });
    print(results.at(-1));
  }
  return results;
}

async function pages(healthPage, quick) {
  const made = [{ name: '1 MB of health text', html: healthPage(1), without: [] }];
  if (!quick) made.push({ name: '10 MB of health text', html: healthPage(10), without: slowOnLargest });
  const real = process.env.REAL_PAGES;
  const files = real ? (await readdir(real)).filter((file) => file.endsWith('.html')) : [];
  const wanted = process.env.BENCH_PAGES?.split(',') ?? usualPages;
  for (const file of files.filter((each) => wanted.includes(each))) {
    made.push({ name: file, html: await readFile(join(real, file), 'utf8'), without: slow });
  }
  return made;
}

async function measureInTurns(names, rounds, measureOnce) {
  const runs = new Map(names.map((name) => [name, []]));
  // The first round warms up.
  for (let round = -1; round < rounds; round += 1) {
    for (const name of names) {
      if (slow.includes(name) && round >= 3) continue;
      const run = await measureOnce(name);
      if (round >= 0) runs.get(name).push(run);
    }
  }
  return runs;
}

async function measureOnce(browser, server, script, name) {
  const page = await browser.newPage({ bypassCSP: true, viewport: { width: 1280, height: 900 } });
  try {
    await page.goto(`${server.origin}/bench.html`, { waitUntil: 'domcontentloaded' });
    await page.evaluate(script.code);
    return await page.evaluate((contestant) => window.measure(contestant), name);
  } finally {
    await page.close();
  }
}

function summarize(runs) {
  const limit = runs.get('limit');
  return [...runs].map(([name, each]) => {
    // A ratio is the median of the ratios within a round: both had the same moment of the machine.
    const ratios = each.map((run, index) => run.frame / (limit[index]?.frame ?? Number.NaN));
    return {
      name,
      ready: median(each.map((run) => run.ready)),
      script: median(each.map((run) => run.script)),
      frame: median(each.map((run) => run.frame)),
      ofLimit: median(ratios.filter((ratio) => !Number.isNaN(ratio))),
      count: each.at(-1)?.count ?? 0,
    };
  });
}

function print({ page, contestants }) {
  console.log(`\n${page}`);
  console.log('   ready ms   script ms   to frame ms   of the limit     marks  contestant');
  for (const { name, ready, script, frame, ofLimit, count } of contestants) {
    const columns = [
      ready.toFixed(1).padStart(11),
      script.toFixed(1).padStart(12),
      frame.toFixed(1).padStart(14),
      ofLimit.toFixed(2).padStart(15),
    ];
    console.log(`${columns.join('')}${String(name === 'limit' ? '' : count).padStart(10)}  ${name}`);
  }
}
