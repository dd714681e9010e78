import type { Familiarity } from './article';
import { categories } from './categories';
import type { Gate, GateRule, Lexicon, LexiconEntry, SurfaceForm } from './lexicon';

/**
 * A lexicon as it is shipped with every page, a quarter of its size as JSON: each word is held once, and phrases are
 * lists of two-character codes.
 */
export interface PackedLexicon {
  /** All words in order, parted by spaces; each begins with the number of characters it shares with the word before. */
  readonly words: string;
  /** Gates as `needs|unless|rule`: phrases parted by spaces, and the number of the rule or nothing. */
  readonly gates: readonly string[];
  /** Terms as id, number of the category, number of the familiarity, and groups of forms. */
  readonly entries: readonly (readonly [string, number, number, readonly PackedForms[]])[];
}

/** Forms with the same gate, as phrases parted by spaces; the number of the gate or -1; 1 when they match as written. */
type PackedForms = readonly [forms: string, gate: number, exact: 0 | 1];

/** Characters that a JavaScript string holds without escapes, without those that part phrases. */
const digits = Array.from({ length: 94 }, (_, index) => String.fromCharCode(33 + index))
  .filter((character) => !'"\'\\`|$<'.includes(character))
  .join('');
const familiarities: readonly Familiarity[] = ['everyday', 'common', 'specialist'];
const rules: readonly GateRule[] = ['abbreviation', 'everyday'];

/**
 * Packs a lexicon. Forms and cues must hold single spaces only.
 * @throws RangeError when there are more words than codes (more than 7,500)
 */
export function packLexicon({ entries }: Lexicon): PackedLexicon {
  const gates = new Map<string, { readonly gate: Gate; readonly index: number }>();
  for (const { gate } of entries.flatMap(({ forms }) => forms)) {
    const key = JSON.stringify(gate);
    if (gate && !gates.has(key)) gates.set(key, { gate, index: gates.size });
  }
  const phrases = [
    ...entries.flatMap(({ forms }) => forms.map(({ form }) => form)),
    ...[...gates.values()].flatMap(({ gate }) => [...gate.needs, ...gate.unless]),
  ];
  const words = [...new Set(phrases.flatMap((phrase) => phrase.split(' ')))].sort();
  if (words.length > digits.length ** 2)
    throw new RangeError(`${words.length} words are more than there are codes`);
  const codes = new Map(words.map((word, index) => [word, encode(index)]));
  const pack = (list: readonly string[]) =>
    list
      .map((phrase) =>
        phrase
          .split(' ')
          .map((word) => codes.get(word) ?? '')
          .join(''),
      )
      .join(' ');
  return {
    words: packWords(words),
    gates: [...gates.values()].map(({ gate: { needs, unless, rule } }) => {
      return `${pack(needs)}|${pack(unless)}|${rule ? rules.indexOf(rule) : ''}`;
    }),
    entries: entries.map(({ id, category, familiarity, forms }) => [
      id,
      categories.findIndex((known) => known.id === category),
      familiarities.indexOf(familiarity),
      groupForms(forms).map(([first, group]): PackedForms => {
        const gate = first.gate ? (gates.get(JSON.stringify(first.gate))?.index ?? -1) : -1;
        return [pack(group), gate, first.exact ? 1 : 0];
      }),
    ]),
  };
}

/** The inverse of `packLexicon`. */
export function unpackLexicon({ words: packedWords, gates: packedGates, entries }: PackedLexicon): Lexicon {
  const words = unpackWords(packedWords);
  const unpack = (packed: string): string[] =>
    packed === '' ? [] : packed.split(' ').map((codes) => phrase(codes, words));
  const gates = packedGates.map((packed): Gate => {
    const [needs = '', unless = '', rule = ''] = packed.split('|');
    const known = rules[rule === '' ? -1 : Number(rule)];
    return { needs: unpack(needs), unless: unpack(unless), ...(known ? { rule: known } : {}) };
  });
  return {
    entries: entries.map(
      ([id, category, familiarity, groups]): LexiconEntry => ({
        id,
        category: categories[category]?.id ?? categories[0].id,
        familiarity: familiarities[familiarity] ?? 'common',
        forms: groups.flatMap(([forms, gateIndex, exact]) => {
          const gate = gates[gateIndex];
          const common = { ...(gate ? { gate } : {}), ...(exact ? { exact: true } : {}) };
          return unpack(forms).map((form): SurfaceForm => ({ form, ...common }));
        }),
      }),
    ),
  };
}

/** Runs of forms that differ in their words only. */
function groupForms(forms: readonly SurfaceForm[]): [SurfaceForm, string[]][] {
  const groups: [SurfaceForm, string[]][] = [];
  for (const form of forms) {
    const last = groups.at(-1);
    const alike =
      last && !last[0].exact === !form.exact && JSON.stringify(last[0].gate) === JSON.stringify(form.gate);
    if (alike) last[1].push(form.form);
    else groups.push([form, [form.form]]);
  }
  return groups;
}

function packWords(words: readonly string[]): string {
  let before = '';
  return words
    .map((word) => {
      let shared = 0;
      while (shared < 35 && shared < word.length && word[shared] === before[shared]) shared += 1;
      before = word;
      return shared.toString(36) + word.slice(shared);
    })
    .join(' ');
}

function unpackWords(packed: string): string[] {
  let before = '';
  return packed.split(' ').map((part) => {
    before = before.slice(0, Number.parseInt(part.charAt(0), 36)) + part.slice(1);
    return before;
  });
}

function encode(index: number): string {
  return digits.charAt(Math.floor(index / digits.length)) + digits.charAt(index % digits.length);
}

function phrase(codes: string, words: readonly string[]): string {
  let text = '';
  for (let position = 0; position < codes.length; position += 2) {
    const index =
      digits.indexOf(codes.charAt(position)) * digits.length + digits.indexOf(codes.charAt(position + 1));
    text += (position > 0 ? ' ' : '') + (words[index] ?? '');
  }
  return text;
}
