import type { PackedExpression, WarningSignPack } from './warning-sign-pack';

const letter = '[a-z0-9\\x80-\\uffff]';
/** What parts words: not the marks that end a sentence or a clause, and not the breaks between blocks. */
const parting = '[^a-z0-9\\x80-\\uffff.!?;:\\x01\\x02]+';

/** Words of a gap: what is denied between its ends is not said. Longer words do not occur in prose. */
const gapWord = `(?!(?:no|not|nor|without|never|none|nothing|den(?:y|ies|ied)|[a-z]+n't)(?!${letter}))${letter}{1,40}`;
const gap = (most: string) => `(?:${parting}${gapWord}){0,${most}}`;

/** Turns packed expressions into regular ones. Repetitions never nest without a bound, so time grows with the text only. */
export type Unpack = (packed: PackedExpression) => RegExp;

/** Reads the lists of words of a pack. @returns what unpacks its expressions, for text folded by `foldText` */
export function createUnpack(words: WarningSignPack['words']): Unpack {
  const lists = new Map<string, string>();
  const expandRow = (row: string) =>
    row.replace(/ |\*|\(|#(\d)|<([a-z-]+)>/g, (token, most?: string, list?: string) => {
      if (list) return lists.get(list) ?? '';
      if (most) return gap(most);
      return token === ' ' ? parting : token === '*' ? `${letter}{0,40}` : '(?:';
    });
  const expand = (packed: PackedExpression) => {
    const rows = packed.split(';').map((row) => {
      const [first = '', most, second] = row.split(/~(\d)/).map(expandRow);
      if (most === undefined || second === undefined) return first;
      const between = gap(most) + parting;
      return `${first}${between}${second}|${second}${between}${first}`;
    });
    return rows.join('|');
  };
  for (const [name, source] of words) lists.set(name, `(?:${expand(source)})`);
  return (packed) => new RegExp(`(?<!${letter})(?:${expand(packed)})(?!${letter})`, 'g');
}
