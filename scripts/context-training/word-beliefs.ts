import type { Lexicon } from '../../knowledge/lexicon';
import { foldText } from '../../knowledge/matching/fold-text';
import { stemOf } from '../../knowledge/matching/word-stem';

/** What one list of a topic is worth to a word that stands in it. */
const TOPIC_WORTH = 0.4;
/** What one doubling of the gates that name a word is worth. */
const GATE_WORTH = 0.25;
/** A word of a plain form counts so much of a gate that needs it. */
const FORM_SHARE = 0.3;

/**
 * What people know of words before any passage is read: lists by topic, the cues of all gates together, and the words of
 * the forms that need no gate.
 *
 * @param topics the text of `topics.txt`
 * @returns by stem, above 0 for health
 */
export function wordBeliefs(topics: string, lexicon: Lexicon): Map<string, number> {
  const beliefs = cueBeliefs(lexicon);
  const { health, other } = readTopics(topics);
  for (const stem of new Set([...health, ...other])) {
    const worth = (health.has(stem) ? TOPIC_WORTH : 0) - (other.has(stem) ? TOPIC_WORTH : 0);
    beliefs.set(stem, (beliefs.get(stem) ?? 0) + worth);
  }
  return beliefs;
}

/** Down from this belief the table of context words says enough of a word: it need not travel as a cue as well. */
const GENERAL = -0.5;

/** The stems that no gate needs to name under `unless`. */
export function generalWords(beliefs: ReadonlyMap<string, number>): Set<string> {
  const general = [...beliefs].filter(([, belief]) => belief <= GENERAL);
  return new Set(general.map(([stem]) => stem));
}

function readTopics(text: string): { health: Set<string>; other: Set<string> } {
  const health = new Set<string>();
  const other = new Set<string>();
  for (const line of text.split('\n')) {
    const list = /^([+-]) [^:]+: (.*)$/.exec(line);
    if (!list) continue;
    const into = list[1] === '+' ? health : other;
    for (const word of stemsIn(list[2] ?? '')) into.add(word);
  }
  return { health, other };
}

function cueBeliefs({ entries }: Lexicon): Map<string, number> {
  const needs = new Map<string, number>();
  const refusals = new Map<string, number>();
  const forms = new Map<string, number>();
  const add = (counts: Map<string, number>, stem: string, worth: number) =>
    counts.set(stem, (counts.get(stem) ?? 0) + worth);
  for (const { forms: all } of entries) {
    const gates = new Map(all.map(({ gate }) => [JSON.stringify(gate), gate]));
    for (const gate of gates.values()) {
      for (const cue of gate?.needs ?? []) for (const stem of single(cue)) add(needs, stem, 1);
      for (const cue of gate?.unless ?? []) for (const stem of single(cue)) add(refusals, stem, 1);
    }
    for (const { form, gate } of all) {
      if (!gate) for (const stem of stemsIn(form)) if (stem.length > 3) add(forms, stem, FORM_SHARE);
    }
  }
  const beliefs = new Map<string, number>();
  for (const stem of new Set([...needs.keys(), ...refusals.keys(), ...forms.keys()])) {
    const pro = Math.log1p((needs.get(stem) ?? 0) + Math.min(2, forms.get(stem) ?? 0));
    const contra = 1.2 * Math.log1p(refusals.get(stem) ?? 0);
    beliefs.set(stem, GATE_WORTH * Math.max(-2, Math.min(2, pro - contra)));
  }
  return beliefs;
}

/** The stem of a cue of one word; a cue of several says more than its words do. */
function single(cue: string): string[] {
  const stems = stemsIn(cue.replace('*', ''));
  return stems.length === 1 ? stems : [];
}

function stemsIn(text: string): string[] {
  return foldText(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '')
    .map(stemOf);
}
