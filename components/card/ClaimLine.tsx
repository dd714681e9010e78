import { i18n } from '#i18n';
import type { RelatedTerm } from '../../knowledge/article';

interface ClaimLineProps {
  /** The claims of the page in which the words of the card stand. */
  claims: readonly RelatedTerm[];
  onOpenTerm(id: string): void;
}

/** One quiet line for each claim around the words, which leads to what the evidence says of it. */
export function ClaimLine({ claims, onOpenTerm }: ClaimLineProps) {
  return claims.map(({ id, title }) => (
    <p key={id} class="sense">
      {i18n.t('card.withinClaim')}{' '}
      <button type="button" class="link" onClick={() => onOpenTerm(id)}>
        {title}
      </button>
    </p>
  ));
}
