import type { ComponentChildren } from 'preact';
import { useId, useMemo, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Article, SectionKind, Statement } from '../../knowledge/article';
import { sectionHeadings } from '../../knowledge/sections';
import { CitationContext } from './Citation';
import { HelpNotice } from './HelpNotice';
import { Notice } from './Notice';
import { RelatedTerms } from './RelatedTerms';
import { reviewText } from './review-date';
import { SourceList } from './SourceList';
import { Statements, StatementText } from './Statements';

interface ArticleBodyProps {
  article: Article;
  onOpenTerm(id: string): void;
  /** The present time: an entry that was checked long ago says so. */
  now: Date;
  /** What stands at the end of the last row: the card's menu. */
  footerEnd?: ComponentChildren;
}

const plainSections: readonly SectionKind[] = ['evidence', 'method', 'feeling', 'expect', 'details'];

/** An article below its title: the summary, what could harm, what is known, related terms and sources. */
export function ArticleBody({ article, onOpenTerm, now, footerEnd }: ArticleBodyProps) {
  // By id, so that the list of one article is not open for the next.
  const [openFor, setOpenFor] = useState<string>();
  const sourcesOpen = openFor === article.id;
  const [wanted, setWanted] = useState<{ readonly id: string }>();
  const listId = useId();
  const citations = useMemo(
    () => ({
      sources: article.sources,
      onShowSource(id: string) {
        setOpenFor(article.id);
        setWanted({ id });
      },
    }),
    [article],
  );
  const toggleSources = () => {
    setOpenFor(sourcesOpen ? undefined : article.id);
    setWanted(undefined);
  };
  return (
    <CitationContext.Provider value={citations}>
      <div class="body">
        <p class="summary">
          <StatementText statement={article.summary} />
        </p>
        <ArticleSections article={article} />
        <RelatedTerms terms={article.related} onOpenTerm={onOpenTerm} />
        {sourcesOpen && <SourceList id={listId} sources={article.sources} wanted={wanted} />}
      </div>
      <footer>
        <button
          type="button"
          class="quiet"
          aria-expanded={sourcesOpen}
          aria-controls={sourcesOpen ? listId : undefined}
          onClick={toggleSources}
        >
          {reviewText(article.reviewed, now)} · {i18n.t('card.sources', article.sources.length)}
        </button>
        {footerEnd}
      </footer>
    </CitationContext.Provider>
  );
}

function ArticleSections({ article }: { article: Article }) {
  const statementsOf = (kind: SectionKind): readonly Statement[] =>
    article.sections.filter((section) => section.kind === kind).flatMap((section) => section.statements);
  const careful = statementsOf('careful');
  const dispute = statementsOf('dispute');
  return (
    <>
      <HelpNotice statements={statementsOf('help')} warnings={article.warnings} />
      {careful.length > 0 && (
        <Notice kind="care" title={sectionHeadings.careful}>
          <Statements statements={careful} />
        </Notice>
      )}
      {dispute.length > 0 && (
        <Notice kind="dispute" title={sectionHeadings.dispute}>
          <Statements statements={dispute} />
        </Notice>
      )}
      {plainSections.map((kind) => {
        const statements = statementsOf(kind);
        if (statements.length === 0) return null;
        return (
          <section key={kind}>
            <h3>{sectionHeadings[kind]}</h3>
            <Statements statements={statements} />
          </section>
        );
      })}
    </>
  );
}
