import { join } from 'node:path';
import { ensureDependencies } from './ensure-dependencies.mjs';
import { findChromium } from './find-chromium.mjs';
import { projectFolder, projectProgram, runCommand } from './run-command.mjs';

/**
 * `npm start`: builds the extension and opens a browser with it on a demo article. Only Node's own modules are imported
 * before the packages are there.
 */
async function start() {
  await ensureDependencies();
  const chromiumPath = await findChromium();
  console.log('Building the extension …');
  const build = await runCommand(projectProgram('wxt'), ['build']);
  if (build.code !== 0) throw new Error(`The build failed:\n${build.output}`);
  const { openDemo } = await import('./open-demo.mjs');
  await openDemo({
    chromiumPath,
    extensionFolder: join(projectFolder, '.output', 'chrome-mv3'),
    hasDisplay: process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY),
  });
}

start().catch((error) => {
  console.error(error.message);
  process.exitCode = 1;
});
