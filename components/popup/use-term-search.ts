import { useMemo, useState } from 'preact/hooks';
import type { FoundTerm } from './SearchResults';

/** The query, what it found and which result Enter opens. */
export interface TermSearch {
  readonly query: string;
  /** False while the query is empty or only spaces: then the popup lists the page's terms instead. */
  readonly searching: boolean;
  readonly results: readonly FoundTerm[];
  /** Number of the active result, from 0; meaningless without results. */
  readonly active: number;
  readonly change: (query: string) => void;
  /** Goes up (-1) or down (1), round the ends. */
  readonly move: (step: -1 | 1) => void;
}

export function useTermSearch(search: (query: string) => readonly FoundTerm[]): TermSearch {
  const [query, setQuery] = useState('');
  const [chosen, setChosen] = useState(0);
  const searching = query.trim() !== '';
  const results = useMemo(() => (searching ? search(query) : []), [search, query, searching]);
  const active = Math.min(chosen, Math.max(results.length - 1, 0));
  return {
    query,
    searching,
    results,
    active,
    change(next) {
      setQuery(next);
      setChosen(0);
    },
    move(step) {
      if (results.length > 0) setChosen((active + step + results.length) % results.length);
    },
  };
}
