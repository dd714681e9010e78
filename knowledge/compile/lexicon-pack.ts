import { categories } from '../categories';
import type { Gate, Lexicon, LexiconEntry, SurfaceForm } from '../lexicon';
import { expandPhrase } from '../matching/expand-phrase';
import {
  familiarities,
  groupMarks,
  idOf,
  type PackedLexicon,
  ruleMarks,
  sameMark,
  unlessMark,
} from '../matching/lexicon-unpack';
import { base, digits, readWordTable, type WordTable } from '../matching/word-table';
import { type CreatedWordTable, createWordTable } from './create-word-table';
import { packContextWords } from './pack-context-words';

/** Forms that differ in their words only. */
interface Group {
  readonly gate?: Gate | undefined;
  readonly exact: boolean;
  readonly forms: string[];
}

/** A form to be packed; `alone` when it stands for nothing but itself. */
interface Seed {
  readonly form: string;
  readonly alone: boolean;
}

/**
 * Packs a lexicon. Forms and cues must be words parted by single spaces. Forms that follow the one that they were made of
 * are left out, and made again when the lexicon is unpacked; a form of which other forms would be made is marked.
 * @throws RangeError when there are more words or gates than codes (more than 7,000)
 */
export function packLexicon({ entries, contextWords }: Lexicon): PackedLexicon {
  const gates = new Map<string, Gate>();
  for (const { gate } of entries.flatMap(({ forms }) => forms))
    if (gate) gates.set(JSON.stringify(gate), gate);
  if (gates.size > base * base) throw new RangeError(`${gates.size} gates are more than there are codes`);
  const cues = [...gates.values()].flatMap(({ needs, unless }) => [...needs, ...unless]);
  const groups = new Map(entries.map((entry) => [entry, groupForms(entry.forms)]));

  // What forms can be made of others is known once all words are in a table; the words that are then left make a smaller.
  const allForms = entries.flatMap(({ forms }) => forms.map(({ form }) => form));
  const seedsOf = seedFinder(createWordTable([...allForms, ...cues]));
  const seeds = new Map([...groups.values()].flat().map((group) => [group, seedsOf(group)]));
  const table = createWordTable([...[...seeds.values()].flat().map(({ form }) => form), ...cues]);

  const numbers = new Map([...gates.keys()].map((key, index) => [key, index]));
  const packGroup = (group: Group): string => {
    const { gate, exact } = group;
    const packed = packSeeds(seeds.get(group) ?? [], table);
    if (!gate) return (exact ? groupMarks.exact : groupMarks.plain) + packed;
    const place = packNumber(numbers.get(JSON.stringify(gate)) ?? 0);
    return (exact ? groupMarks.exactGated : groupMarks.gated) + place + packed;
  };
  return [
    ...table.packed,
    packGates([...gates.values()], table),
    contextWords ? packContextWords(contextWords) : '\n',
    ...entries.map((entry) => packHead(entry) + (groups.get(entry) ?? []).map(packGroup).join('')),
  ].join('\n');
}

function packHead({ id, category, familiarity, forms }: LexiconEntry): string {
  const kind =
    categories.findIndex((known) => known.id === category) * 3 + familiarities.indexOf(familiarity);
  return digits.charAt(kind) + (id === idOf(forms[0]?.form ?? '') ? '' : id);
}

/** Gates in order. A list of cues that an earlier gate has too is the number of that gate. */
function packGates(gates: readonly Gate[], table: CreatedWordTable): string {
  const firstNeeds = new Map<string, number>();
  const firstUnless = new Map<string, number>();
  const packCues = (cues: readonly string[], first: Map<string, number>, index: number) => {
    const packed = cues.map((cue) => table.encode(cue).join('|')).join('');
    const earlier = first.get(packed);
    if (earlier === undefined) first.set(packed, index);
    return earlier === undefined || packed.length <= 3 ? packed : sameMark + packNumber(earlier);
  };
  return gates
    .map(({ needs, unless, rule }, index) => {
      const packedNeeds = packCues(needs, firstNeeds, index);
      return packedNeeds + unlessMark + packCues(unless, firstUnless, index) + (rule ? ruleMarks[rule] : '');
    })
    .join(' ');
}

const packNumber = (number: number): string =>
  digits.charAt(Math.floor(number / base)) + digits.charAt(number % base);

function groupForms(forms: readonly SurfaceForm[]): Group[] {
  const groups: Group[] = [];
  for (const { form, gate, exact = false } of forms) {
    const last = groups.at(-1);
    const alike = last?.exact === exact && JSON.stringify(last.gate) === JSON.stringify(gate);
    if (last && alike) last.forms.push(form);
    else groups.push({ gate, exact, forms: [form] });
  }
  return groups;
}

/** Gives a function that finds the forms of which the others of a group are made. */
function seedFinder({ packed, encode }: CreatedWordTable): (group: Group) => Seed[] {
  const table: WordTable = readWordTable(packed);
  return ({ forms, exact }) => {
    const seeds: Seed[] = [];
    for (let index = 0; index < forms.length; ) {
      const form = forms[index] ?? '';
      const made: string[] = [];
      expandPhrase(table.read(encode(form).join('')), exact, table, made);
      const alone = made.some((other, offset) => other !== forms[index + offset]);
      seeds.push({ form, alone });
      index += alone ? 1 : made.length;
    }
    return seeds;
  };
}

function packSeeds(seeds: readonly Seed[], table: CreatedWordTable): string {
  let before: string | undefined;
  let packed = '';
  for (const { form, alone } of seeds) {
    const codes = table.encode(form);
    const start = codes.slice(0, -1).join('');
    const mark = alone ? '~' : '';
    packed +=
      start === before ? `|${mark}${codes.at(-1)}` : `${packed === '' ? '' : ' '}${mark}${codes.join('')}`;
    before = start;
  }
  return packed;
}
