import type { RefObject } from 'preact';
import { i18n } from '#i18n';
import { type PageGroup, PageTerms } from './PageTerms';
import { PopupMessage } from './PopupMessage';
import type { PageState } from './page-marks';
import { SearchField } from './SearchField';
import { resultId, SearchResults } from './SearchResults';
import { type PageSign, SignLine } from './SignLine';
import type { ArticleTrail } from './use-article-trail';
import type { Jumps } from './use-jumps';
import type { TermSearch } from './use-term-search';
import { WhyNoTerms } from './WhyNoTerms';

interface PopupListsProps {
  readonly page: PageState;
  readonly siteOn: boolean;
  readonly termCount: number;
  readonly groups: readonly PageGroup[];
  /** The article about a warning sign that the page names. */
  readonly sign: PageSign | undefined;
  readonly search: TermSearch;
  readonly trail: ArticleTrail;
  readonly jumps: Jumps;
  readonly field: RefObject<HTMLInputElement | null>;
  readonly onOpenSettings: () => void;
}

const listId = 'results';

/** The search field and, below it, what it found or else the terms of the page. */
export function PopupLists(props: PopupListsProps) {
  const { termCount, groups, search, trail, field } = props;
  const { query, searching, results, active } = search;
  const activeTerm = results[active]?.id;

  function onFieldKeyDown(event: KeyboardEvent): void {
    if (event.isComposing) return;
    if (event.key === 'ArrowDown' && !searching) firstRow()?.focus();
    else if (event.key === 'ArrowDown') search.move(1);
    else if (event.key === 'ArrowUp') search.move(-1);
    else if (event.key === 'Enter' && activeTerm !== undefined) trail.push(activeTerm);
    else return;
    event.preventDefault();
  }

  const firstRow = () =>
    field.current?.closest('main')?.querySelector<HTMLElement>('.row-open[tabindex="0"]') ?? null;

  return (
    <main class="popup-main">
      <SearchField
        query={query}
        termCount={termCount}
        listId={listId}
        activeId={activeTerm === undefined ? undefined : resultId(listId, activeTerm)}
        expanded={results.length > 0}
        takesFocus={trail.returnTo === undefined || searching || groups.length === 0}
        field={field}
        onQuery={search.change}
        onKeyDown={onFieldKeyDown}
      />
      <div class="lists">{searching ? <Found {...props} /> : <OnThisPage {...props} />}</div>
    </main>
  );
}

function Found({ search, trail }: PopupListsProps) {
  const { results, active, query } = search;
  if (results.length === 0) {
    return (
      <PopupMessage glyph="search" title={i18n.t('popup.nothingFound', [query.trim()])}>
        {i18n.t('popup.nothingFoundHint')}
      </PopupMessage>
    );
  }
  return (
    <>
      <h2 class="label">{i18n.t('popup.results', results.length)}</h2>
      <SearchResults listId={listId} results={results} active={active} onOpen={trail.push} />
    </>
  );
}

function OnThisPage(props: PopupListsProps) {
  const { page, siteOn, groups, sign, trail, jumps, field, onOpenSettings } = props;
  return (
    <>
      {sign && <SignLine sign={sign} onOpen={trail.push} />}
      {groups.length === 0 ? (
        <WhyNoTerms page={page} siteOn={siteOn} onOpenSettings={onOpenSettings} />
      ) : (
        <PageTerms
          groups={groups}
          shown={jumps.shown}
          returnTo={trail.returnTo}
          onOpen={trail.push}
          onJump={jumps.jump}
          onLeaveTop={() => field.current?.focus()}
        />
      )}
    </>
  );
}
