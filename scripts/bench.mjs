import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { bundleBench } from './bench/bundle-bench.mjs';
import { measureChangingPages } from './bench/changing-pages.mjs';
import { measurePageCosts } from './bench/page-costs.mjs';
import { measureSpeed } from './bench/speed.mjs';
import { findChromium } from './find-chromium.mjs';
import { launchWithExtension } from './launch-with-extension.mjs';
import { startPageServer } from './page-server.mjs';
import { projectFolder, runCommand } from './run-command.mjs';

// `npm run bench`: what the engine and the built extension cost, in one run and one browser. Figures are medians after a
// warm-up. Options: --quick (3 runs, small pages), --only=<part of a contestant's name> (speed alone),
// REAL_PAGES=<folder of HTML files>, BENCH_PAGES=<names of some of them>.

const quick = process.argv.includes('--quick');
const only = process.argv.find((argument) => argument.startsWith('--only='))?.slice(7);
const options = { rounds: quick ? 3 : 7, quick, only };
const out = join(projectFolder, 'bench-results');
const browserArguments = ['--no-sandbox', '--disable-gpu', '--disable-quic'];

console.log('Building the bench ...');
const bench = await bundleBench();
const server = await startPageServer(join(projectFolder, 'tests', 'pages'));
const results = { rounds: options.rounds };
try {
  const browser = await chromium.launch({ executablePath: await findChromium(), args: browserArguments });
  try {
    results.speed = await measureSpeed(bench, { browser, server }, options);
  } finally {
    await browser.close();
  }
  if (!only) await measureExtension();
} finally {
  await server.close();
}
await mkdir(out, { recursive: true });
await writeFile(join(out, 'bench.json'), `${JSON.stringify(results, null, 2)}\n`);
console.log(`\nWritten to bench-results/bench.json`);

/** What needs the built extension: a browser with it, and the same browser without. */
async function measureExtension() {
  const { code, output } = await runCommand('npm', ['run', 'build']);
  if (code !== 0) throw new Error(`The build failed:\n${output}`);
  const profiles = await Promise.all([1, 2].map(() => mkdtemp(join(tmpdir(), 'glosswell-bench-'))));
  const common = { executablePath: await findChromium(), headless: true, args: browserArguments };
  const withExtension = await launchWithExtension({
    profile: profiles[0],
    chromiumPath: common.executablePath,
    extensionFolder: join(projectFolder, '.output', 'chrome-mv3'),
    headless: true,
    viewport: { width: 1280, height: 900 },
    more: browserArguments,
  });
  const without = await chromium.launchPersistentContext(profiles[1], {
    ...common,
    viewport: { width: 1280, height: 900 },
    reducedMotion: 'reduce',
  });
  try {
    const place = { withExtension, without, server, healthPage: bench.healthPage };
    results.changingPages = await measureChangingPages(place, options);
    results.pageCosts = await measurePageCosts(place, options);
  } finally {
    await withExtension.close();
    await without.close();
    for (const profile of profiles) await rm(profile, { recursive: true, force: true, maxRetries: 5 });
  }
}
