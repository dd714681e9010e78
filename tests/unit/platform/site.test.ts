import { describe, expect, test } from 'vitest';
import { restrictionOf } from '../../../platform/active-page';
import { defaultSettings } from '../../../platform/settings-record';
import { isSiteOff, siteOf, withSite } from '../../../platform/site';

test.each([
  ['https://www.nhs.uk/conditions/back-pain/', 'nhs.uk'],
  ['https://example.org:8080/a?b#c', 'example.org'],
  ['http://WWW.Example.ORG/', 'example.org'],
  ['https://blog.www.example.org/', 'blog.www.example.org'],
  ['https://www2.example.org/', 'www2.example.org'],
  ['http://127.0.0.1:3000/', '127.0.0.1'],
  ['http://[::1]/', '[::1]'],
  ['https://bücher.example/', 'xn--bcher-kva.example'],
  ['file:///home/reader/back.html', 'file'],
  ['file://', 'file'],
  ['about:blank', ''],
  ['data:text/html,hello', ''],
  ['null', ''],
  ['', ''],
])('the site of %s is "%s"', (url, site) => {
  expect(siteOf(url)).toBe(site);
});

describe('switching a site', () => {
  const off = withSite(defaultSettings, 'example.org', true);

  test('turns it off and on again, and nothing else', () => {
    expect(off).toEqual({ ...defaultSettings, sitesOff: ['example.org'] });
    expect(isSiteOff(off, 'example.org')).toBe(true);
    expect(isSiteOff(off, 'other.org')).toBe(false);
    expect(withSite(off, 'example.org', false)).toEqual(defaultSettings);
  });

  test('changes nothing when it is so already, or when the page has no site', () => {
    expect(withSite(off, 'example.org', true)).toBe(off);
    expect(withSite(off, 'other.org', false)).toBe(off);
    expect(withSite(off, '', true)).toBe(off);
  });
});

test.each([
  ['https://example.org/', undefined],
  ['http://127.0.0.1:3000/a.html', undefined],
  ['file:///home/reader/back.html', undefined],
  ['chrome://extensions/', 'browser-page'],
  ['chrome-extension://abc/options.html', 'browser-page'],
  ['moz-extension://abc/options.html', 'browser-page'],
  ['about:blank', 'browser-page'],
  ['view-source:https://example.org/', 'browser-page'],
  ['devtools://devtools/bundled/inspector.html', 'browser-page'],
  ['', 'browser-page'],
  ['https://chromewebstore.google.com/detail/x', 'store'],
  ['https://chrome.google.com/webstore/detail/x', 'store'],
  ['https://chrome.google.com/intl/en/', undefined],
  ['https://addons.mozilla.org/en-US/firefox/', 'store'],
  ['https://microsoftedge.microsoft.com/addons/detail/x', 'store'],
])('on %s the restriction is %s', (url, restriction) => {
  expect(restrictionOf(url)).toBe(restriction);
});
