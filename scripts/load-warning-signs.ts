import { compileWarningSigns } from '../knowledge/compile/compile-warning-signs';
import { parseKnowledge } from '../knowledge/compile/parse-knowledge';
import type { WarningSignPack } from '../knowledge/warning-signs/warning-sign-pack';
import { readKnowledge } from './read-knowledge';

/** The warning signs of the folder `knowledge` as they are shipped; its offences are for `npm run knowledge` to name. */
export function loadWarningSigns(): WarningSignPack {
  return compileWarningSigns(parseKnowledge(readKnowledge()).knowledge.warnings);
}
