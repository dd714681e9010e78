import { useCallback, useEffect, useRef } from 'preact/hooks';
import type { ArticleStore } from '../../knowledge/article-store';
import { createSearch, searchableEntries } from '../../knowledge/search';

type Search = ReturnType<typeof createSearch>;

/** More results than a reader goes through; a better query is quicker. */
const limit = 50;

/** The search over the whole glossary. Its index is made once the popup stands, or at the first letter if that is sooner. */
export function useGlossarySearch(articles: ArticleStore): (query: string) => ReturnType<Search> {
  const made = useRef<Search | undefined>(undefined);
  const search = useCallback(
    (query: string) => {
      made.current ??= createSearch(searchableEntries(articles));
      return made.current(query, limit);
    },
    [articles],
  );
  useEffect(() => {
    // Not before the popup is painted and quiet: the index takes as long as several frames.
    const idle = requestIdleCallback(() => {
      made.current ??= createSearch(searchableEntries(articles));
    });
    return () => cancelIdleCallback(idle);
  }, [articles]);
  return search;
}
