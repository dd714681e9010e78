import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { build } from 'vite';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { glossaryPlugin } from '../../../scripts/glossary-plugin';
import { sourcesFile, termFile } from '../knowledge/knowledge-files';

let root = '';
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'glossary-'));
});
afterEach(() => rmSync(root, { recursive: true }));

function write(path: string, text: string): void {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
}

/** Builds a page script that imports both virtual modules, and gives what it exports. */
async function compile(missing: 'fail' | 'warn'): Promise<{ lexicon: unknown; articles: unknown }> {
  write(
    'main.js',
    "export { default as lexicon } from 'virtual:glosswell/lexicon';\nexport { default as articles } from 'virtual:glosswell/articles';\n",
  );
  await build({
    root,
    configFile: false,
    logLevel: 'silent',
    plugins: [glossaryPlugin({ folder: join(root, 'knowledge'), missing })],
    build: {
      lib: { entry: join(root, 'main.js'), formats: ['es'], fileName: 'built' },
      outDir: join(root, 'built'),
    },
  });
  return import(join(root, 'built', 'built.js'));
}

describe('glossaryPlugin', () => {
  it('compiles a folder into the lexicon and the articles', async () => {
    write('package.json', '{ "type": "module" }');
    for (const file of [
      termFile('muscle-strain', {
        forms: ['muscle strain', '{ form: strain, needs: [muscle] }'],
        related: '[sprain, nowhere]',
      }),
      termFile('sprain', { title: 'Sprain', forms: ['sprain'], related: '[muscle-strain, nowhere]' }),
      sourcesFile({ id: 'nhs' }),
    ]) {
      write(file.path, file.text);
    }
    const { lexicon, articles } = await compile('warn');
    const gate = { needs: ['muscle'], unless: [] };
    expect(lexicon).toEqual({
      entries: [
        {
          id: 'muscle-strain',
          category: 'conditions',
          familiarity: 'common',
          forms: [
            { form: 'muscle strain' },
            { form: 'muscle strains' },
            { form: 'strain', gate },
            { form: 'strains', gate },
          ],
        },
        {
          id: 'sprain',
          category: 'conditions',
          familiarity: 'common',
          forms: [{ form: 'sprain' }, { form: 'sprains' }],
        },
      ],
    });
    expect(articles).toMatchObject({
      articles: [
        { id: 'muscle-strain', sources: ['nhs'] },
        { id: 'sprain', title: 'Sprain' },
      ],
      sources: [{ id: 'nhs', label: 'A publisher' }],
    });
  });

  it('fails the build with file and line of every offence', async () => {
    const strain = termFile('muscle-strain', { related: '[sprain, nowhere]', body: ['No citation.'] });
    const sprain = termFile('sprain', { forms: ['sprain'], related: '[muscle-strain, nowhere]' });
    for (const file of [strain, sprain, sourcesFile({ id: 'nhs' })]) write(file.path, file.text);
    await expect(compile('fail')).rejects.toThrow(
      /knowledge\/terms\/conditions\/muscle-strain\.md:11 {2}a paragraph without a citation; expected .*\n.*sprain\.md:7 {2}related names "nowhere"/,
    );
  });
});
