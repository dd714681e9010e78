import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { createServer } from 'vite';
import { findChromium } from './find-chromium.mjs';
import { startPageServer } from './page-server.mjs';
import { projectFolder } from './run-command.mjs';

// `npm run bench`: how fast the engine is against the limit and against other highlighters, in one run and one browser.
// Figures are medians of `rounds` runs after a warm-up; contestants take turns, so that a busy moment hits all of them.
// Options: --quick (3 runs, small pages), REAL_PAGES=<folder of HTML files>.

const quick = process.argv.includes('--quick');
/** Part of the names of the contestants that are wanted, besides the limit. */
const only = process.argv.find((argument) => argument.startsWith('--only='))?.slice(7);
const rounds = quick ? 3 : 7;
const out = join(projectFolder, 'bench-results');

/** Contestants that are left out of large pages: they take minutes there. */
const slow = ['mark.js mark with the list'];

console.log('Building the bench ...');
const { script, healthPage, terms } = await build();
const styles = await readFile(join(projectFolder, 'entrypoints/content/highlights.css'), 'utf8');
const server = await startPageServer(join(projectFolder, 'tests', 'pages'));
const browser = await chromium.launch({
  executablePath: await findChromium(),
  args: ['--no-sandbox', '--disable-gpu', '--disable-quic'],
});
const results = [];
try {
  for (const { name, html, without } of await pages()) {
    // The style of highlights is there before the page, as the extension's manifest has it.
    server.add('/bench.html', `<style>${styles}</style>${html}`, {
      'content-security-policy': "script-src 'none'",
    });
    const names = script.names.filter(
      (contestant) =>
        !without.includes(contestant) && (contestant === 'limit' || !only || contestant.includes(only)),
    );
    const runs = await measureInTurns(names);
    results.push({ page: name, contestants: summarize(runs) });
    print(results.at(-1));
  }
} finally {
  await browser.close();
  await server.close();
}
await mkdir(out, { recursive: true });
await writeFile(join(out, 'bench.json'), `${JSON.stringify({ rounds, results }, null, 2)}\n`);
console.log(`Written to bench-results/bench.json`);

async function pages() {
  const made = [
    { name: '1 MB of health text', html: healthPage(1, terms), without: [] },
    {
      name: '10 MB of health text',
      html: healthPage(10, terms),
      without: [...slow, 'advanced-mark.js markRegExp'],
    },
  ];
  const real = process.env.REAL_PAGES;
  const files = real ? (await readdir(real)).filter((file) => file.endsWith('.html')) : [];
  const wanted = process.env.BENCH_PAGES?.split(',') ?? ['wikipedia-2.html', 'yahoo-1.html', 'webmd-1.html'];
  for (const file of files.filter((each) => wanted.includes(each))) {
    made.push({ name: file, html: await readFile(join(real, file), 'utf8'), without: slow });
  }
  return quick ? made.filter(({ name }) => !name.startsWith('10 MB')) : made;
}

async function measureInTurns(names) {
  const runs = new Map(names.map((name) => [name, []]));
  for (let round = -1; round < rounds; round += 1) {
    for (const name of names) {
      // The slow ones are far from every budget: three runs tell enough.
      if (slow.includes(name) && round >= 3) continue;
      const run = await measureOnce(name);
      if (round >= 0) runs.get(name).push(run);
    }
  }
  return runs;
}

async function measureOnce(name) {
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
  const median = (values) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];
  const limit = runs.get('limit');
  return [...runs].map(([name, each]) => {
    // A ratio is the median of the ratios within a round: both had the same moment of the machine.
    const ratios = each.map((run, index) => run.frame / (limit[index]?.frame ?? Number.NaN));
    return {
      name,
      script: median(each.map((run) => run.script)),
      frame: median(each.map((run) => run.frame)),
      ofLimit: median(ratios.filter((ratio) => !Number.isNaN(ratio))),
      count: each.at(-1)?.count ?? 0,
    };
  });
}

function print({ page, contestants }) {
  console.log(`\n${page}`);
  console.log('  script ms   to frame ms   of the limit     marks  contestant');
  for (const { name, script: time, frame, ofLimit, count } of contestants) {
    const columns = [
      time.toFixed(1).padStart(11),
      frame.toFixed(1).padStart(14),
      ofLimit.toFixed(2).padStart(15),
    ];
    console.log(`${columns.join('')}${String(name === 'limit' ? '' : count).padStart(10)}  ${name}`);
  }
}

/** Bundles the contestants for a page, and loads the makers of pages. */
async function build() {
  const vite = await createServer({
    root: projectFolder,
    configFile: false,
    logLevel: 'error',
    server: { middlewareMode: true },
    optimizeDeps: { noDiscovery: true },
  });
  const { glossaryPlugin } = await vite.ssrLoadModule('/scripts/glossary-plugin.ts');
  const { healthPage } = await vite.ssrLoadModule('/tests/bench/health-text.ts');
  await vite.close();
  const { build: bundle } = await import('vite');
  const [{ output }] = [
    await bundle({
      root: projectFolder,
      configFile: false,
      logLevel: 'error',
      plugins: [glossaryPlugin()],
      build: {
        write: false,
        minify: true,
        rolldownOptions: { input: join(projectFolder, 'tests/bench/measure.ts'), output: { format: 'iife' } },
      },
    }),
  ];
  const names = (await readFile(join(projectFolder, 'tests/bench/contestants.ts'), 'utf8'))
    .split('export const contestants')[1]
    .matchAll(/^ {2}(?:'([^']+)'|(\w+)): /gm);
  const titles = [
    'massage therapy',
    'back pain',
    'Swedish massage',
    'sciatica',
    'herniated disc',
    'physical therapy',
    'acupuncture',
    'fibromyalgia',
    'osteoarthritis',
    'low back pain',
    'spinal stenosis',
    'ibuprofen',
  ];
  return {
    script: { code: output[0].code, names: [...names].map(([, quoted, plain]) => quoted ?? plain) },
    healthPage,
    terms: titles,
  };
}
