import { describe, expect, it } from 'vitest';
import { siteNameFrom } from '../../components/options/site-name';
import { siteOf } from '../../platform/site';

describe('siteNameFrom', () => {
  it.each([
    ['example.com', 'example.com'],
    ['  www.Example.com ', 'example.com'],
    ['https://www.example.com/back?pain=1#top', 'example.com'],
    ['http://health.example.com:8080/', 'health.example.com'],
    ['example.com/back-pain', 'example.com'],
    ['example.com.', 'example.com'],
    ['münchen.example', 'xn--mnchen-3ya.example'],
    ['localhost:3000', 'localhost'],
    ['192.168.0.1', '192.168.0.1'],
    ['http://[::1]/', '[::1]'],
    ['file:///home/me/page.html', 'file'],
  ])('takes %j for %j', (typed, site) => {
    expect(siteNameFrom(typed)).toEqual({ site });
  });

  it.each([
    'back pain',
    'backpain',
    'example..com',
    'chrome://settings',
    'mailto:a@b.example',
    'https://',
    '.com',
  ])('does not take %j', (typed) => {
    expect(siteNameFrom(typed)).toEqual({ problem: 'invalid' });
  });

  it('tells an empty field from a wrong one', () => {
    expect(siteNameFrom('  ')).toEqual({ problem: 'empty' });
  });

  it.each(['https://www.example.com/a', 'file:///a.html', 'http://localhost:8080/'])(
    'names the site of %j as the pages do',
    (address) => {
      expect(siteNameFrom(address)).toEqual({ site: siteOf(address) });
    },
  );
});
