import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { KnowledgeFile } from '../knowledge/compile/knowledge-error';

/** The project's folder. */
export const projectFolder = fileURLToPath(new URL('..', import.meta.url));

/** The folder of the glossary. */
export const knowledgeFolder = join(projectFolder, 'knowledge');

/**
 * Reads all Markdown files, the sources, and the words of claims and around forms, of a glossary.
 * @param folder holds `terms`, `claims`, `warnings`, `sources.json`, `claim-words.yaml` and `context-words.txt`
 * @returns files in the order of their paths, which start at the folder that holds the glossary's folder
 */
export function readKnowledge(folder = knowledgeFolder): KnowledgeFile[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter(
      (name) =>
        name.endsWith('.md') || ['sources.json', 'claim-words.yaml', 'context-words.txt'].includes(name),
    )
    .map((name) => join(folder, name))
    .sort()
    .map((path) => ({
      path: relative(dirname(folder), path).split(sep).join('/'),
      text: readFileSync(path, 'utf8').replaceAll('\r\n', '\n'),
    }));
}
