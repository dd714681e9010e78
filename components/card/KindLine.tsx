import { i18n } from '#i18n';
import { type Entry, isClaim } from '../../knowledge/claim-article';
import { categoryTitle } from '../category-title';

/** What an entry is, below its heading: the category of a term, or that it is a claim. */
export function KindLine({ entry }: { entry: Entry }) {
  if (isClaim(entry)) return <p class="kind">{i18n.t('card.claim')}</p>;
  return (
    <p class="kind">
      {categoryTitle(entry.category)}
      {entry.status && (
        <>
          {' · '}
          <b>{i18n.t(`card.${entry.status}`)}</b>
        </>
      )}
    </p>
  );
}
