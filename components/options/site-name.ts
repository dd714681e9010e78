/** How the settings name the files that a browser opens from the reader's own disk. */
export const localFilesSite = 'file';

/** Why a text is not the address of a site. */
export type SiteNameProblem = 'empty' | 'invalid';

/**
 * Makes out of what a reader typed or pasted the name under which the settings keep a site: the host name in lower
 * case without "www.". Takes a bare host name as well as a whole address.
 */
export function siteNameFrom(typed: string): { site: string } | { problem: SiteNameProblem } {
  const text = typed.trim();
  if (text === '') return { problem: 'empty' };
  const url = addressFrom(text);
  if (url?.protocol === 'file:') return { site: localFilesSite };
  // A name before an "@" is that of a person: this is a mail address.
  const isPage = url !== undefined && /^https?:$/.test(url.protocol) && url.username === '';
  if (!isPage) return { problem: 'invalid' };
  const site = url.hostname.replace(/^www\./, '').replace(/\.$/, '');
  return isHostName(site) ? { site } : { problem: 'invalid' };
}

function addressFrom(text: string): URL | undefined {
  if (/\s/.test(text)) return undefined;
  const address = /^[a-z][a-z0-9+.-]*:\/\//i.test(text) ? text : `https://${text}`;
  return URL.canParse(address) ? new URL(address) : undefined;
}

/** A name with a dot, an IP address, or a machine's own name: "backpain" alone is more likely a slip than a host. */
function isHostName(name: string): boolean {
  return name === 'localhost' || name.startsWith('[') || /^[^.]+(\.[^.]+)+$/.test(name);
}
