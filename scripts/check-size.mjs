import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { projectFolder } from './run-command.mjs';

/** Every page that the reader opens pays for the content script: at most so many bytes, minified. */
const contentScriptBudget = 120_000;

/** Compares the built content script with its budget, as a step of `npm test`. */
export async function checkSize() {
  const folder = join(projectFolder, '.output', 'chrome-mv3', 'content-scripts');
  const files = (await readdir(folder)).filter((name) => name.endsWith('.js'));
  const sizes = await Promise.all(files.map(async (name) => (await stat(join(folder, name))).size));
  const size = sizes.reduce((sum, one) => sum + one, 0);
  const isSmall = files.length > 0 && size <= contentScriptBudget;
  const figures = `content script ${kilobytes(size)} of ${kilobytes(contentScriptBudget)}`;
  return {
    passed: isSmall ? 1 : 0,
    failed: isSmall ? 0 : 1,
    note: figures,
    output: `${figures}: ${files.join(', ')}\n`,
  };
}

function kilobytes(bytes) {
  return `${(bytes / 1000).toFixed(1)} kB`;
}
