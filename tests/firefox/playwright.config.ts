import { defineConfig } from '@playwright/test';

/**
 * The tests that drive the built extension in Firefox: `npm run test:firefox`. Playwright runs them and has no part in the
 * browser: its own Firefox takes no extensions, so puppeteer drives the one that readers have.
 */
export default defineConfig({
  testDir: '.',
  testMatch: '*.spec.ts',
  outputDir: '../../test-results/firefox',
  workers: 1,
  retries: 0,
  forbidOnly: process.env.CI !== undefined,
  timeout: 30_000,
  expect: { timeout: 10_000 },
  reporter: 'list',
});
