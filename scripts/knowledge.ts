/**
 * `npm run knowledge [-- <category>]`: checks the glossary, prints every offence as `file:line  what is wrong; what was
 * expected`, then counts. With a category (or `warnings`, `claims`) only offences of that folder are printed. References to
 * entries that do not exist come last, since they may just not be written yet. Exit code 1 when anything was printed.
 */
import { categories } from '../knowledge/categories';
import { checkKnowledge } from '../knowledge/check-knowledge';
import { formatError, type KnowledgeError, sortErrors } from '../knowledge/knowledge-error';
import { parseKnowledge } from '../knowledge/parse-knowledge';
import { readKnowledge } from './read-knowledge';

const folder = process.argv[2];
const files = readKnowledge();
const { knowledge, errors } = parseKnowledge(files);
const offences = sortErrors([...errors, ...checkKnowledge(knowledge)]).filter(
  ({ file }) => !folder || file.includes(`/${folder}/`),
);
const missing = offences.filter(({ kind }) => kind === 'reference');
printGroup(offences.filter(({ kind }) => kind !== 'reference'));
printMissing();
printCounts();
process.exitCode = offences.length > 0 ? 1 : 0;

function printGroup(group: readonly KnowledgeError[]): void {
  for (const error of group) console.log(formatError(error));
  if (group.length > 0) console.log('');
}

/** One line for each missing id, since an entry that is still to be written is named in many places. */
function printMissing(): void {
  if (missing.length === 0) return;
  const places = new Map<string, string[]>();
  for (const { message, file, line } of missing) {
    const place = `${file.replace(/^knowledge\/(?:terms\/)?/, '')}:${line}`;
    places.set(message, [...(places.get(message) ?? []), place]);
  }
  console.log('References to entries that do not exist (yet):');
  for (const [message, where] of [...places].sort())
    console.log(`${message.split(';')[0]}  in ${where.join(', ')}`);
  console.log('');
}

function printCounts(): void {
  for (const { id, title } of categories) {
    const read = knowledge.terms.filter((term) => term.category === id).length;
    const all = files.filter(({ path }) => path.includes(`/terms/${id}/`)).length;
    console.log(`${title.padEnd(28)}${String(all).padStart(4)} entries, ${read} readable`);
  }
  console.log(
    `${'All'.padEnd(28)}${String(knowledge.termIds.size).padStart(4)} entries, ${knowledge.terms.length} readable`,
  );
  console.log(
    `${offences.length - missing.length} offences, ${missing.length} references to missing entries` +
      `${folder ? ` in ${folder}` : ''}; ${knowledge.sources.length} sources`,
  );
}
