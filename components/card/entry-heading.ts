import { i18n } from '#i18n';
import { type Entry, isClaim } from '../../knowledge/claim-article';

/** The heading of an entry. A claim stands in quotation marks: it is what others say. */
export function entryHeading(entry: Entry): string {
  return isClaim(entry) ? i18n.t('card.claimTitle', [entry.title]) : entry.title;
}
