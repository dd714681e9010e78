import type { ComponentChildren } from 'preact';
import { type Entry, isClaim } from '../../knowledge/claim-article';
import { CitedBody } from './CitedBody';
import { ClaimSections } from './ClaimSections';
import { TermSections } from './TermSections';

interface ArticleBodyProps {
  article: Entry;
  onOpenTerm(id: string): void;
  /** The present time: an entry that was checked long ago says so. */
  now: Date;
  /** What stands above all else: which meaning of an ambiguous word was taken. */
  lead?: ComponentChildren;
  /** What stands at the end of the last row: the card's menu. */
  footerEnd?: ComponentChildren;
}

/** The article of a term or of a claim, below its title. */
export function ArticleBody({ article, onOpenTerm, now, lead, footerEnd }: ArticleBodyProps) {
  return (
    <CitedBody entry={article} now={now} footerEnd={footerEnd}>
      {lead}
      {isClaim(article) ? (
        <ClaimSections claim={article} onOpenTerm={onOpenTerm} />
      ) : (
        <TermSections article={article} onOpenTerm={onOpenTerm} />
      )}
    </CitedBody>
  );
}
