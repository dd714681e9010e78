import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { build as bundle, createServer } from 'vite';
import { projectFolder } from '../run-command.mjs';

/** Terms that the pages of health text speak of. */
const terms = [
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

/**
 * Bundles the contestants for a page, and loads the maker of pages.
 *
 * @returns `script`: the code to run in a page, and the contestants' names; `healthPage`: makes a page of so many megabytes
 */
export async function bundleBench() {
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
  const { output } = await bundle({
    root: projectFolder,
    configFile: false,
    logLevel: 'error',
    plugins: [glossaryPlugin()],
    build: {
      write: false,
      minify: true,
      rolldownOptions: { input: join(projectFolder, 'tests/bench/measure.ts'), output: { format: 'iife' } },
    },
  });
  const names = (await readFile(join(projectFolder, 'tests/bench/contestants.ts'), 'utf8'))
    .split('export const contestants')[1]
    .matchAll(/^ {2}(?:'([^']+)'|(\w+)): /gm);
  return {
    script: { code: output[0].code, names: [...names].map(([, quoted, plain]) => quoted ?? plain) },
    healthPage: (megabytes) => healthPage(megabytes, terms),
  };
}
