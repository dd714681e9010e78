import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { glossaryPlugin } from './scripts/glossary-plugin';

const fromHere = (path: string) => new URL(path, import.meta.url).pathname;

export default defineConfig({
  test: {
    projects: [
      {
        plugins: [glossaryPlugin()],
        resolve: { alias: { 'wxt/browser': fromHere('./tests/fake-browser.ts') } },
        test: { name: 'unit', include: ['tests/unit/**/*.test.ts'], environment: 'node' },
      },
      {
        plugins: [glossaryPlugin()],
        resolve: {
          alias: {
            'wxt/browser': fromHere('./tests/fake-browser.ts'),
            '#i18n': fromHere('./.wxt/i18n/index.ts'),
          },
        },
        // Found once by name, so that Vite does not reload the page in the middle of a test when it meets one.
        optimizeDeps: {
          include: [
            'preact',
            'preact/hooks',
            'preact/jsx-runtime',
            'preact/jsx-dev-runtime',
            'axe-core',
            'fast-check',
            'minisearch',
            '@floating-ui/dom',
            'mark.js',
            '@wxt-dev/i18n',
          ],
        },
        test: {
          name: 'browser',
          include: ['tests/browser/**/*.test.{ts,tsx}'],
          setupFiles: ['tests/browser/interface-strings.ts'],
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            viewport: { width: 1024, height: 768 },
            instances: [{ browser: 'chromium' }],
            provider: playwright({
              launchOptions: {
                executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
                args: ['--no-sandbox', '--disable-gpu', '--disable-quic'],
              },
            }),
          },
        },
      },
    ],
  },
});
