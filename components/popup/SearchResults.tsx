import { useEffect } from 'preact/hooks';
import { i18n } from '#i18n';
import { claimsCategory, type MarkCategoryId } from '../../knowledge/categories';
import { categoryTitle } from '../category-title';
import { firstSentence } from './first-sentence';
import { type MatchedStretch, MatchedText } from './MatchedText';

/** A term or a claim that a search found. */
export interface FoundTerm {
  readonly id: string;
  readonly title: string;
  readonly category: MarkCategoryId;
  readonly summary: string;
  /** Stretches of the title that the query matched. */
  readonly matches: readonly MatchedStretch[];
}

/** Id of the element that shows a result. */
export const resultId = (listId: string, termId: string): string => `${listId}-${termId}`;

interface SearchResultsProps {
  readonly listId: string;
  readonly results: readonly FoundTerm[];
  /** The result that Enter opens. */
  readonly active: number;
  readonly onOpen: (termId: string) => void;
}

/** The results as a listbox. Focus stays in the search field, which points at the active one. */
export function SearchResults({ listId, results, active, onOpen }: SearchResultsProps) {
  const activeTerm = results[active]?.id;
  useEffect(() => {
    if (activeTerm === undefined) return;
    document.getElementById(resultId(listId, activeTerm))?.scrollIntoView({ block: 'nearest' });
  }, [listId, activeTerm]);
  return (
    <div id={listId} class="rows" role="listbox" aria-label={i18n.t('popup.resultsLabel')}>
      {results.map((result, index) => (
        // biome-ignore lint/a11y/useKeyWithClickEvents: the combobox that owns this list handles the keys.
        <div
          key={result.id}
          id={resultId(listId, result.id)}
          class="row result"
          role="option"
          tabIndex={-1}
          aria-selected={index === active}
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => onOpen(result.id)}
        >
          <span class="row-title">
            {result.category === claimsCategory.id ? (
              <q>
                <MatchedText text={result.title} matches={result.matches} />
              </q>
            ) : (
              <MatchedText text={result.title} matches={result.matches} />
            )}
          </span>
          <span class="row-category small muted">{categoryTitle(result.category)}</span>
          <span class="row-summary small muted">{firstSentence(result.summary)}</span>
        </div>
      ))}
    </div>
  );
}
