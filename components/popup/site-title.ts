import { i18n } from '#i18n';
import { localFilesSite } from '../options/site-name';

/** How a site is shown to the reader. */
export function siteTitle(site: string): string {
  return site === localFilesSite ? i18n.t('common.localFiles') : site;
}
