import { ensureDependencies } from './ensure-dependencies.mjs';
import { findChromium } from './find-chromium.mjs';
import { runSteps } from './run-steps.mjs';
import { prepare, testSteps } from './test-steps.mjs';

/**
 * `npm test`: every check of the project. Only Node's own modules are imported before the packages are there.
 *
 * @returns {Promise<boolean>} whether all passed
 */
async function test() {
  await ensureDependencies();
  process.env.CHROMIUM_PATH = await findChromium();
  await prepare();
  const { passed, failed } = await runSteps(testSteps);
  console.log(`${passed} passed, ${failed} failed`);
  return failed === 0;
}

test().then(
  (allPassed) => {
    process.exitCode = allPassed ? 0 : 1;
  },
  (error) => {
    console.error(error.message);
    console.log('0 passed, 1 failed');
    process.exitCode = 1;
  },
);
