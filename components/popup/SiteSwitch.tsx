import { i18n } from '#i18n';
import { Switch } from '../Switch';
import { claimsOfPage, marksState, type PageState, termsOfPage } from './page-marks';
import { siteTitle } from './site-title';

interface SiteSwitchProps {
  readonly page: PageState;
  readonly siteOn: boolean;
  readonly onSwitch: (on: boolean) => void;
}

/** The first row of the popup: the site, what was found on the page, and the switch for the site. */
export function SiteSwitch({ page, siteOn, onSwitch }: SiteSwitchProps) {
  const title = page.kind === 'page' ? siteTitle(page.site) : i18n.t('popup.thisPage');
  return (
    <header class="site">
      <div class="site-text">
        <h1 class="site-name" title={title}>
          {title}
        </h1>
        <p class="small muted" role="status">
          {statusLine(page, siteOn)}
        </p>
      </div>
      {page.kind === 'page' && (
        <Switch on={siteOn} label={i18n.t('popup.siteSwitch', [title])} onSwitch={onSwitch} />
      )}
    </header>
  );
}

function statusLine(page: PageState, siteOn: boolean): string {
  if (page.kind === 'loading') return i18n.t('popup.loading');
  if (page.kind === 'restricted') return i18n.t('popup.notMarked');
  const state = marksState(page.frames);
  if (!siteOn || state === 'off') return i18n.t('popup.siteOff');
  if (state === 'other-language') return i18n.t('popup.notEnglish');
  const count = termsOfPage(page.frames).length;
  if (state === 'scanning') return i18n.t('popup.scanning', count);
  const claims = claimsOfPage(page.frames).length;
  if (claims === 0) return i18n.t('popup.termsHere', count);
  return i18n.t('popup.termsAndClaims', [i18n.t('popup.terms', count), i18n.t('popup.claims', claims)]);
}
