import { i18n } from '#i18n';
import type { Statement, Warning } from '../../knowledge/article';
import { sectionHeadings } from '../../knowledge/sections';
import { Notice } from './Notice';
import { Statements, StatementText } from './Statements';

interface HelpNoticeProps {
  /** The term's own section "Get help now if"; may be empty. */
  statements: readonly Statement[];
  warnings: readonly Warning[];
}

/** When to get help: the term's own signs, then each shared warning in brief with its whole list behind a disclosure. */
export function HelpNotice({ statements, warnings }: HelpNoticeProps) {
  if (statements.length === 0 && warnings.length === 0) return null;
  const title = statements.length > 0 ? sectionHeadings.help : i18n.t('card.helpNow');
  return (
    <Notice kind="help" title={title}>
      <Statements statements={statements} />
      {warnings.map((warning) => (
        <WarningSigns key={warning.id} warning={warning} />
      ))}
    </Notice>
  );
}

function WarningSigns({ warning }: { warning: Warning }) {
  return (
    <>
      <p>
        <StatementText statement={warning.brief} />
      </p>
      <details>
        <summary>{i18n.t('card.allSigns', [warning.title])}</summary>
        {warning.groups.map((group) => (
          <section key={group.heading} class="signs">
            <h4>{group.heading}</h4>
            <Statements statements={group.statements} />
          </section>
        ))}
      </details>
    </>
  );
}
