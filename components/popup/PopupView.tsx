import { useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import { type Entry, isClaim } from '../../knowledge/claim-article';
import { statementText } from '../../knowledge/compile/statement-text';
import { entryHeading } from '../card/entry-heading';
import { Message } from '../Message';
import { type SettingsProblem, settingsProblemText } from '../settings-problem';
import { verdictText } from '../verdict-text';
import { ArticlePage } from './ArticlePage';
import { firstSentence } from './first-sentence';
import type { PageGroup, PageTerm } from './PageTerms';
import { PopupFooter } from './PopupFooter';
import { PopupLists } from './PopupLists';
import {
  claimsOfPage,
  type FrameMarks,
  type PageState,
  signOfPage,
  type TermCount,
  termsOfPage,
} from './page-marks';
import type { FoundTerm } from './SearchResults';
import type { PageSign } from './SignLine';
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
  readonly getArticle: (id: string) => Entry | undefined;
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
  const groups = listGroups(frames, getArticle);
  const terms = groups.flatMap(({ rows }) => rows);
  const sign = findSign(frames, getArticle);
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
        <PopupLists {...props} {...{ groups, sign, search, trail, jumps, field }} />
      ) : (
        <ArticlePage
          key={trail.open}
          article={withHelpFirst(getArticle(trail.open), sign)}
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

/** The terms and claims of the page that the glossary of this version knows. */
function listGroups(frames: readonly FrameMarks[], getArticle: PopupViewProps['getArticle']): PageGroup[] {
  const rowsOf = (counts: readonly TermCount[]): PageTerm[] =>
    counts.flatMap(({ id, count }) => {
      const entry = getArticle(id);
      return entry
        ? [{ id, title: entry.title, heading: entryHeading(entry), summary: summaryOf(entry), count }]
        : [];
    });
  return [
    { heading: i18n.t('popup.onThisPage'), rows: rowsOf(termsOfPage(frames)) },
    { heading: i18n.t('popup.claimsOnThisPage'), rows: rowsOf(claimsOfPage(frames)) },
  ].filter(({ rows }) => rows.length > 0);
}

function summaryOf(entry: Entry): string {
  return isClaim(entry) ? verdictText(entry.verdict) : firstSentence(statementText(entry.summary));
}

/** The article to which a warning sign leads says first when to get help. */
function withHelpFirst(entry: Entry | undefined, sign: PageSign | undefined): Entry | undefined {
  return entry && entry.id === sign?.id ? { ...entry, urgent: true } : entry;
}

function findSign(
  frames: readonly FrameMarks[],
  getArticle: PopupViewProps['getArticle'],
): PageSign | undefined {
  const entry = getArticle(signOfPage(frames)?.termId ?? '');
  return entry && { id: entry.id, title: entry.title };
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
