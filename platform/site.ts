import { ask } from './messages';
import type { Settings } from './settings-record';

/**
 * The site of a page, as the reader knows it: the host name without "www.". All pages from files are one site named
 * "file"; pages without a host have none.
 *
 * @returns '' for addresses without a site
 */
export function siteOf(url: string): string {
  const parsed = URL.canParse(url) ? new URL(url) : undefined;
  if (parsed === undefined) return '';
  return parsed.protocol === 'file:' ? 'file' : parsed.hostname.replace(/^www\./, '');
}

export function isSiteOff(settings: Settings, site: string): boolean {
  return settings.sitesOff.includes(site);
}

/** Settings with a site turned off or on again. Changes nothing else, and nothing for a page without a site. */
export function withSite(settings: Settings, site: string, off: boolean): Settings {
  if (site === '' || isSiteOff(settings, site) === off) return settings;
  const others = settings.sitesOff.filter((other) => other !== site);
  return { ...settings, sitesOff: off ? [...others, site] : others };
}

/**
 * The site that this page, or the page that this frame is part of, belongs to: a site is switched as a whole, with the
 * frames of others in it.
 */
export async function siteOfThisPage(): Promise<string> {
  if (window.top === window.self) return siteOf(location.href);
  return siteFromAncestors(location.ancestorOrigins) ?? (await ask('site').catch(() => undefined)) ?? '';
}

/** Chrome names the pages around a frame. A sandboxed one says only "null", and Firefox does not have the list. */
function siteFromAncestors(origins: DOMStringList | undefined): string | undefined {
  const top = origins?.item(origins.length - 1);
  return top ? siteOf(top) || undefined : undefined;
}
