import { i18n } from '#i18n';
import type { RelatedTerm } from '../../knowledge/article';

interface RelatedTermsProps {
  terms: readonly RelatedTerm[];
  onOpenTerm(id: string): void;
}

/** Related terms as buttons that open them in the same place. */
export function RelatedTerms({ terms, onOpenTerm }: RelatedTermsProps) {
  if (terms.length === 0) return null;
  return (
    <section class="related">
      <h3>{i18n.t('card.related')}</h3>
      <ul class="chips">
        {terms.map((term) => (
          <li key={term.id}>
            <button type="button" class="chip" onClick={() => onOpenTerm(term.id)}>
              {term.title}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
