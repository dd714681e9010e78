import { median } from './median.mjs';

/**
 * What the built extension costs a page besides time to scan: when the first screen has its marks, how long its longest
 * task is, how long its script takes to evaluate, and how much memory it keeps.
 *
 * @param place `withExtension` and `without`: browser contexts; `server` for the pages; `healthPage` of `bundleBench`
 * @param options `rounds`: runs; `quick`: without the page of 10 MB
 * @returns the figures in milliseconds and megabytes
 */
export async function measurePageCosts({ withExtension, without, server, healthPage }, { rounds, quick }) {
  server.add('/one.html', healthPage(1));
  server.add(
    '/small.html',
    '<!doctype html><html lang="en"><title>Small</title><p>Swedish massage and sciatica.</p>',
  );
  if (!quick) server.add('/ten.html', healthPage(10));
  const small = await repeat(rounds, () => timeline(withExtension, `${server.origin}/small.html`));
  const one = await repeat(rounds, () => timeline(withExtension, `${server.origin}/one.html`));
  const ten = quick ? [] : await repeat(3, () => timeline(withExtension, `${server.origin}/ten.html`));
  const memories = await repeat(3, async () => {
    const [marked, bare] = [await memory(withExtension, server), await memory(without, server)];
    return {
      kept: marked.full - bare.full,
      keptAfter: marked.emptied - bare.emptied,
      small: marked.small - bare.small,
    };
  });
  const figures = {
    'evaluate the content script, ms': median(small.map(({ evaluate }) => evaluate)),
    'first marks after document idle, small page, ms': median(small.map(({ firstMarks }) => firstMarks)),
    'first marks after document idle, 1 MB, ms': median(one.map(({ firstMarks }) => firstMarks)),
    'first marks after document idle, 10 MB, ms': median(ten.map(({ firstMarks }) => firstMarks)),
    'longest task of ours, 1 MB, ms': median(one.map(({ longest }) => longest)),
    'longest task of ours, 10 MB, ms': median(ten.map(({ longest }) => longest)),
    'memory kept on the 1 MB page, MB': median(memories.map(({ kept }) => kept)),
    'memory kept when its text has gone, MB': median(memories.map(({ keptAfter }) => keptAfter)),
    'memory kept on a page of one line, MB': median(memories.map(({ small }) => small)),
  };
  console.log('\nWhat the extension costs a page');
  for (const [name, value] of Object.entries(figures))
    console.log(`${value.toFixed(1).padStart(9)}  ${name}`);
  return figures;
}

async function repeat(times, run) {
  const results = [];
  for (let index = -1; index < times; index += 1) {
    const result = await run();
    // The first run warms up.
    if (index >= 0) results.push(result);
  }
  return results;
}

/** Loads a page and records what the extension's scripts do in it until it is calm. */
async function timeline(context, address) {
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  const events = [];
  session.on('Tracing.dataCollected', ({ value }) => events.push(...value));
  try {
    await session.send('Tracing.start', {
      categories: 'devtools.timeline,blink.user_timing',
      transferMode: 'ReportEvents',
    });
    await page.addInitScript(() => {
      const look = () => {
        if (CSS.highlights.size > 0) performance.mark('first marks');
        else requestAnimationFrame(look);
      };
      requestAnimationFrame(look);
    });
    await page.goto(address);
    await page.waitForFunction(() => performance.getEntriesByName('first marks').length > 0);
    await untilCalm(page);
    const complete = new Promise((resolve) => session.once('Tracing.tracingComplete', resolve));
    await session.send('Tracing.end');
    await complete;
    const own = events.filter(
      ({ name, args }) =>
        /^(FunctionCall|EvaluateScript)$/.test(name) && args.data?.url?.startsWith('chrome-extension:'),
    );
    const time = ({ tdur, dur }) => (tdur ?? dur ?? 0) / 1000;
    // The browser brings the script when the document is idle.
    const evaluated = own.find(({ name }) => name === 'EvaluateScript');
    const first = events.find(({ name }) => name === 'first marks');
    return {
      firstMarks: first && evaluated ? (first.ts - evaluated.ts) / 1000 : Number.NaN,
      evaluate: evaluated ? time(evaluated) : Number.NaN,
      longest: Math.max(0, ...own.map(time)),
    };
  } finally {
    await page.close();
  }
}

/** Waits until all marks that come have come: their number has held still for a second. */
async function untilCalm(page) {
  await page.evaluate(async () => {
    const count = () => [...CSS.highlights.values()].reduce((sum, { size }) => sum + size, 0);
    for (let before = -1, still = 0; still < 10; ) {
      await new Promise((resolve) => setTimeout(resolve, 100));
      const now = count();
      still = now === before ? still + 1 : 0;
      before = now;
    }
  });
}

/** The memory that scripts hold on the page of 1 MB, once the page has taken its text away, and on a small page, in MB. */
async function memory(context, server) {
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  const held = async () => {
    for (let times = 0; times < 3; times += 1) await session.send('HeapProfiler.collectGarbage');
    const { usedSize } = await session.send('Runtime.getHeapUsage');
    return usedSize / 1_000_000;
  };
  try {
    await page.goto(`${server.origin}/one.html`);
    await untilCalm(page);
    const full = await held();
    await page.evaluate(() => document.body.replaceChildren('Nothing left.'));
    await page.waitForFunction(() => [...CSS.highlights.values()].every(({ size }) => size === 0));
    await untilCalm(page);
    const emptied = await held();
    await page.goto(`${server.origin}/small.html`);
    await untilCalm(page);
    return { full, emptied, small: await held() };
  } finally {
    await page.close();
  }
}
