import { useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Article } from '../../knowledge/article';
import { statementText } from '../../knowledge/compile/statement-text';
import { Message } from '../Message';
import { type SettingsProblem, settingsProblemText } from '../settings-problem';
import { ArticlePage } from './ArticlePage';
import { firstSentence } from './first-sentence';
import type { PageTerm } from './PageTerms';
import { PopupFooter } from './PopupFooter';
import { PopupLists } from './PopupLists';
import { type FrameMarks, type PageState, termsOfPage } from './page-marks';
import type { FoundTerm } from './SearchResults';
import { SiteSwitch } from './SiteSwitch';
import { useArticleTrail } from './use-article-trail';
import { useDocumentKeys } from './use-document-keys';
import { type Jumps, useJumps } from './use-jumps';
import { type TermSearch, useTermSearch } from './use-term-search';

export interface PopupViewProps {
  readonly page: PageState;
  readonly siteOn: boolean;
  /** Number of terms in the glossary. */
  readonly termCount: number;
  /** Keys of the shortcut that leads to the next term, empty when none is set. */
  readonly nextTermKeys: string;
  readonly now: Date;
  readonly problem?: SettingsProblem | undefined;
  readonly getArticle: (id: string) => Article | undefined;
  readonly search: (query: string) => readonly FoundTerm[];
  readonly onSiteSwitch: (on: boolean) => void;
  /** Shows one occurrence of a term within one frame of the page. */
  readonly onJump: (frame: string, termId: string, index: number) => void;
  readonly onOpenSettings: () => void;
  readonly onClose: () => void;
}

/** The toolbar popup: the site's switch, the search, the terms of the page and the article of one of them. */
export function PopupView(props: PopupViewProps) {
  const { page, siteOn, problem, getArticle, onOpenSettings } = props;
  const field = useRef<HTMLInputElement>(null);
  const frames = page.kind === 'page' && siteOn ? page.frames : [];
  const terms = listTerms(frames, getArticle);
  const search = useTermSearch(props.search);
  const jumps = useJumps(frames, props.onJump);
  const trail = useArticleTrail();

  function goBack(): void {
    if (trail.open !== undefined) trail.pop();
    else if (search.query !== '') search.change('');
    else props.onClose();
  }

  function toSearch(): void {
    trail.leave();
    field.current?.focus();
  }

  useDocumentKeys((event) => handleKey(event, { field: field.current, goBack, toSearch }));

  return (
    <div class="popup">
      <SiteSwitch page={page} siteOn={siteOn} onSwitch={props.onSiteSwitch} />
      {problem !== undefined && <Message kind="fault">{settingsProblemText(problem)}</Message>}
      {trail.open === undefined ? (
        <PopupLists {...props} {...{ terms, search, trail, jumps, field }} />
      ) : (
        <ArticlePage
          key={trail.open}
          article={getArticle(trail.open)}
          count={terms.find(({ id }) => id === trail.open)?.count ?? 0}
          shown={jumps.shown.get(trail.open)}
          now={props.now}
          onBack={trail.pop}
          onJump={() => trail.open !== undefined && jumps.jump(trail.open)}
          onOpenTerm={trail.push}
        />
      )}
      <PopupFooter
        choosing={trail.open === undefined && search.results.length > 0}
        nextTermKeys={props.nextTermKeys}
        onOpenSettings={onOpenSettings}
      />
      <div class="visually-hidden" role="status">
        {announce(trail.open === undefined && search.searching ? search : undefined, jumps, terms)}
      </div>
    </div>
  );
}

/** The terms of the page that the glossary of this version knows. */
function listTerms(frames: readonly FrameMarks[], getArticle: PopupViewProps['getArticle']): PageTerm[] {
  return termsOfPage(frames).flatMap(({ id, count }) => {
    const article = getArticle(id);
    if (article === undefined) return [];
    return [{ id, title: article.title, summary: firstSentence(statementText(article.summary)), count }];
  });
}

interface PopupKeys {
  readonly field: HTMLInputElement | null;
  readonly goBack: () => void;
  readonly toSearch: () => void;
}

function handleKey(event: KeyboardEvent, { field, goBack, toSearch }: PopupKeys): void {
  if (event.defaultPrevented || event.isComposing || event.altKey || event.ctrlKey || event.metaKey) return;
  if (event.key === 'Escape') {
    event.preventDefault();
    goBack();
  } else if (event.target !== field && event.key === '/') {
    event.preventDefault();
    toSearch();
  } else if (event.target !== field && event.key.length === 1 && event.key !== ' ') {
    // A letter typed on a row begins a search: once the field has the focus, the letter lands in it.
    field?.focus();
  }
}

/** What a screen reader says when results come or a term is shown on the page. */
function announce(search: TermSearch | undefined, { last }: Jumps, terms: readonly PageTerm[]): string {
  if (search !== undefined) return i18n.t('popup.results', search.results.length);
  if (last === undefined) return '';
  const title = terms.find(({ id }) => id === last.termId)?.title ?? '';
  return i18n.t('popup.announcePosition', [title, last.index + 1, last.count]);
}
