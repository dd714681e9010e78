import type { Gate, Lexicon } from '../lexicon';
import { foldText } from '../matching/fold-text';
import { stemOf } from '../matching/word-stem';

/**
 * The lexicon without cues that decide nothing. They stay in the terms' files, where people read them and training learns
 * from them, and do not travel with every page:
 * - single words under `unless` that the table of context words tells anyway, as "software" and "recipe";
 * - `needs` of forms that are nearly always meant (`gate: usual`), unless two terms share the form.
 *
 * @param general stems of the words that the table tells
 */
export function withoutGeneralCues(lexicon: Lexicon, general: ReadonlySet<string>): Lexicon {
  const isGeneral = (cue: string) =>
    /^[a-z]+\*?$/.test(cue) && general.has(stemOf(foldText(cue.replace('*', ''))));
  const shared = sharedForms(lexicon);
  // Forms that shared a gate go on sharing it.
  const known = new Map<string, Gate>();
  const shorten = (gate: Gate, keepsNeeds: boolean): Gate => {
    const key = JSON.stringify([gate, keepsNeeds]);
    const needs = keepsNeeds ? gate.needs : [];
    const made = known.get(key) ?? { ...gate, needs, unless: gate.unless.filter((cue) => !isGeneral(cue)) };
    known.set(key, made);
    return made;
  };
  return {
    ...lexicon,
    entries: lexicon.entries.map((entry) => ({
      ...entry,
      forms: entry.forms.map((each) => {
        const { form, gate } = each;
        return gate ? { ...each, gate: shorten(gate, gate.rule !== 'usual' || shared.has(form)) } : each;
      }),
    })),
  };
}

/** Forms that more than one term claims. */
function sharedForms({ entries }: Lexicon): ReadonlySet<string> {
  const terms = new Map<string, Set<string>>();
  for (const { id, forms } of entries) {
    for (const { form } of forms) terms.set(form, (terms.get(form) ?? new Set()).add(id));
  }
  return new Set([...terms].filter(([, ids]) => ids.size > 1).map(([form]) => form));
}
