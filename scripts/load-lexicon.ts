import { compileLexicon } from '../knowledge/compile/compile-lexicon';
import { withoutGeneralCues } from '../knowledge/compile/general-cues';
import { parseKnowledge } from '../knowledge/compile/parse-knowledge';
import type { Lexicon } from '../knowledge/lexicon';
import { readKnowledge } from './read-knowledge';

/** The lexicon of the glossary with all cues that its files have. */
export function loadFullLexicon(): Lexicon {
  return compileLexicon(parseKnowledge(readKnowledge()).knowledge.terms).lexicon;
}

/** The lexicon of the glossary as it stands in the folder `knowledge`; its offences are for `npm run knowledge` to name. */
export function loadLexicon(): Lexicon {
  const { terms, contextWords, generalWords } = parseKnowledge(readKnowledge()).knowledge;
  return { ...withoutGeneralCues(compileLexicon(terms).lexicon, generalWords), contextWords };
}
