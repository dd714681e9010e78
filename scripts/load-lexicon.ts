import { compileLexicon } from '../knowledge/compile/compile-lexicon';
import { parseKnowledge } from '../knowledge/compile/parse-knowledge';
import type { Lexicon } from '../knowledge/lexicon';
import { readKnowledge } from './read-knowledge';

/** The lexicon of the glossary as it stands in the folder `knowledge`; its offences are for `npm run knowledge` to name. */
export function loadLexicon(): Lexicon {
  const { terms, contextWords } = parseKnowledge(readKnowledge()).knowledge;
  return { ...compileLexicon(terms).lexicon, contextWords };
}
