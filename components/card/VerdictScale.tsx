import { i18n } from '#i18n';
import { type Certainty, type Verdict, verdicts } from '../../knowledge/verdict';
import { certaintyText, verdictText } from '../verdict-text';

interface VerdictScaleProps {
  verdict: Verdict;
  certainty?: Certainty | undefined;
}

/** What the evidence says of a claim: in words, as a step of a scale, and how sure that is. */
export function VerdictScale({ verdict, certainty }: VerdictScaleProps) {
  const step = verdicts.indexOf(verdict) + 1;
  const from = verdictText('contradicted').toLowerCase();
  const to = verdictText('supported').toLowerCase();
  return (
    <section class="verdict">
      <h3>{verdictText(verdict)}</h3>
      <div class="scale" role="img" aria-label={i18n.t('card.scale', [step, verdicts.length, from, to])}>
        {verdicts.map((each) => (
          <i key={each} class={each === verdict ? 'reached' : undefined} />
        ))}
      </div>
      <p class="scale-ends" aria-hidden="true">
        <span>{from}</span>
        <span>{to}</span>
      </p>
      {certainty && <p class="certainty">{i18n.t('card.certainty', [certaintyText(certainty)])}</p>}
    </section>
  );
}
