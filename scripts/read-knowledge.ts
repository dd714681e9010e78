import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { KnowledgeFile } from '../knowledge/knowledge-error';

/** The project's folder. */
export const projectFolder = fileURLToPath(new URL('..', import.meta.url));

/** The folder of the glossary. */
export const knowledgeFolder = join(projectFolder, 'knowledge');

/** Reads all Markdown files and the sources of the glossary, in the order of their paths (from the project's folder). */
export function readKnowledge(): KnowledgeFile[] {
  return readdirSync(knowledgeFolder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md') || name === 'sources.json')
    .map((name) => join(knowledgeFolder, name))
    .sort()
    .map((path) => ({
      path: relative(projectFolder, path).split(sep).join('/'),
      text: readFileSync(path, 'utf8'),
    }));
}
