import type { ClaimArticle } from '../../knowledge/claim-article';
import { CautionSections, PlainSections, statementsOf } from './ArticleSections';
import { HelpNotice } from './HelpNotice';
import { RelatedTerms } from './RelatedTerms';
import { StatementText } from './Statements';
import { VerdictScale } from './VerdictScale';

interface ClaimSectionsProps {
  claim: ClaimArticle;
  onOpenTerm(id: string): void;
}

/** The verdict on a claim, what was found, what could harm, and the terms that it is about. */
export function ClaimSections({ claim, onOpenTerm }: ClaimSectionsProps) {
  const { verdict, certainty, finding, sections, related } = claim;
  return (
    <>
      <VerdictScale verdict={verdict} certainty={certainty} />
      <p class="summary">
        <StatementText statement={finding} />
      </p>
      <HelpNotice statements={statementsOf(sections, 'help')} warnings={[]} />
      <CautionSections sections={sections} />
      <PlainSections sections={sections} />
      <RelatedTerms terms={related} onOpenTerm={onOpenTerm} />
    </>
  );
}
