import { type ClaimPack, itemDigits } from './claim-pack';
import { createPhraseTrie, type PhraseTrie } from './phrase-trie';
import { unpackLists } from './unpack-phrases';

/** One item of a row: the words of a list, a class, or a gap. */
export type Item =
  | { readonly kind: 'list' | 'class'; readonly id: number; readonly optional: boolean }
  | { readonly kind: 'gap'; readonly most: number };

export type Row = readonly Item[];

export interface WordClass {
  readonly rows: readonly Row[];
  readonly not: readonly Row[];
}

/** Rows near each other: `within[i]` is the most words between `rows[i]` and `rows[i + 1]`. */
export interface Part {
  readonly rows: readonly Row[];
  readonly within: readonly number[];
}

/** A pattern: what must stand anywhere, what the claim is about, and what must not be there. */
export interface Pattern {
  readonly claimId: string;
  readonly others: readonly Part[];
  readonly key: Part;
  readonly absent: readonly Part[];
}

/** A pack, read. */
export interface ClaimGrammar {
  readonly trie: PhraseTrie;
  readonly classes: readonly WordClass[];
  readonly names: Readonly<Record<string, number>>;
  /** The patterns that can only match where the list stands. */
  readonly patternsOf: ReadonlyMap<number, readonly Pattern[]>;
}

/** Reads a pack. */
export function readClaimPack(pack: ClaimPack): ClaimGrammar {
  const lists = unpackLists(pack);
  const classes = pack.classes.map((source) => {
    const [rows, not = []] = source.split('!').map((each) => each.split(';').map(readRow));
    return { rows: rows ?? [], not };
  });
  const grammar = { trie: createPhraseTrie(lists), classes, names: pack.names };
  const costs = lists.map(costOf);
  const patternsOf = new Map<number, Pattern[]>();
  for (const claim of pack.claims) {
    const [claimId = '', ...sources] = claim.split('|');
    for (const source of sources) {
      const pattern = readPattern(claimId, source);
      const needed = cheapestLists(pattern.key.rows.at(-1) ?? [], classes, costs).lists;
      for (const list of needed) patternsOf.set(list, [...(patternsOf.get(list) ?? []), pattern]);
    }
  }
  return { ...grammar, patternsOf };
}

/** The patterns that can match where some lists stand: those whose rarest words are among them. */
export function candidates(lists: Iterable<number>, grammar: ClaimGrammar): Set<Pattern> {
  const patterns = new Set<Pattern>();
  for (const list of lists) for (const pattern of grammar.patternsOf.get(list) ?? []) patterns.add(pattern);
  return patterns;
}

/** The ids of all claims of a pack. */
export function claimIdsOf(pack: Pick<ClaimPack, 'claims'>): Set<string> {
  return new Set(pack.claims.map((claim) => claim.slice(0, claim.indexOf('|'))));
}

function readPattern(claimId: string, source: string): Pattern {
  const parts = source.split('&').map((text) => {
    const absent = text.startsWith('!');
    const [first = '', ...others] = text.slice(absent ? 1 : 0).split(/~(\d+)~/);
    const rows = [first, ...others.filter((_, index) => index % 2 === 1)].map(readRow);
    return { absent, rows, within: others.filter((_, index) => index % 2 === 0).map(Number) };
  });
  const present = parts.filter(({ absent }) => !absent);
  const key = present.at(-1) ?? { rows: [], within: [] };
  return { claimId, others: present.slice(0, -1), key, absent: parts.filter(({ absent }) => absent) };
}

function readRow(source: string): Row {
  return (source.match(/[lc]..\??|\.\d/g) ?? []).map((item): Item => {
    if (item.startsWith('.')) return { kind: 'gap', most: Number(item.charAt(1)) };
    const id = itemDigits.indexOf(item.charAt(1)) * itemDigits.length + itemDigits.indexOf(item.charAt(2));
    return { kind: item.startsWith('c') ? 'class' : 'list', id, optional: item.endsWith('?') };
  });
}

/** Words that stand in nearly every sentence about health, or in every sentence. */
const common = new Set(
  'a an the of to in and or for with is are be can it you your my this that not no pain back body more less help+ have get'.split(
    ' ',
  ),
);

/** How often a list is found, roughly. */
function costOf(phrases: readonly string[]): number {
  return phrases.reduce((sum, phrase) => {
    if (phrase.includes(' ')) return sum + 0.3;
    return sum + (common.has(phrase) ? 20 : 1);
  }, 0);
}

interface Cover {
  readonly lists: readonly number[];
  readonly cost: number;
}

/** The lists of which at least one must stand in a sentence for the row to match, chosen so that they seldom do. */
function cheapestLists(row: Row, classes: readonly WordClass[], costs: readonly number[]): Cover {
  let best: Cover = { lists: [], cost: Number.POSITIVE_INFINITY };
  for (const item of row) {
    if (item.kind === 'gap' || item.optional) continue;
    const cover =
      item.kind === 'list'
        ? { lists: [item.id], cost: costs[item.id] ?? 0 }
        : coverOfClass(classes[item.id], classes, costs);
    if (cover.cost < best.cost) best = cover;
  }
  return best;
}

function coverOfClass(
  wordClass: WordClass | undefined,
  classes: readonly WordClass[],
  costs: readonly number[],
): Cover {
  const covers = (wordClass?.rows ?? []).map((row) => cheapestLists(row, classes, costs));
  return {
    lists: [...new Set(covers.flatMap(({ lists }) => lists))],
    cost: covers.reduce((sum, { cost }) => sum + cost, 0),
  };
}
