import { type MarkCategoryId, markCategories } from '../knowledge/categories';
import {
  type CategoryPreference,
  type MarkingPreferences,
  markingDensities,
  readerLevels,
} from '../knowledge/preferences';

export const painters = ['highlight', 'inline'] as const;
export const themes = ['system', 'light', 'dark'] as const;

/** Everything that the reader can set. */
export interface Settings {
  readonly version: 1;
  readonly marking: MarkingPreferences;
  /** Underlines painted over the page as it is, or an element around each term. */
  readonly painter: (typeof painters)[number];
  readonly theme: (typeof themes)[number];
  /** Sites without marks, each as `siteOf` names it. */
  readonly sitesOff: readonly string[];
  /** By site, words that mean something else there, each as `plainForm` gives it. */
  readonly silencedForms: Readonly<Record<string, readonly string[]>>;
}

/** The settings of a reader who has set nothing. Categories come from the list of categories: a new one is on. */
export const defaultSettings: Settings = {
  version: 1,
  marking: {
    level: 'medical',
    density: 'section',
    categories: forEachCategory(() => ({ on: true })),
    hiddenTerms: [],
  },
  painter: 'highlight',
  theme: 'system',
  sitesOff: [],
  silencedForms: {},
};

/** Tells whether a value is one of a kind. Every page reads the settings, and a schema library would weigh 4 kB there. */
type Check<T> = (value: unknown) => value is T;

const oneOf =
  <const T>(choices: readonly T[]): Check<T> =>
  (value): value is T =>
    choices.includes(value as T);
const level = oneOf(readerLevels);
const density = oneOf(markingDensities);
const painter = oneOf(painters);
const theme = oneOf(themes);
const on: Check<boolean> = (value) => typeof value === 'boolean';
const color: Check<string | undefined> = (value): value is string =>
  typeof value === 'string' && /^#[0-9a-f]{6}$/i.test(value);
const word: Check<string> = (value): value is string => typeof value === 'string' && value !== '';
const fields: Check<Record<string, unknown>> = isPlainObject;
const list: Check<readonly unknown[]> = Array.isArray;

/**
 * Makes settings of what storage holds. Each field, each category and each element of a list is read for itself: what
 * is missing takes its default, what is damaged takes its default too and is told, and nothing else is lost.
 */
export function readRecord(record: unknown): { settings: Settings; damaged: boolean } {
  const damage = { found: false };
  /** The value if it is of the kind, else the fallback. */
  const read = <T>(check: Check<T>, value: unknown, fallback: NoInfer<T>): T => {
    if (value === undefined || value === null) return fallback;
    if (check(value)) return value;
    damage.found = true;
    return fallback;
  };
  const words = (value: unknown): readonly string[] => {
    const kept = read(list, value, []).map((element) => read(word, element ?? '', ''));
    return [...new Set(kept.filter((element) => element !== ''))];
  };

  const stored = read(fields, record, {});
  const marking = read(fields, stored.marking, {});
  const storedCategories = read(fields, marking.categories, {});
  const settings: Settings = {
    version: 1,
    marking: {
      level: read(level, marking.level, defaultSettings.marking.level),
      density: read(density, marking.density, defaultSettings.marking.density),
      categories: forEachCategory((id) => {
        const category = read(fields, storedCategories[id], {});
        const ownColor = read(color, category.color, undefined);
        return { on: read(on, category.on, true), ...(ownColor !== undefined && { color: ownColor }) };
      }),
      hiddenTerms: words(marking.hiddenTerms),
    },
    painter: read(painter, stored.painter, defaultSettings.painter),
    theme: read(theme, stored.theme, defaultSettings.theme),
    sitesOff: words(stored.sitesOff),
    silencedForms: Object.fromEntries(
      Object.entries(read(fields, stored.silencedForms, {}))
        .map(([site, forms]) => [site, words(forms)] as const)
        .filter(([, forms]) => forms.length > 0),
    ),
  };
  return { settings, damaged: damage.found };
}

/**
 * What to store of settings: the version, and what differs from the defaults. A default that is improved in a later
 * version then reaches every reader who never chose otherwise.
 */
export function toRecord(settings: Settings): Record<string, unknown> {
  return { version: settings.version, ...(difference(settings, defaultSettings) as object | undefined) };
}

/** Settings with a term or claim hidden, or shown again. */
export function withHiddenTerm(settings: Settings, id: string, hidden: boolean): Settings {
  const hiddenTerms = withWord(settings.marking.hiddenTerms, id, hidden);
  return { ...settings, marking: { ...settings.marking, hiddenTerms } };
}

/** Settings in which words are silenced on a site, or marked there again. Changes nothing for a page without a site. */
export function withSilencedForm(
  settings: Settings,
  site: string,
  form: string,
  silenced: boolean,
): Settings {
  if (site === '') return settings;
  const { [site]: before = [], ...others } = settings.silencedForms;
  const forms = withWord(before, form, silenced);
  return { ...settings, silencedForms: forms.length > 0 ? { ...others, [site]: forms } : others };
}

function withWord(list: readonly string[], word: string, present: boolean): readonly string[] {
  if (list.includes(word) === present) return list;
  return present ? [...list, word] : list.filter((other) => other !== word);
}

/** The parts of `value` that are not in `base`, or undefined when both say the same. Lists are taken whole. */
function difference(value: unknown, base: unknown): unknown {
  if (!isPlainObject(value) || !isPlainObject(base)) {
    return JSON.stringify(value) === JSON.stringify(base) ? undefined : value;
  }
  const parts = Object.keys(value)
    .map((key) => [key, difference(value[key], base[key])] as const)
    .filter(([, part]) => part !== undefined);
  return parts.length === 0 ? undefined : Object.fromEntries(parts);
}

function isPlainObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function forEachCategory(
  preference: (id: MarkCategoryId) => CategoryPreference,
): Record<MarkCategoryId, CategoryPreference> {
  return Object.fromEntries(markCategories.map(({ id }) => [id, preference(id)])) as Record<
    MarkCategoryId,
    CategoryPreference
  >;
}
