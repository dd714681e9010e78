import type { Article } from '../../knowledge/article';
import { CautionSections, PlainSections, statementsOf } from './ArticleSections';
import { ClaimLine } from './ClaimLine';
import { EvidenceForUse } from './EvidenceForUse';
import { HelpNotice } from './HelpNotice';
import { RelatedTerms } from './RelatedTerms';
import { StatementText } from './Statements';

interface TermSectionsProps {
  article: Article;
  onOpenTerm(id: string): void;
}

/**
 * What a term means, what could harm, what is known, and related terms. Where the term itself is a warning sign, when to
 * get help comes before all else.
 */
export function TermSections({ article, onOpenTerm }: TermSectionsProps) {
  const { sections, uses = [], within = [], warnings, related, urgent } = article;
  const help = <HelpNotice statements={statementsOf(sections, 'help')} warnings={warnings} />;
  return (
    <>
      {urgent && help}
      <p class="summary">
        <StatementText statement={article.summary} />
      </p>
      <ClaimLine claims={within} onOpenTerm={onOpenTerm} />
      {!urgent && help}
      <CautionSections sections={sections} />
      <EvidenceForUse uses={uses} onOpenTerm={onOpenTerm} />
      <PlainSections sections={sections} />
      <RelatedTerms terms={related} onOpenTerm={onOpenTerm} />
    </>
  );
}
