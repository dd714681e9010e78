import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectFolder } from './read-knowledge';

/**
 * The articles that our readers come from, whose sentences must not stand in ours: the text files of the folder that the
 * environment variable SEEDS names, or else of `shared/seeds` beside the project. Empty when there is no such folder.
 */
export function readSeeds(): string[] {
  const folder = process.env.SEEDS ?? join(projectFolder, '..', 'shared', 'seeds');
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => name.endsWith('.txt'))
    .sort()
    .map((name) => readFileSync(join(folder, name), 'utf8'));
}
