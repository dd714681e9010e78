import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { projectFolder } from './run-command.mjs';

/** Every page that the reader opens pays for the content script: at most so many bytes, minified. */
const contentScriptBudget = 120_000;

const buildFolder = join(projectFolder, '.output', 'chrome-mv3');

/** Compares the built content script with its budget, and tells the sizes of the rest, as a step of `npm test`. */
export async function checkSize() {
  const size = await sizeOf('content-scripts');
  const isSmall = size > 0 && size <= contentScriptBudget;
  const figures = `content script ${kilobytes(size)} of ${kilobytes(contentScriptBudget)}`;
  const others = {
    card: await sizeOf('card.js'),
    'inline marks': await sizeOf('inline-marks.js'),
    'search for claims': await sizeOf('claims.js'),
    'going to terms': await sizeOf('navigator.js'),
    background: await sizeOf('background.js'),
    'what background and pages share, and pages': await sizeOf('chunks'),
  };
  const parts = Object.entries(others).map(([name, bytes]) => `${name} ${kilobytes(bytes)}`);
  return {
    passed: isSmall ? 1 : 0,
    failed: isSmall ? 0 : 1,
    note: [figures, ...parts].join(', '),
    output: `${figures}\n${parts.join('\n')}\n`,
  };
}

/** The bytes of a built script, or of all scripts in a folder; 0 when it is not there. */
async function sizeOf(name) {
  const path = join(buildFolder, name);
  const found = await stat(path).catch(() => undefined);
  if (found === undefined) return 0;
  if (!found.isDirectory()) return found.size;
  const files = (await readdir(path)).filter((file) => file.endsWith('.js'));
  const sizes = await Promise.all(files.map(async (file) => (await stat(join(path, file))).size));
  return sizes.reduce((sum, one) => sum + one, 0);
}

function kilobytes(bytes) {
  return `${(bytes / 1000).toFixed(1)} kB`;
}
