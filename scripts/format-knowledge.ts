/**
 * `npm run knowledge:format [-- <category>]`: lays out the files of the glossary in their one stable form. With a
 * category (or `warnings`, `claims`) only the files of that folder. Only layout changes; a file that cannot be read is
 * left as it is and its offences are printed, with exit code 1.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { formatKnowledge } from '../knowledge/compile/format-knowledge';
import { formatError } from '../knowledge/compile/knowledge-error';
import { projectFolder, readKnowledge } from './read-knowledge';

const folder = process.argv[2];
let changed = 0;
let unreadable = 0;
for (const { path } of readKnowledge()) {
  if (folder && !path.includes(`/${folder}/`)) continue;
  // Read again just before writing: somebody may be editing the folder.
  const text = readFileSync(join(projectFolder, path), 'utf8');
  const formatted = formatKnowledge({ path, text });
  if ('errors' in formatted) {
    unreadable += 1;
    for (const error of formatted.errors) console.log(formatError(error));
  } else if (formatted.text !== text) {
    changed += 1;
    writeFileSync(join(projectFolder, path), formatted.text);
    console.log(`${path}  laid out`);
  }
}
console.log(`${changed} files laid out, ${unreadable} left as they are because they cannot be read`);
process.exitCode = unreadable > 0 ? 1 : 0;
