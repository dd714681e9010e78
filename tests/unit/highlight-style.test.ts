import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { highlightSheetText } from '../../highlighting/painting/highlight-style';

it('is the style that the manifest gives to pages', async () => {
  const file = join(import.meta.dirname, '../../entrypoints/content/highlights.css');
  const written = (await readFile(file, 'utf8')).replace(/\/\*.*?\*\//s, '');
  const plain = (css: string) => css.replace(/\s+/g, ' ').trim();
  expect(
    plain(written),
    'entrypoints/content/highlights.css; write it anew from highlightSheetText({}, "html")',
  ).toBe(plain(highlightSheetText({}, 'html')));
});
