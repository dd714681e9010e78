import { readFile } from 'node:fs/promises';

/**
 * The counts of a Vitest run. A file that could not be loaded has no tests; it counts as one failure.
 *
 * @param {string} path of the JSON report
 */
export async function readVitestReport(path) {
  const report = JSON.parse(await readFile(path, 'utf8'));
  const brokenFiles = report.testResults.filter(
    ({ status, assertionResults }) =>
      status === 'failed' && !assertionResults.some((test) => test.status === 'failed'),
  );
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + brokenFiles.length,
    skipped: report.numPendingTests + report.numTodoTests,
  };
}

/**
 * The counts of a Playwright run. A test that passed only at a second try counts as failed, and so does every error
 * outside of tests.
 *
 * @param {string} path of the JSON report
 */
export async function readPlaywrightReport(path) {
  const { stats, errors } = JSON.parse(await readFile(path, 'utf8'));
  return {
    passed: stats.expected,
    failed: stats.unexpected + stats.flaky + errors.length,
    skipped: stats.skipped,
  };
}
