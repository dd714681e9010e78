import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { buildApp } from '../../scripts/build-app.mjs';
import type { PageServer } from '../../scripts/page-server.mjs';

const appsFolder = join(import.meta.dirname, '..', 'pages', 'apps');

/**
 * Builds one of the apps in tests/pages/apps and serves its script.
 *
 * @param name its folder
 * @returns the markup that loads it, for the end of a page
 */
export async function serveApp(server: PageServer, name: string): Promise<string> {
  const folder = join(appsFolder, name);
  const main = readdirSync(folder).find((file) => file.startsWith('main.'));
  if (main === undefined) throw new Error(`The app ${name} has no main module in ${folder}.`);
  const path = `/apps/${name}.js`;
  server.add(path, await buildApp(join(folder, main)));
  return `<script src="${path}"></script>`;
}
