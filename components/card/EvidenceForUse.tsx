import { i18n } from '#i18n';
import type { EvidenceUse } from '../../knowledge/article';
import { verdictText } from '../verdict-text';
import { StatementText } from './Statements';

interface EvidenceForUseProps {
  uses: readonly EvidenceUse[];
  onOpenTerm(id: string): void;
}

/** What the evidence says for the uses that the page speaks about, each with the way to the claim's own card. */
export function EvidenceForUse({ uses, onOpenTerm }: EvidenceForUseProps) {
  if (uses.length === 0) return null;
  return (
    <section class="uses">
      <h3>{i18n.t('card.uses')}</h3>
      <dl>
        {uses.map(({ id, use, verdict, finding }) => (
          <div key={id}>
            <dt>
              <b>{use}</b>
              <button
                type="button"
                class="use-verdict"
                aria-label={i18n.t('card.useVerdict', [use, verdictText(verdict)])}
                onClick={() => onOpenTerm(id)}
              >
                {verdictText(verdict)}
              </button>
            </dt>
            <dd>
              <StatementText statement={finding} />
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
