import type { MarkingPreferences } from '../../knowledge/preferences';

export type Theme = 'system' | 'light' | 'dark';
export type PainterKind = 'highlight' | 'inline';

/** The settings as the options page shows and changes them. */
export interface OptionsSettings {
  readonly marking: MarkingPreferences;
  readonly painter: PainterKind;
  readonly theme: Theme;
  readonly sitesOff: readonly string[];
  readonly silencedForms: Readonly<Record<string, readonly string[]>>;
}

/** A change of the settings, applied to whatever they are at the moment of saving. */
export type SettingsChange = (current: OptionsSettings) => OptionsSettings;

/** Makes a change of the settings out of one of the preferences for marking. */
export function changeMarking(change: (marking: MarkingPreferences) => MarkingPreferences): SettingsChange {
  return (current) => ({ ...current, marking: change(current.marking) });
}

/** The list with a value at a place, as far as the list reaches; a value that it has already stays where it is. */
export function insertAt(list: readonly string[], place: number, value: string): readonly string[] {
  return list.includes(value) ? list : [...list.slice(0, place), value, ...list.slice(place)];
}
