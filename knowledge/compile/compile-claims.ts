import { type ClaimPack, itemDigits } from '../claim-matching/claim-pack';
import { foldWord } from '../claim-matching/fold-word';
import { spellingVariants } from '../matching/spelling-variants';
import type { Alternative, ClaimPattern, PatternItem, PatternPart, PatternRow } from './claim-pattern';
import { packLists } from './pack-phrases';
import type { ParsedClaim } from './parse-claim';
import type { WordClass } from './parse-claim-words';

/**
 * Makes the pack that `createClaimFinder` reads: each list of words and each class once, and patterns that name them by
 * number.
 */
export function compileClaims({
  claims,
  wordClasses,
}: {
  readonly claims: readonly Pick<ParsedClaim, 'id' | 'patterns'>[];
  readonly wordClasses: readonly WordClass[];
}): ClaimPack {
  const lists = new Map<string, number>();
  const names = Object.fromEntries(wordClasses.map(({ name }, index) => [name, index]));
  const classes: string[] = [];
  const mixed = new Map<string, number>();

  const listOf = (list: string): string => {
    const id = lists.get(list) ?? lists.size;
    lists.set(list, id);
    return `l${numberOf(id)}`;
  };
  /** Alternatives of classes and words become a class without a name. */
  const mixedClassOf = (alternatives: readonly Alternative[]): string => {
    const words = alternatives.filter((each) => 'words' in each);
    const named = alternatives.flatMap((each) =>
      'className' in each && names[each.className] !== undefined
        ? [`c${numberOf(names[each.className] ?? 0)}`]
        : [],
    );
    const inner = alternatives.flatMap((each) => ('row' in each ? [packRow(each.row)] : []));
    const rows = [...named, ...(words.length > 0 ? [listOf(packWords(words))] : []), ...inner];
    if (rows.length === 1 && named.length === 1) return named[0] ?? '';
    const key = rows.join();
    const id = mixed.get(key) ?? wordClasses.length + mixed.size;
    mixed.set(key, id);
    classes[id] = rows.join(';');
    return `c${numberOf(id)}`;
  };
  const packItem = (item: PatternItem): string => {
    if (item.kind === 'gap') return `.${item.most}`;
    const isPlain = item.alternatives.every((each) => 'words' in each);
    const code = isPlain ? listOf(packWords(item.alternatives)) : mixedClassOf(item.alternatives);
    return item.optional ? `${code}?` : code;
  };
  const packRow = (row: PatternRow): string => row.map(packItem).join('');
  const packPart = ({ absent, rows, within }: PatternPart): string =>
    (absent ? '!' : '') +
    rows.map((row, index) => (index === 0 ? '' : `~${within[index - 1]}~`) + packRow(row)).join('');
  const packPattern = ({ parts }: ClaimPattern): string => parts.map(packPart).join('&');

  wordClasses.forEach(({ rows, not }, index) => {
    const packed = [rows, not].map((each) => mergeLists(each).map(packRow).join(';'));
    classes[index] = not.length > 0 ? packed.join('!') : (packed[0] ?? '');
  });
  const packedClaims = claims.map(({ id, patterns }) =>
    [id, ...patterns.map(({ pattern }) => packPattern(pattern))].join('|'),
  );
  const phrases = packLists([...lists.keys()].map((list) => list.split('|')));
  return { ...phrases, classes, names, claims: packedClaims };
}

/**
 * The number of a list or class in two digits.
 * @throws Error when there are more than two digits can tell apart
 */
function numberOf(id: number): string {
  const base = itemDigits.length;
  if (id >= base ** 2) throw new Error(`${id} lists or classes; expected fewer than ${base ** 2}`);
  return itemDigits.charAt(Math.floor(id / base)) + itemDigits.charAt(id % base);
}

/** Rows of a class that are words only become one list. */
function mergeLists(rows: readonly PatternRow[]): PatternRow[] {
  const isPlain = (row: PatternRow) =>
    row.length === 1 &&
    row[0]?.kind === 'words' &&
    !row[0].optional &&
    row[0].alternatives.every((each) => 'words' in each);
  const plain = rows.filter(isPlain).flatMap(([item]) => (item?.kind === 'words' ? item.alternatives : []));
  const others = rows.filter((row) => !isPlain(row));
  return plain.length === 0 ? others : [[{ kind: 'words', alternatives: plain, optional: false }], ...others];
}

/** Alternatives in all their spellings, folded as the words of pages are. */
function packWords(alternatives: readonly Alternative[]): string {
  const phrases = alternatives.flatMap((each) => ('words' in each ? phrasesOf(each.words) : []));
  return [...new Set(phrases)].join('|');
}

function phrasesOf(words: readonly string[]): string[] {
  let phrases: string[][] = [[]];
  for (const word of words) {
    const ending = /[*+]$/.exec(word)?.[0] ?? '';
    const spellings = spellingVariants(word.slice(0, word.length - ending.length));
    phrases = phrases.flatMap((phrase) =>
      spellings.map((spelling) => [...phrase, ...withEnding(foldWord(spelling), ending)]),
    );
  }
  return phrases.map((phrase) => phrase.join(' '));
}

function withEnding(words: readonly string[], ending: string): string[] {
  return words.map((word, index) => (index === words.length - 1 ? word + ending : word));
}
