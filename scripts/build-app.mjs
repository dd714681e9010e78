import { svelte } from '@sveltejs/vite-plugin-svelte';
import { build } from 'vite';

/**
 * Bundles an app of tests/pages/apps into one script, in memory.
 *
 * @param {string} entry path of the app's main module
 * @returns {Promise<string>} the code of a classic script
 */
export async function buildApp(entry) {
  const [result] = await build({
    configFile: false,
    logLevel: 'error',
    plugins: [svelte({ configFile: false })],
    define: { 'process.env.NODE_ENV': '"production"' },
    build: { write: false, minify: true, lib: { entry, formats: ['iife'], name: 'app' } },
  });
  return result.output[0].code;
}
