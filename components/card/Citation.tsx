import { createContext, Fragment } from 'preact';
import { useContext } from 'preact/hooks';
import { i18n } from '#i18n';
import type { ArticleSource } from '../../knowledge/article';

/** What a citation needs of the article around it: its sources, and the way to one of them. */
export interface CitationTarget {
  readonly sources: readonly ArticleSource[];
  /** Opens the list of sources at this source. */
  onShowSource(id: string): void;
}

/** Given by `ArticleBody`, so that statements need not pass the sources down. */
export const CitationContext = createContext<CitationTarget>({ sources: [], onShowSource: () => {} });

/** The short names of the sources behind a statement, after its text. Unknown ids draw nothing. */
export function Citations({ ids }: { ids: readonly string[] }) {
  const { sources } = useContext(CitationContext);
  const cited = ids.flatMap((id) => sources.find((source) => source.id === id) ?? []);
  return (
    <>
      {cited.map((source, index) => (
        <Fragment key={source.id}>
          {index === 0 ? ' ' : ', '}
          <Citation source={source} />
        </Fragment>
      ))}
    </>
  );
}

/**
 * Leads to one source. A button and not a link: a fragment link would change the address of the page, and leads
 * nowhere in a shadow root.
 */
function Citation({ source }: { source: ArticleSource }) {
  const { onShowSource } = useContext(CitationContext);
  return (
    <button
      type="button"
      class="citation"
      aria-label={i18n.t('card.source', [source.label])}
      onClick={() => onShowSource(source.id)}
    >
      {source.label}
    </button>
  );
}
