import type { ClaimPack } from '../knowledge/claim-matching/claim-pack';
import { compileClaims } from '../knowledge/compile/compile-claims';
import { parseKnowledge } from '../knowledge/compile/parse-knowledge';
import { readKnowledge } from './read-knowledge';

/** The claims of the glossary as it stands in the folder `knowledge`; its offences are for `npm run knowledge` to name. */
export function loadClaimPack(): ClaimPack {
  return compileClaims(parseKnowledge(readKnowledge()).knowledge);
}
