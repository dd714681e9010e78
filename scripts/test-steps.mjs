import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { checkSize } from './check-size.mjs';
import { npmCommand } from './ensure-dependencies.mjs';
import { projectFolder, projectProgram, runCommand } from './run-command.mjs';
import { readPlaywrightReport, readVitestReport } from './test-reports.mjs';

/** Seconds after which a step is taken for stuck. */
const limit = 600;
const reportFolder = join(projectFolder, '.output', 'test-reports');

/** Makes the files that types and tests are checked against: they follow from the configuration and the strings. */
export async function prepare() {
  await rm(reportFolder, { recursive: true, force: true });
  await mkdir(reportFolder, { recursive: true });
  const { code, output } = await runCommand(projectProgram('wxt'), ['prepare']);
  if (code !== 0) throw new Error(`wxt prepare failed:\n${output}`);
}

/**
 * The steps of `npm test`, in the order in which they are started.
 *
 * @type {readonly import('./run-steps.mjs').Step[]}
 */
export const testSteps = [
  { name: 'build chromium', run: () => check('wxt', ['build']) },
  { name: 'types', run: () => check('tsc', ['--noEmit']) },
  { name: 'lint', run: () => check('biome', ['lint', '.', '--diagnostic-level=warn']) },
  { name: 'format', run: () => check('biome', ['format', '.']) },
  { name: 'build firefox', after: ['build chromium'], run: () => check('wxt', ['build', '-b', 'firefox']) },
  { name: 'lock file', run: checkLockFile },
  { name: 'size', after: ['build chromium'], run: checkSize },
  { name: 'unit', run: () => vitest('unit') },
  { name: 'web-ext lint', after: ['build firefox'], run: () => check('web-ext', webExtLint) },
  { name: 'browser', run: () => vitest('browser') },
  { name: 'e2e', after: ['build chromium'], alone: true, run: playwright },
];

const webExtLint = ['lint', '--source-dir', '.output/firefox-mv2', '--no-config-discovery'];

/** A program of the project that passes or fails as a whole. */
function check(program, programArguments) {
  return checkCommand(projectProgram(program), programArguments);
}

/** A fresh clone can only be installed when the lock file has all that package.json asks for, on every platform. */
function checkLockFile() {
  const [program, ...npm] = npmCommand();
  return checkCommand(program, [...npm, 'ci', '--dry-run', '--ignore-scripts', '--no-audit', '--no-fund']);
}

async function checkCommand(program, programArguments) {
  const { code, output } = await runCommand(program, programArguments, { limit });
  return { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1, output };
}

/** Vite remarks on every import of the configuration that has no file extension. */
const quiet = { VITE_CONFIG_NATIVE_IGNORE_WARNING: 'true' };

async function vitest(project) {
  const report = join(reportFolder, `${project}.json`);
  const reporters = ['--reporter=dot', '--reporter=json', `--outputFile.json=${report}`];
  return counted(projectProgram('vitest'), ['run', '--project', project, ...reporters], quiet, () =>
    readVitestReport(report),
  );
}

async function playwright() {
  const report = join(reportFolder, 'e2e.json');
  const env = { PLAYWRIGHT_JSON_OUTPUT_FILE: report };
  return counted(projectProgram('playwright'), ['test', '--reporter=dot,json'], env, () =>
    readPlaywrightReport(report),
  );
}

/** A test runner: the counts come from its report. A run that fails without a failed test counts as one failure. */
async function counted(program, programArguments, env, readReport) {
  const { code, output } = await runCommand(program, programArguments, { env, limit });
  const { passed, failed, skipped } = await readReport().catch(() => ({ passed: 0, failed: 0, skipped: 0 }));
  const note = skipped > 0 ? `${skipped} skipped` : undefined;
  return { passed, failed: code !== 0 && failed === 0 ? 1 : failed, note, output };
}
