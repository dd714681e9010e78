import { defineConfig } from 'wxt';
import { oldestFirefox } from './scripts/find-firefox.mjs';
import { glossaryPlugin } from './scripts/glossary-plugin';

export default defineConfig({
  modules: ['@wxt-dev/webextension-polyfill', '@wxt-dev/i18n/module'],
  imports: false,
  targetBrowsers: ['chrome', 'firefox'],
  vite: () => ({ plugins: [glossaryPlugin()] }),
  hooks: {
    // Every page loads the content script, and many its parts: there the browser's own API does, which answers with
    // promises too.
    'vite:build:extendConfig': (entrypoints, config) => {
      if (!entrypoints.some(({ type }) => type === 'content-script' || type === 'unlisted-script')) return;
      const ours = (file: string) => new URL(`./platform/${file}`, import.meta.url).pathname;
      config.resolve = {
        ...config.resolve,
        alias: {
          ...config.resolve?.alias,
          'webextension-polyfill': ours('native-browser.ts'),
          'wxt/utils/content-script-context': ours('content-script-context.ts'),
        },
      };
    },
  },
  manifest: ({ browser }) => ({
    name: '__MSG_product_name__',
    description: '__MSG_product_description__',
    default_locale: 'en',
    // storage: the reader's settings. scripting: bringing the card into a frame when it is first needed.
    // host_permissions: marking words on the pages the reader opens. See PRIVACY.md.
    permissions: ['storage', 'scripting'],
    host_permissions: ['http://*/*', 'https://*/*', 'file:///*'],
    content_security_policy: contentSecurityPolicy(browser === 'firefox' ? 2 : 3),
    // Chrome keeps Alt+Shift+N and Alt+Shift+P to itself (tab groups) and would leave these commands without keys.
    commands: {
      'next-term': {
        suggested_key: { default: 'Alt+Shift+J' },
        description: '__MSG_shortcut_next__',
      },
      'previous-term': {
        suggested_key: { default: 'Alt+Shift+K' },
        description: '__MSG_shortcut_previous__',
      },
      'toggle-site': {
        suggested_key: { default: 'Alt+Shift+G' },
        description: '__MSG_shortcut_site__',
      },
    },
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: 'glosswell@glosswell.example',
              strict_min_version: `${oldestFirefox}.0`,
              data_collection_permissions: { required: ['none'] },
            },
          },
        }
      : { minimum_chrome_version: '128' }),
  }),
});

/** `connect-src 'none'` makes the promise that nothing leaves the browser one that the browser keeps. */
function contentSecurityPolicy(manifestVersion: 2 | 3): string | { extension_pages: string } {
  const policy =
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'none'; connect-src 'none'; " +
    "object-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
  return manifestVersion === 2 ? policy : { extension_pages: policy };
}
