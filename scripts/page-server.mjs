import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join, normalize } from 'node:path';

const types = {
  '.html': 'text/html; charset=utf-8',
  '.xhtml': 'application/xhtml+xml; charset=utf-8',
  '.svg': 'image/svg+xml; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.png': 'image/png',
};

/**
 * Serves a folder on a free port of this machine, and to nobody else.
 *
 * @param {string} folder
 * @returns {Promise<import('./page-server.mjs').PageServer>}
 */
export async function startPageServer(folder) {
  const pages = new Map();
  const server = createServer(async ({ url = '/' }, response) => {
    const { pathname } = new URL(url, 'http://localhost');
    try {
      const page = pages.get(pathname) ?? (await readPage(folder, pathname));
      response.writeHead(200, { 'content-type': page.type, 'cache-control': 'no-store', ...page.headers });
      response.end(page.body);
    } catch {
      response.writeHead(404, { 'content-type': types['.txt'] }).end(`No page ${pathname}`);
    }
  });
  await new Promise((resolve, reject) => {
    server.once('error', reject).listen(0, '127.0.0.1', resolve);
  });
  return {
    origin: `http://127.0.0.1:${server.address().port}`,
    add(path, body, headers = {}) {
      pages.set(path, { body, headers, type: types[extname(path)] ?? types['.html'] });
    },
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

async function readPage(folder, pathname) {
  const path = normalize(decodeURIComponent(pathname.endsWith('/') ? `${pathname}index.html` : pathname));
  return {
    body: await readFile(join(folder, path)),
    type: types[extname(path)] ?? 'application/octet-stream',
  };
}
