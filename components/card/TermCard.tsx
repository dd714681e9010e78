import type { ComponentChildren } from 'preact';
import { i18n } from '#i18n';
import { type Entry, isClaim } from '../../knowledge/claim-article';
import { ActionMenu } from './ActionMenu';
import { ArticleBody } from './ArticleBody';
import { BackIcon, CloseIcon } from './CardIcons';
import { entryHeading } from './entry-heading';
import { KindLine } from './KindLine';
import { plainWords, SenseLine } from './SenseLine';
import { scrollByKey } from './scroll-by-key';

/** What the reader has just done to the mark of a card. */
export type CardDone = 'hidden' | 'silenced';

/** What a card can show: an article on its way, an article, a term without one, or a fault. */
export type CardState = 'loading' | 'ready' | 'missing' | 'failed';

export interface TermCardProps {
  state: CardState;
  article?: Entry | undefined;
  /** The words of the page, shown as the title until there is an article. */
  words?: string | undefined;
  /** True when the words of the page also mean something else, and were taken for this article. */
  ambiguous?: boolean | undefined;
  /** What the reader has just done: it is said in place of the article, with a way back. */
  done?: CardDone | undefined;
  titleId: string;
  /** True when the card took the focus: it is then a labelled, non-modal dialog; else a preview. */
  dialog: boolean;
  canGoBack: boolean;
  /** The present time: an entry that was checked long ago says so. */
  now: Date;
  onBack(): void;
  onOpenTerm(id: string): void;
  onHideTerm(id: string): void;
  /** The words mean something else on this site. */
  onSilence(): void;
  onUndo(): void;
  onSiteOff(): void;
  onClose(): void;
  onRetry?(): void;
}

/** The card that explains one term, or says what the evidence says of one claim. */
export function TermCard(props: TermCardProps) {
  const { state, article, dialog, titleId, done } = props;
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the keys belong to the heading in it, where the focus stands
    // biome-ignore lint/a11y/useAriaPropsSupportedByRole: both roles may be named; the rule cannot see through the choice
    <div
      class="card"
      role={dialog ? 'dialog' : 'group'}
      aria-labelledby={titleId}
      aria-busy={state === 'loading'}
      data-state={state}
      onKeyDown={scrollBody}
    >
      <CardHeader {...props} />
      {done && article ? (
        <DoneMessage {...props} article={article} done={done} />
      ) : state === 'ready' && article ? (
        <ArticleBody
          key={article.id}
          article={article}
          now={props.now}
          onOpenTerm={props.onOpenTerm}
          lead={props.ambiguous && <SenseLine words={props.words ?? ''} title={article.title} />}
          footerEnd={<CardMenu {...props} article={article} />}
        />
      ) : (
        <CardMessage {...props} />
      )}
    </div>
  );
}

/** From the heading, where the focus stands first, the keys scroll the article and not the page beneath. */
function scrollBody(event: KeyboardEvent): void {
  const { currentTarget: card, target } = event;
  if (!(card instanceof Element) || !(target instanceof Element) || target.localName !== 'h2') return;
  if (event.ctrlKey || event.altKey || event.metaKey) return;
  const body = card.querySelector('.body');
  const scroller = body && getComputedStyle(body).overflowY === 'auto' ? body : card;
  if (scrollByKey(scroller, event)) event.preventDefault();
}

function CardHeader(props: TermCardProps) {
  const { article, titleId, words } = props;
  return (
    <header>
      {props.canGoBack && (
        <IconButton label={i18n.t('card.back')} class="back" onClick={props.onBack}>
          <BackIcon />
        </IconButton>
      )}
      <div class="heading">
        <h2 id={titleId} tabIndex={-1}>
          {article ? entryHeading(article) : (words ?? i18n.t('card.label'))}
        </h2>
        {article && <KindLine entry={article} />}
      </div>
      <IconButton label={i18n.t('card.close')} onClick={props.onClose}>
        <CloseIcon />
      </IconButton>
    </header>
  );
}

function CardMenu({
  article,
  ambiguous,
  onSilence,
  onHideTerm,
  onSiteOff,
}: TermCardProps & { article: Entry }) {
  const actions = [
    ...(ambiguous ? [{ label: i18n.t('card.silence'), run: onSilence }] : []),
    { label: i18n.t(isClaim(article) ? 'card.hideClaim' : 'card.hide'), run: () => onHideTerm(article.id) },
    { label: i18n.t('card.siteOff'), run: onSiteOff },
  ];
  return <ActionMenu label={i18n.t('card.menu')} actions={actions} />;
}

interface DoneMessageProps extends TermCardProps {
  article: Entry;
  done: CardDone;
}

function DoneMessage({ article, words = '', done, onUndo }: DoneMessageProps) {
  const text =
    done === 'hidden'
      ? i18n.t(isClaim(article) ? 'card.claimHidden' : 'card.hidden', [article.title])
      : i18n.t('card.silenced', [plainWords(words)]);
  return (
    <div class="message" role="status">
      <p>{text}</p>
      <button type="button" class="chip undo" onClick={onUndo}>
        {i18n.t('common.undo')}
      </button>
    </div>
  );
}

function CardMessage({ state, onRetry }: TermCardProps) {
  if (state === 'missing') return <p class="message">{i18n.t('card.missingText')}</p>;
  if (state === 'failed') {
    return (
      <div class="message" role="alert">
        <p>{i18n.t('card.failedText')}</p>
        {onRetry && (
          <button type="button" class="chip" onClick={onRetry}>
            {i18n.t('card.retry')}
          </button>
        )}
      </div>
    );
  }
  return (
    <div class="message skeleton" role="status">
      <span class="visually-hidden">{i18n.t('card.loading')}</span>
      <i />
      <i />
      <i />
    </div>
  );
}

interface IconButtonProps {
  label: string;
  class?: string;
  onClick(): void;
  children: ComponentChildren;
}

function IconButton({ label, class: name = '', onClick, children }: IconButtonProps) {
  return (
    <button type="button" class={`icon-button ${name}`} aria-label={label} title={label} onClick={onClick}>
      {children}
    </button>
  );
}
