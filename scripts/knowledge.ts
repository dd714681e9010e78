/**
 * `npm run knowledge [-- <category>]`: checks the glossary, prints every offence as `file:line  what is wrong; what was
 * expected`, then counts. With a category (or `warnings`, `claims`) only offences of that folder are printed. References to
 * entries that do not exist come last, since they may just not be written yet. Exit code 1 when there was an offence.
 */
import { checkKnowledge, checkUnusedSources } from '../knowledge/compile/check-knowledge';
import { checkLayout } from '../knowledge/compile/check-layout';
import { checkProse } from '../knowledge/compile/check-prose';
import { sortErrors } from '../knowledge/compile/knowledge-error';
import { parseKnowledge } from '../knowledge/compile/parse-knowledge';
import { collectRuns } from '../knowledge/compile/shared-runs';
import { checkSpelling } from './check-spelling';
import { printCounts, printMissing, printOffences, printUnused, printWork } from './knowledge-report';
import { readKnowledge } from './read-knowledge';
import { readSeeds } from './read-seeds';

const folder = process.argv[2];
const files = readKnowledge();
const { knowledge, errors } = parseKnowledge(files);
const found = [
  ...errors,
  ...checkKnowledge(knowledge),
  ...checkProse(knowledge, collectRuns(readSeeds())),
  ...checkLayout(files),
  ...(await checkSpelling()),
];
const offences = sortErrors(found).filter(({ file }) => !folder || file.includes(`/${folder}/`));
const missing = offences.filter(({ kind }) => kind === 'reference');
const others = offences.filter(({ kind }) => kind !== 'reference');

printOffences(others);
printMissing(missing);
printCounts(knowledge, files);
printUnused(checkUnusedSources(knowledge, 'knowledge/sources.json'));
printWork(knowledge, new Date());
console.log(
  `${others.length} offences, ${missing.length} references to missing entries${folder ? ` in ${folder}` : ''}`,
);
process.exitCode = offences.length > 0 ? 1 : 0;
