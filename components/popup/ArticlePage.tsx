import { useEffect, useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Entry } from '../../knowledge/claim-article';
import { ArticleBody } from '../card/ArticleBody';
import { entryHeading } from '../card/entry-heading';
import { KindLine } from '../card/KindLine';
import { Glyph } from '../Glyph';
import { jumpText } from './JumpButton';
import { PopupMessage } from './PopupMessage';

interface ArticlePageProps {
  /** Undefined when the glossary does not hold the term. */
  readonly article: Entry | undefined;
  /** How often the term is on the page: 0 hides the row that leads to its places. */
  readonly count: number;
  /** Number of the occurrence that was last shown, from 0. */
  readonly shown: number | undefined;
  readonly now: Date;
  readonly onBack: () => void;
  readonly onJump: () => void;
  readonly onOpenTerm: (termId: string) => void;
}

/** The full article of one term, in place of the list that it was opened from. */
export function ArticlePage(props: ArticlePageProps) {
  const { article, count, shown, now, onBack, onJump, onOpenTerm } = props;
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    heading.current?.focus();
  }, []);
  return (
    <main class="article-page">
      <div class="article-bar">
        <button type="button" class="back-button" onClick={onBack}>
          <Glyph name="back" directed />
          {i18n.t('popup.back')}
        </button>
        {count > 0 && article !== undefined && (
          <div class="occurrences small">
            <span class="muted">
              {shown === undefined
                ? i18n.t('popup.occurrences', count)
                : i18n.t('popup.position', [shown + 1, count])}
            </span>
            <button type="button" aria-label={jumpText(article.title, count)} onClick={onJump}>
              <Glyph name="down" />
              {count === 1 ? i18n.t('popup.show') : i18n.t('popup.next')}
            </button>
          </div>
        )}
      </div>
      {article === undefined ? (
        <PopupMessage glyph="book" title={i18n.t('popup.missingTitle')}>
          {i18n.t('popup.missingText')}
        </PopupMessage>
      ) : (
        <article class="article" aria-labelledby="article-title">
          <h2 id="article-title" ref={heading} tabIndex={-1}>
            {entryHeading(article)}
          </h2>
          <KindLine entry={article} />
          <ArticleBody article={article} onOpenTerm={onOpenTerm} now={now} />
        </article>
      )}
    </main>
  );
}
