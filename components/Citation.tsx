import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import { i18n } from '#i18n';
import type { ArticleSource } from '../knowledge/article';

/** What a citation needs of the article around it: its sources, and the way to one of them. */
export interface CitationTarget {
  readonly sources: readonly ArticleSource[];
  /** Opens the list of sources at this source. */
  onShowSource(id: string): void;
}

/** Given by `ArticleBody`, so that statements need not pass the sources down. */
export const CitationContext = createContext<CitationTarget>({ sources: [], onShowSource: () => {} });

/**
 * The short name of a source behind the statement that rests on it. A button and not a link: a fragment link would
 * change the address of the page, and leads nowhere in a shadow root. Draws nothing for an unknown source.
 */
export function Citation({ id }: { id: string }) {
  const { sources, onShowSource } = useContext(CitationContext);
  const source = sources.find((candidate) => candidate.id === id);
  if (!source) return null;
  return (
    <>
      {' '}
      <button
        type="button"
        class="citation"
        aria-label={i18n.t('card.source', [source.label])}
        onClick={() => onShowSource(id)}
      >
        {source.label}
      </button>
    </>
  );
}
