import type { ComponentChildren } from 'preact';
import { useId, useMemo, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { ArticleSource } from '../../knowledge/article';
import { CitationContext } from './Citation';
import { reviewText } from './review-date';
import { SourceList } from './SourceList';

interface CitedBodyProps {
  /** The entry's id, its sources and the day of its last check. */
  entry: { readonly id: string; readonly sources: readonly ArticleSource[]; readonly reviewed: string };
  /** The present time: an entry that was checked long ago says so. */
  now: Date;
  /** What stands at the end of the last row: the card's menu. */
  footerEnd?: ComponentChildren;
  children: ComponentChildren;
}

/** What the articles of terms and claims have in common: a body whose citations lead to a list of sources, and a footer. */
export function CitedBody({ entry, now, footerEnd, children }: CitedBodyProps) {
  const { id, sources, reviewed } = entry;
  // By id, so that the list of one article is not open for the next.
  const [openFor, setOpenFor] = useState<string>();
  const sourcesOpen = openFor === id;
  const [wanted, setWanted] = useState<{ readonly id: string }>();
  const listId = useId();
  const citations = useMemo(
    () => ({
      sources,
      onShowSource(source: string) {
        setOpenFor(id);
        setWanted({ id: source });
      },
    }),
    [id, sources],
  );
  const toggleSources = () => {
    setOpenFor(sourcesOpen ? undefined : id);
    setWanted(undefined);
  };
  return (
    <CitationContext.Provider value={citations}>
      <div class="body">
        {children}
        {sourcesOpen && <SourceList id={listId} sources={sources} wanted={wanted} />}
      </div>
      <footer>
        <button
          type="button"
          class="quiet"
          aria-expanded={sourcesOpen}
          aria-controls={sourcesOpen ? listId : undefined}
          onClick={toggleSources}
        >
          {reviewText(reviewed, now)} · {i18n.t('card.sources', sources.length)}
        </button>
        {footerEnd}
      </footer>
    </CitationContext.Provider>
  );
}
