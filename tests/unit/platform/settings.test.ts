import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { markCategories } from '../../../knowledge/categories';
import {
  changeSettings,
  defaultSettings,
  readSettings,
  resetSettings,
  type Settings,
  watchSettings,
} from '../../../platform/settings';
import { withHiddenTerm, withSilencedForm } from '../../../platform/settings-record';

const key = 'settings';
const store = (value: unknown) => fakeBrowser.storage.local.set({ [key]: value });
const stored = async () => (await fakeBrowser.storage.local.get(key))[key];

/** Everything set to something else than the default. */
const ownSettings: Settings = {
  version: 1,
  marking: {
    level: 'everything',
    density: 'page',
    categories: {
      ...defaultSettings.marking.categories,
      massage: { on: false },
      anatomy: { on: true, color: '#a1b2c3' },
    },
    hiddenTerms: ['back-pain', 'massage-therapy'],
  },
  painter: 'inline',
  theme: 'dark',
  sitesOff: ['example.org', 'file'],
  silencedForms: { 'example.org': ['strain', 'release'] },
};

beforeEach(() => fakeBrowser.reset());
afterEach(() => vi.restoreAllMocks());

describe('reading', () => {
  test('gives the defaults when nothing is stored, with every category on', async () => {
    const { settings, problem } = await readSettings();
    expect(problem).toBeUndefined();
    expect(settings).toEqual(defaultSettings);
    expect(Object.keys(settings.marking.categories)).toEqual(markCategories.map(({ id }) => id));
    expect(Object.values(settings.marking.categories).every(({ on }) => on)).toBe(true);
  });

  test('gives back what was saved', async () => {
    await changeSettings(() => ownSettings);
    expect(await readSettings()).toEqual({ settings: ownSettings });
  });

  test('tells when storage does not answer, and can still be used', async () => {
    vi.spyOn(fakeBrowser.storage.local, 'get').mockRejectedValue(new Error('IO error'));
    expect(await readSettings()).toEqual({ settings: defaultSettings, problem: 'unreadable' });
  });

  const whole = ownSettings as unknown as Record<string, unknown>;
  const marking = (changes: Record<string, unknown>) => ({
    ...whole,
    marking: { ...ownSettings.marking, ...changes },
  });
  const markingIs = (changes: Partial<Settings['marking']>): Settings => ({
    ...ownSettings,
    marking: { ...ownSettings.marking, ...changes },
  });

  test.each<[string, unknown, Settings]>([
    ['a string instead of the settings', 'nonsense', defaultSettings],
    ['a list instead of the settings', [1, 2], defaultSettings],
    ['an unknown painter', { ...whole, painter: 'crayon' }, { ...ownSettings, painter: 'highlight' }],
    ['a theme of the wrong type', { ...whole, theme: 7 }, { ...ownSettings, theme: 'system' }],
    [
      'marking that is a number',
      { ...whole, marking: 3 },
      { ...ownSettings, marking: defaultSettings.marking },
    ],
    ['an unknown level', marking({ level: 'genius' }), markingIs({ level: 'medical' })],
    [
      'an unknown density',
      marking({ density: null, level: [] }),
      markingIs({ density: 'section', level: 'medical' }),
    ],
    ['hidden terms that are an object', marking({ hiddenTerms: { a: 1 } }), markingIs({ hiddenTerms: [] })],
    ['one bad hidden term', marking({ hiddenTerms: ['a', 5, 'b'] }), markingIs({ hiddenTerms: ['a', 'b'] })],
    ['one bad site', { ...whole, sitesOff: ['a.org', {}, ''] }, { ...ownSettings, sitesOff: ['a.org'] }],
    [
      'one bad category',
      marking({ categories: { massage: 'off', anatomy: { on: false, color: '#123456' } } }),
      markingIs({
        categories: { ...defaultSettings.marking.categories, anatomy: { on: false, color: '#123456' } },
      }),
    ],
    [
      'one bad color',
      marking({ categories: { massage: { on: false, color: 'url(x)' } } }),
      markingIs({ categories: { ...defaultSettings.marking.categories, massage: { on: false } } }),
    ],
  ])('loses nothing but %s', async (_, damaged, expected) => {
    await store(damaged);
    expect(await readSettings()).toEqual({ settings: expected, problem: 'damaged' });
  });

  test('takes what an older or newer version stored: unknown fields and categories do no harm', async () => {
    await store({
      version: 9,
      theme: 'light',
      font: 'big',
      marking: { categories: { astrology: { on: true } } },
    });
    expect(await readSettings()).toEqual({ settings: { ...defaultSettings, theme: 'light' } });
  });

  test.each([
    ['no list of sites', 'strain', {}, 'damaged'],
    ['no list of words', { 'a.org': 'strain', 'b.org': ['release'] }, { 'b.org': ['release'] }, 'damaged'],
    ['no word', { 'a.org': ['strain', 7, 'strain'] }, { 'a.org': ['strain'] }, 'damaged'],
    ['a site without words', { 'a.org': [] }, {}, undefined],
  ])('keeps of the silenced words what can be read: %s', async (_, silencedForms, expected, problem) => {
    await store({ silencedForms });
    const read = await readSettings();
    expect(read.settings).toEqual({ ...defaultSettings, silencedForms: expected });
    expect(read.problem).toBe(problem);
  });

  test('names a site and a hidden term once', async () => {
    await store({ sitesOff: ['a.org', 'a.org'] });
    expect((await readSettings()).settings.sitesOff).toEqual(['a.org']);
  });
});

