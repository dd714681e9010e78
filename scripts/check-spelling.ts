import { relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { lint } from 'cspell';
import type { KnowledgeError } from '../knowledge/compile/knowledge-error';
import { projectFolder } from './read-knowledge';

/**
 * Checks the spelling of the prose: US English, with the words of `knowledge/health-words.txt`; what is left out (forms,
 * ids, citations) stands in `cspell.json`.
 * @param globs files, from the project's folder
 */
export async function checkSpelling(globs: readonly string[] = []): Promise<KnowledgeError[]> {
  const errors: KnowledgeError[] = [];
  const problems: string[] = [];
  await lint(
    [...globs],
    { root: projectFolder, config: `${projectFolder}cspell.json`, progress: false },
    {
      issue({ uri, row, text }) {
        const file = relative(projectFolder, fileURLToPath(uri ?? ''))
          .split(sep)
          .join('/');
        const message = `"${text}" is not a known word; expected US spelling, or the word in knowledge/health-words.txt`;
        errors.push({ file, line: row, kind: 'content', message });
      },
      error(message, error) {
        problems.push(`${message} ${error}`);
      },
    },
  );
  if (problems.length > 0) throw new Error(`The spelling could not be checked: ${problems.join('; ')}`);
  return errors;
}
