import type { Gate, Lexicon } from '../lexicon';
import { foldText } from '../matching/fold-text';
import { stemOf } from '../matching/word-stem';

/**
 * The lexicon without those cues of `unless` that the table of context words tells anyway, as "software" and "recipe".
 * They stay in the terms' files, where people read them and training learns from them, and do not travel with every page.
 *
 * @param general stems of such words
 */
export function withoutGeneralCues(lexicon: Lexicon, general: ReadonlySet<string>): Lexicon {
  const isGeneral = (cue: string) =>
    /^[a-z]+\*?$/.test(cue) && general.has(stemOf(foldText(cue.replace('*', ''))));
  // Forms that shared a gate go on sharing it.
  const known = new Map<string, Gate>();
  const shorten = (gate: Gate): Gate => {
    const key = JSON.stringify(gate);
    const made = known.get(key) ?? { ...gate, unless: gate.unless.filter((cue) => !isGeneral(cue)) };
    known.set(key, made);
    return made;
  };
  return {
    ...lexicon,
    entries: lexicon.entries.map((entry) => ({
      ...entry,
      forms: entry.forms.map((form) => (form.gate ? { ...form, gate: shorten(form.gate) } : form)),
    })),
  };
}
