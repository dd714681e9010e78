import { ensureDependencies } from './ensure-dependencies.mjs';
import { findFirefox } from './find-firefox.mjs';
import { projectProgram, runCommand } from './run-command.mjs';

/**
 * `npm run test:firefox`: builds the extension for Firefox and drives it there. What follows the command is handed on to
 * the test runner: a file, or `-g "name"`.
 *
 * @returns {Promise<boolean>} whether all passed
 */
async function testFirefox() {
  await ensureDependencies();
  process.env.FIREFOX_PATH = await findFirefox();
  const build = await runCommand(projectProgram('wxt'), ['build', '-b', 'firefox']);
  if (build.code !== 0) throw new Error(`The build failed:\n${build.output}`);
  const tests = ['test', '--config', 'tests/firefox/playwright.config.ts', ...process.argv.slice(2)];
  const { code } = await runCommand(projectProgram('playwright'), tests, { show: true });
  return code === 0;
}

testFirefox().then(
  (allPassed) => {
    process.exitCode = allPassed ? 0 : 1;
  },
  (error) => {
    console.error(error.message);
    process.exitCode = 1;
  },
);
