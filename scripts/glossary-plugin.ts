import { dirname, join } from 'node:path';
import type { Plugin, ViteDevServer } from 'vite';
import { normalizePath } from 'vite';
import { compileGlossaryData, type GlossaryData } from '../knowledge/compile/compile-glossary';
import { formatError, type KnowledgeFile } from '../knowledge/compile/knowledge-error';
import { packLexicon } from '../knowledge/compile/lexicon-pack';
import { packPairs } from '../knowledge/compile/pack-pairs';
import { knowledgeFolder, readKnowledge } from './read-knowledge';

/** What each virtual module's code is made of; `knowledge/virtual-modules.d.ts` has their types. */
const modules: Readonly<Record<string, (data: GlossaryData) => string>> = {
  'virtual:glosswell/lexicon': ({ lexicon }) => {
    const unpack = JSON.stringify(normalizePath(join(knowledgeFolder, 'matching/lexicon-unpack.ts')));
    // Unpacked when it is first asked for: frames without text, and sites that are off, pay nothing.
    return `import { unpackLexicon } from ${unpack};
let lexicon;
const unpacked = () => {
  lexicon ??= unpackLexicon(${JSON.stringify(packLexicon(lexicon))});
  return lexicon;
};
export default {
  get entries() {
    return unpacked().entries;
  },
  get contextWords() {
    return unpacked().contextWords;
  },
};`;
  },
  'virtual:glosswell/claims': ({ claimPack }) => `export default ${parseJson(claimPack)};`,
  'virtual:glosswell/warning-signs': ({ warningSigns }) => {
    const unpack = JSON.stringify(normalizePath(join(knowledgeFolder, 'matching/letter-pairs.ts')));
    // Quotation marks would each be escaped in the module; no sign holds a backtick.
    const { packed, pairs } = packPairs(JSON.stringify(warningSigns).replaceAll('"', '`'));
    return `import { unpackPairs } from ${unpack};
export default JSON.parse(unpackPairs(${JSON.stringify(packed)}, ${JSON.stringify(pairs)}).replaceAll('\`', '"'));`;
  },
  'virtual:glosswell/articles': ({ articleData }) => `export default ${parseJson(articleData)};`,
};

/** Rollup's mark for an id that is no file. */
const resolved = (id: string) => `\0${id}`;

interface GlossaryPluginOptions {
  /**
   * `warn` lets a glossary that is still being written build: terms may name entries that do not exist, and cards leave
   * those out.
   */
  readonly missing?: 'fail' | 'warn';
  /** The glossary's folder, `knowledge` unless told. */
  readonly folder?: string;
}

/**
 * Vite plugin: compiles the folder `knowledge` into the modules `virtual:glosswell/lexicon` (a `Lexicon`),
 * `virtual:glosswell/claims` (a `ClaimPack`), `virtual:glosswell/warning-signs` (a `WarningSignPack`) and `virtual:glosswell/articles` (an `ArticleData`). An offence fails the build with its file and line; a change of a
 * knowledge file reloads the pages of the dev server.
 */
export function glossaryPlugin(options: GlossaryPluginOptions = {}): Plugin {
  const { missing = 'fail', folder = knowledgeFolder } = options;
  let files: readonly KnowledgeFile[] = [];
  let compiled: ReturnType<typeof compileGlossaryData> | undefined;
  const compile = () => {
    const fresh = readKnowledge(folder);
    const same =
      fresh.length === files.length &&
      fresh.every(({ path, text }, index) => {
        return files[index]?.path === path && files[index].text === text;
      });
    if (!compiled || !same) {
      compiled = compileGlossaryData(fresh, missing === 'warn' ? ['reference'] : []);
      files = fresh;
    }
    return compiled;
  };

  return {
    name: 'glosswell-glossary',
    resolveId(id) {
      return id in modules ? resolved(id) : undefined;
    },
    load(id) {
      const code = modules[id.slice(1)];
      if (!code || !id.startsWith('\0')) return undefined;
      const result = compile();
      for (const { path } of files) this.addWatchFile(join(dirname(folder), path));
      if ('data' in result) return code(result.data);
      return this.error(
        `The glossary has offences (npm run knowledge lists them; the option missing: 'warn' lets through ids that do not exist yet):\n${result.errors.map(formatError).join('\n')}`,
      );
    },
    configureServer(server) {
      server.watcher.add(folder);
      for (const event of ['add', 'change', 'unlink'])
        server.watcher.on(event, (path) => reload(server, folder, path));
    },
  };
}

function reload(server: ViteDevServer, folder: string, path: string): void {
  if (!normalizePath(path).startsWith(normalizePath(folder)) || !/\.(?:md|json|txt|yaml)$/.test(path)) return;
  for (const id of Object.keys(modules)) {
    const module = server.moduleGraph.getModuleById(resolved(id));
    if (module) server.moduleGraph.invalidateModule(module);
  }
  server.ws.send({ type: 'full-reload' });
}

/** Engines read JSON in a string several times faster than the same object literal. */
function parseJson(value: unknown): string {
  return `JSON.parse(${JSON.stringify(JSON.stringify(value))})`;
}
