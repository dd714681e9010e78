import { i18n } from '#i18n';
import { PopupMessage } from './PopupMessage';
import { type MarksState, marksState, type PageState, type RestrictedReason } from './page-marks';

interface WhyNoTermsProps {
  readonly page: PageState;
  readonly siteOn: boolean;
  readonly onOpenSettings: () => void;
}

/** Says why the list of the page's terms is empty. */
export function WhyNoTerms({ page, siteOn, onOpenSettings }: WhyNoTermsProps) {
  if (page.kind === 'restricted') return <Restricted reason={page.reason} />;
  if (page.kind === 'loading') return <Reading />;
  const state: MarksState = siteOn ? marksState(page.frames) : 'off';
  switch (state) {
    case 'scanning':
      return <Reading />;
    case 'off':
      return (
        <PopupMessage glyph="pause" title={i18n.t('popup.offTitle')}>
          {i18n.t('popup.offText')}
        </PopupMessage>
      );
    case 'other-language':
      return (
        <PopupMessage glyph="globe" title={i18n.t('popup.otherLanguageTitle')}>
          {i18n.t('popup.otherLanguageText')}
        </PopupMessage>
      );
    case 'done':
      return (
        <PopupMessage
          glyph="book"
          title={i18n.t('popup.noTermsTitle')}
          action={{ label: i18n.t('popup.noTermsSettings'), run: onOpenSettings }}
        >
          {i18n.t('popup.noTermsText')}
        </PopupMessage>
      );
  }
}

/** Empty rows in the measures of the list that follows, so that nothing moves when it comes. */
function Reading() {
  return (
    <div class="reading" role="status">
      <span class="visually-hidden">{i18n.t('popup.scanningTitle')}</span>
      {[0, 1, 2, 3].map((row) => (
        <div key={row} class="reading-row" aria-hidden="true">
          <span />
          <span />
        </div>
      ))}
    </div>
  );
}

function Restricted({ reason }: { readonly reason: RestrictedReason }) {
  switch (reason) {
    case 'browser-page':
      return (
        <PopupMessage glyph="lock" title={i18n.t('popup.browserPageTitle')}>
          {i18n.t('popup.browserPageText')}
        </PopupMessage>
      );
    case 'store':
      return (
        <PopupMessage glyph="lock" title={i18n.t('popup.storeTitle')}>
          {i18n.t('popup.storeText')}
        </PopupMessage>
      );
    case 'not-reached':
      return (
        <PopupMessage glyph="reset" title={i18n.t('popup.notReachedTitle')}>
          {i18n.t('popup.notReachedText')}
        </PopupMessage>
      );
    case 'file-access':
      return (
        <PopupMessage glyph="file" title={i18n.t('popup.fileAccessTitle')}>
          {i18n.t('popup.fileAccessText')}
        </PopupMessage>
      );
  }
}
