import claimPack from 'virtual:glosswell/claims';
import warningSigns from 'virtual:glosswell/warning-signs';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { createClaimSearch, type StartClaimSearch } from '../highlighting/claims/claim-search';
import { createClaimFinder } from '../knowledge/claim-matching/claim-finder';
import { createWarningSignFinder } from '../knowledge/warning-signs/find-warning-signs';
import { providePart } from '../platform/parts';

declare module '../platform/parts' {
  interface Parts {
    readonly claims: StartClaimSearch;
  }
}

/** The part of the content script that finds claims and warning signs: brought into frames that are about health. */
export default defineUnlistedScript(() =>
  providePart(
    'claims',
    createClaimSearch({
      finder: createClaimFinder(claimPack),
      findSigns: createWarningSignFinder(warningSigns).find,
    }),
  ),
);
