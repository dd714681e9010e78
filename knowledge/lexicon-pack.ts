import type { Familiarity } from './article';
import { categories } from './categories';
import type { Gate, GateRule, Lexicon, LexiconEntry, SurfaceForm } from './lexicon';
import { createWordCodes, readWordCodes, type WordCodes } from './word-codes';

/** A lexicon as it is shipped with every page: a fifth of its size as JSON. */
export interface PackedLexicon {
  /** The words of all forms and cues, by `createWordCodes`. */
  readonly words: string;
  /** Gates as `needs|unless|rule`: phrases of codes parted by spaces, and the number of the rule or nothing. */
  readonly gates: readonly string[];
  readonly entries: readonly PackedEntry[];
}

/** Id (empty when the first form says it), number of category and familiarity in one, and groups of forms. */
type PackedEntry = readonly [id: string, kind: number, ...groups: PackedForms[]];

/**
 * Forms with the same gate, as phrases of codes parted by spaces; `|` and a code stand for the phrase before with another
 * last word. Then the number of the gate or -1, and 1 when the forms match only as written. Forms without both are a string.
 */
type PackedForms = string | readonly [forms: string, gate: number, exact?: 1];

const familiarities: readonly Familiarity[] = ['everyday', 'common', 'specialist'];
const rules: readonly GateRule[] = ['abbreviation', 'everyday'];

/**
 * Packs a lexicon. Forms and cues must be words parted by single spaces.
 * @throws RangeError when there are more words than codes (more than 7,000)
 */
export function packLexicon({ entries }: Lexicon): PackedLexicon {
  const gates = new Map<string, Gate>();
  for (const { gate } of entries.flatMap(({ forms }) => forms))
    if (gate) gates.set(JSON.stringify(gate), gate);
  const numbers = new Map([...gates.keys()].map((key, index) => [key, index]));
  const codes = createWordCodes([
    ...entries.flatMap(({ forms }) => forms.map(({ form }) => form)),
    ...[...gates.values()].flatMap(({ needs, unless }) => [...needs, ...unless]),
  ]);
  const packCues = (cues: readonly string[]) => cues.map((cue) => codes.encode(cue).join('')).join(' ');
  return {
    words: codes.table,
    gates: [...gates.values()].map(({ needs, unless, rule }) => {
      return `${packCues(needs)}|${packCues(unless)}|${rule ? rules.indexOf(rule) : ''}`;
    }),
    entries: entries.map(({ id, category, familiarity, forms }) => {
      const kind =
        categories.findIndex((known) => known.id === category) * 3 + familiarities.indexOf(familiarity);
      const groups = groupForms(forms).map(([first, group]): PackedForms => {
        const packed = packForms(group, codes);
        const gate = first.gate ? (numbers.get(JSON.stringify(first.gate)) ?? -1) : -1;
        if (first.exact) return [packed, gate, 1];
        return gate < 0 ? packed : [packed, gate];
      });
      return [id === idOf(forms[0]?.form ?? '') ? '' : id, kind, ...groups];
    }),
  };
}

/** The inverse of `packLexicon`. */
export function unpackLexicon({ words, gates: packedGates, entries }: PackedLexicon): Lexicon {
  const decode = readWordCodes(words);
  const gates = packedGates.map((packed) => unpackGate(packed, decode));
  const unpackGroup = (group: PackedForms): SurfaceForm[] => {
    const [packed, gateNumber = -1, exact = 0] = typeof group === 'string' ? [group] : group;
    const gate = gates[gateNumber];
    const common = { ...(gate ? { gate } : {}), ...(exact ? { exact: true } : {}) };
    return unpackForms(packed, decode, common);
  };
  return {
    entries: entries.map(([id, kind, ...groups]): LexiconEntry => {
      const forms = groups.flatMap(unpackGroup);
      return {
        id: id || idOf(forms[0]?.form ?? ''),
        category: categories[Math.floor(kind / 3)]?.id ?? categories[0].id,
        familiarity: familiarities[kind % 3] ?? 'common',
        forms,
      };
    }),
  };
}

/** Cues are unpacked when they are first asked for: a page meets few of the gates. */
function unpackGate(packed: string, decode: (codes: string) => string): Gate {
  const [needs = '', unless = '', ruleNumber = ''] = packed.split('|');
  const rule = ruleNumber === '' ? undefined : rules[Number(ruleNumber)];
  const unpack = (cues: string) => (cues === '' ? [] : cues.split(' ').map(decode));
  let unpackedNeeds: string[] | undefined;
  let unpackedUnless: string[] | undefined;
  return {
    get needs() {
      unpackedNeeds ??= unpack(needs);
      return unpackedNeeds;
    },
    get unless() {
      unpackedUnless ??= unpack(unless);
      return unpackedUnless;
    },
    ...(rule ? { rule } : {}),
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

function packForms(forms: readonly string[], codes: WordCodes): string {
  let before: string | undefined;
  let packed = '';
  for (const form of forms) {
    const phrase = codes.encode(form);
    const start = phrase.slice(0, -1).join('');
    packed += start === before ? `|${phrase.at(-1)}` : `${packed === '' ? '' : ' '}${phrase.join('')}`;
    before = start;
  }
  return packed;
}

function unpackForms(
  packed: string,
  decode: (codes: string) => string,
  common: Partial<SurfaceForm>,
): SurfaceForm[] {
  const forms: SurfaceForm[] = [];
  for (const phrase of packed.split(' ')) {
    const [codes = '', ...lastWords] = phrase.split('|');
    const form = decode(codes);
    forms.push({ form, ...common });
    const start = form.slice(0, form.lastIndexOf(' ') + 1);
    for (const last of lastWords) forms.push({ form: start + decode(last), ...common });
  }
  return forms;
}

/** The id that goes with most terms: their first form with hyphens. */
function idOf(form: string): string {
  return form.toLowerCase().replaceAll(' ', '-');
}
