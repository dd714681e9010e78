import type { RefObject } from 'preact';
import { useLayoutEffect } from 'preact/hooks';
import { i18n } from '#i18n';
import { Glyph } from '../Glyph';

interface SearchFieldProps {
  readonly query: string;
  readonly termCount: number;
  /** Id of the list of results, and of the result that Enter opens. */
  readonly listId: string;
  readonly activeId: string | undefined;
  readonly expanded: boolean;
  /** The field takes the focus when it appears, and when this turns true. */
  readonly takesFocus: boolean;
  readonly field: RefObject<HTMLInputElement | null>;
  readonly onQuery: (query: string) => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
}

/** The search field: a combobox whose list stands below it. */
export function SearchField(props: SearchFieldProps) {
  const { query, termCount, listId, activeId, expanded, takesFocus, field, onQuery, onKeyDown } = props;
  useLayoutEffect(() => {
    if (takesFocus) field.current?.focus();
  }, [takesFocus, field]);
  return (
    <div class="search">
      <Glyph name="search" />
      <input
        ref={field}
        type="text"
        role="combobox"
        aria-label={i18n.t('popup.searchLabel')}
        aria-autocomplete="list"
        aria-expanded={expanded}
        aria-controls={listId}
        aria-activedescendant={activeId}
        placeholder={i18n.t('popup.searchPlaceholder', termCount)}
        autocomplete="off"
        spellcheck={false}
        enterkeyhint="go"
        value={query}
        onInput={(event) => onQuery(event.currentTarget.value)}
        onKeyDown={onKeyDown}
      />
      {query === '' ? (
        <span class="search-key" aria-hidden="true">
          <kbd>/</kbd>
        </span>
      ) : (
        <button
          type="button"
          class="icon-button"
          aria-label={i18n.t('popup.clearSearch')}
          onClick={() => {
            onQuery('');
            field.current?.focus();
          }}
        >
          <Glyph name="close" />
        </button>
      )}
    </div>
  );
}