describe('what a card changes', () => {
  test('hides a term once, and shows it again', () => {
    const hidden = withHiddenTerm(withHiddenTerm(defaultSettings, 'sciatica', true), 'sciatica', true);
    expect(hidden.marking.hiddenTerms).toEqual(['sciatica']);
    expect(withHiddenTerm(hidden, 'sciatica', false)).toEqual(defaultSettings);
  });

  test('silences words on one site, and marks them again', () => {
    const one = withSilencedForm(defaultSettings, 'a.org', 'strain', true);
    const two = withSilencedForm(withSilencedForm(one, 'b.org', 'strain', true), 'a.org', 'release', true);
    expect(two.silencedForms).toEqual({ 'a.org': ['strain', 'release'], 'b.org': ['strain'] });
    expect(withSilencedForm(one, 'a.org', 'strain', false)).toEqual(defaultSettings);
    expect(withSilencedForm(defaultSettings, '', 'strain', true)).toBe(defaultSettings);
  });
});

describe('changing', () => {
  test('stores only what differs from the defaults', async () => {
    await changeSettings((settings) => ({
      ...settings,
      theme: 'dark',
      marking: { ...settings.marking, categories: { ...settings.marking.categories, safety: { on: false } } },
    }));
    expect(await stored()).toEqual({
      version: 1,
      theme: 'dark',
      marking: { categories: { safety: { on: false } } },
    });
  });

  test('stores nothing but the version when everything is as the defaults', async () => {
    await changeSettings(() => ownSettings);
    await changeSettings(() => defaultSettings);
    expect(await stored()).toEqual({ version: 1 });
  });

  test('keeps every one of many changes at the same time', async () => {
    const sites = Array.from({ length: 20 }, (_, index) => `site${index}.org`);
    const results = await Promise.all(
      sites.map((site) => changeSettings((now) => ({ ...now, sitesOff: [...now.sitesOff, site] }))),
    );
    expect(results.every(({ saved }) => saved)).toBe(true);
    expect((await readSettings()).settings.sitesOff).toEqual(sites);
  });

  test.each([
    ['QUOTA_BYTES quota exceeded', 'full'],
    ['Resource::kQuotaBytes quota exceeded', 'full'],
    ['IO error: FILE_ERROR_NO_SPACE', 'full'],
    ['QuotaExceededError: storage.local API call exceeded its quota limitations.', 'full'],
    ['IO error: lock file', 'failed'],
  ] as const)('tells "%s" as %s and keeps what was there', async (message, problem) => {
    await changeSettings(() => ownSettings);
    vi.spyOn(fakeBrowser.storage.local, 'set').mockRejectedValueOnce(new Error(message));
    expect(await changeSettings(() => defaultSettings)).toEqual({ saved: false, problem });
    expect((await readSettings()).settings).toEqual(ownSettings);
  });

  test('goes on after a change that failed', async () => {
    vi.spyOn(fakeBrowser.storage.local, 'set').mockRejectedValueOnce(new Error('IO error'));
    await changeSettings(() => ownSettings);
    expect(await changeSettings(() => ownSettings)).toEqual({ saved: true });
  });

  test('writes nothing over settings that it could not read', async () => {
    await store({ theme: 'dark' });
    vi.spyOn(fakeBrowser.storage.local, 'get').mockRejectedValueOnce(new Error('IO error'));
    expect(await changeSettings((now) => ({ ...now, painter: 'inline' }))).toEqual({
      saved: false,
      problem: 'failed',
    });
    expect(await stored()).toEqual({ theme: 'dark' });
  });
});

test('resetting brings the defaults back', async () => {
  await changeSettings(() => ownSettings);
  expect(await resetSettings()).toEqual({ saved: true });
  expect(await readSettings()).toEqual({ settings: defaultSettings });
});

describe('watching', () => {
  test('hears changes and a reset, until it ends', async () => {
    const heard: Settings[] = [];
    const end = watchSettings((settings) => heard.push(settings));
    await changeSettings(() => ownSettings);
    await resetSettings();
    expect(heard).toEqual([ownSettings, defaultSettings]);
    end();
    await changeSettings(() => ownSettings);
    expect(heard).toHaveLength(2);
  });

  test('hears nothing of other keys, and nothing when the same is written again', async () => {
    const heard: Settings[] = [];
    await changeSettings(() => ownSettings);
    watchSettings((settings) => heard.push(settings));
    await fakeBrowser.storage.local.set({ other: 1 });
    await changeSettings((settings) => settings);
    expect(heard).toEqual([]);
  });
});
