import type { Familiarity } from '../article';
import { categories } from '../categories';
import type { Gate, GateRule, Lexicon, LexiconEntry, SurfaceForm } from '../lexicon';
import { unpackContextWords } from './context-words-unpack';
import { expandPhrase } from './expand-phrase';
import { base, readWordTable, valueAt, type WordTable } from './word-table';

/**
 * A lexicon as it is shipped with every page, a tenth of its size as JSON. Lines of text:
 * - five for the words of all forms and cues (`word-table.ts`);
 * - one for the gates, parted by spaces: needs, `<`, unless, the mark of the rule. A cue is the code of a word, or codes
 *   joined by `|`. A list that an earlier gate has too is `|` and the number of that gate in two digits;
 * - two for the words around forms (`context-words-unpack.ts`);
 * - one for each term: a digit for category and familiarity, the id (nothing when the first form says it), and groups of
 *   forms that share a gate. A group begins with its mark, and then the number of its gate in two digits.
 *
 * Forms are codes; a space parts them, `|` and a code stand for the form before with another last word. Each stands also
 * for its plurals and other spellings (`expand-phrase.ts`), unless `~` stands before it.
 */
export type PackedLexicon = string;

export const familiarities: readonly Familiarity[] = ['everyday', 'common', 'specialist'];
/** Marks of the gates' rules. */
export const ruleMarks: Readonly<Record<GateRule, string>> = {
  abbreviation: '$',
  everyday: '"',
  medical: "'",
  usual: '~',
};
/** Marks of groups. */
export const groupMarks = { plain: '<', gated: '"', exact: '$', exactGated: "'" } as const;
/** Begins a list of cues that is that of an earlier gate; its number follows in two digits. */
export const sameMark = '|';
/** Parts the needs of a gate from what refuses the form. */
export const unlessMark = '<';

/** The inverse of `packLexicon`. */
export function unpackLexicon(packed: PackedLexicon): Lexicon {
  const [
    frequent = '',
    others = '',
    pairs = '',
    spellings = '',
    plurals = '',
    gateLine = '',
    stems = '',
    stemPairs = '',
    ...lines
  ] = packed.split('\n');
  const table = readWordTable([frequent, others, pairs, spellings, plurals]);
  const gates: Gate[] = [];
  if (gateLine !== '') for (const gate of gateLine.split(' ')) gates.push(unpackGate(gate, table, gates));
  const entries = lines.map((line) => unpackEntry(line, table, gates));
  return stems === '' ? { entries } : { entries, contextWords: unpackContextWords(stems, stemPairs) };
}

function unpackEntry(line: string, table: WordTable, gates: readonly Gate[]): LexiconEntry {
  const forms: SurfaceForm[] = [];
  const [head = '', ...parts] = line.split(/(["'$<])/);
  for (let index = 0; index < parts.length; index += 2) {
    const mark = parts[index];
    const group = parts[index + 1] ?? '';
    const gated = mark === groupMarks.gated || mark === groupMarks.exactGated;
    const exact = mark === groupMarks.exact || mark === groupMarks.exactGated;
    const gate = gated ? gates[valueAt(group, 0) * base + valueAt(group, 1)] : undefined;
    for (const form of unpackForms(gated ? group.slice(2) : group, exact, table)) {
      if (gate) forms.push(exact ? { form, gate, exact } : { form, gate });
      else forms.push(exact ? { form, exact } : { form });
    }
  }
  const kind = valueAt(head, 0);
  return {
    id: head.slice(1) || idOf(forms[0]?.form ?? ''),
    category: categories[Math.floor(kind / 3)]?.id ?? categories[0].id,
    familiarity: familiarities[kind % 3] ?? 'common',
    forms,
  };
}

function unpackForms(packed: string, exact: boolean, table: WordTable): string[] {
  const forms: string[] = [];
  for (const run of packed.split(' ')) {
    let numbers: number[] = [];
    for (const part of run.split('|')) {
      const alone = part.startsWith('~');
      numbers.pop();
      numbers = numbers.concat(table.read(alone ? part.slice(1) : part));
      if (alone) forms.push(numbers.map((number) => table.words[number]).join(' '));
      else expandPhrase(numbers, exact, table, forms);
    }
  }
  return forms;
}

/** Cues are unpacked when they are first asked for: a page meets few of the gates. */
function unpackGate(packed: string, table: WordTable, gates: readonly Gate[]): Gate {
  const [needs = '', rest = ''] = packed.split(unlessMark);
  const [rule] = (['abbreviation', 'everyday', 'medical', 'usual'] as const).filter((name) =>
    rest.endsWith(ruleMarks[name]),
  );
  let unpackedNeeds: readonly string[] | undefined;
  let unpackedUnless: readonly string[] | undefined;
  return {
    get needs() {
      unpackedNeeds ??= sameAs(needs, gates)?.needs ?? unpackCues(needs, table);
      return unpackedNeeds;
    },
    get unless() {
      const unless = rule ? rest.slice(0, -1) : rest;
      unpackedUnless ??= sameAs(unless, gates)?.unless ?? unpackCues(unless, table);
      return unpackedUnless;
    },
    ...(rule ? { rule } : {}),
  };
}

function unpackCues(packed: string, table: WordTable): string[] {
  const cues: string[] = [];
  for (const [index, run] of packed.split('|').entries()) {
    const [first, ...words] = table.read(run).map((number) => table.words[number] ?? '');
    if (first === undefined) continue;
    if (index > 0) cues.push(`${cues.pop()} ${first}`);
    else cues.push(first);
    cues.push(...words);
  }
  return cues;
}

/** The id that goes with most terms: their first form with hyphens. */
export function idOf(form: string): string {
  return form.toLowerCase().replaceAll(' ', '-');
}

/** The earlier gate whose list a packed list is. */
function sameAs(packed: string, gates: readonly Gate[]): Gate | undefined {
  return packed.startsWith(sameMark) ? gates[valueAt(packed, 1) * base + valueAt(packed, 2)] : undefined;
}
