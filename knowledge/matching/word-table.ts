import { unpackPairs } from './letter-pairs';

/**
 * Codes of one or two characters for words, and what is known of each word: how its plural and its other spellings are
 * written. Written by `create-word-table.ts`.
 */
export interface WordTable {
  /** All words, by number. */
  readonly words: readonly string[];
  /** The numbers of the words of some codes. */
  read(codes: string): number[];
  /** The plurals of a word; none for most that are no nouns. */
  plurals(word: number): readonly string[];
  /** The numbers of the words that are the same in other spelling. */
  spellings(word: number): readonly number[];
}

/** Characters of codes: all of ASCII that a string literal holds without escapes, but for those that part phrases. */
export const digits = Array.from({ length: 94 }, (_, index) => String.fromCharCode(33 + index))
  .filter((character) => !'"\'\\`|$<~'.includes(character))
  .join('');
export const base = digits.length;

/** How regular plurals are made: the character that ends a word in the table, how much is cut off, what is added. */
export const pluralRules = [
  { mark: ' ', cut: 0, end: undefined },
  { mark: '+', cut: 0, end: 's' },
  { mark: '=', cut: 0, end: 'es' },
  { mark: '>', cut: 1, end: 'ies' },
  { mark: '_', cut: 2, end: 'es' },
] as const;

/**
 * A table as lines of text: frequent words; other words, and the pairs of letters that shorten them (`letter-pairs.ts`);
 * rows of words that are the same in other spelling; rows of a word and its irregular plurals.
 */
export type PackedWordTable = readonly [
  frequent: string,
  others: string,
  pairs: string,
  spellings: string,
  plurals: string,
];

/** Reads the table that `createWordTable` wrote. */
export function readWordTable([
  frequent,
  others,
  pairs,
  spellingRows,
  pluralRows,
]: PackedWordTable): WordTable {
  const words: string[] = [];
  const rules: number[] = [];
  const shortCodes = readWords(frequent, false, words, rules);
  readWords(unpackPairs(others, pairs), true, words, rules);
  const read = (codes: string): number[] => {
    const numbers: number[] = [];
    for (let position = 0; position < codes.length; position += 1) {
      let number = valueAt(codes, position);
      if (number >= shortCodes) {
        position += 1;
        number = shortCodes + (number - shortCodes) * base + valueAt(codes, position);
      }
      numbers.push(number);
    }
    return numbers;
  };
  const readRows = (rows: string) =>
    new Map(
      (rows === '' ? [] : rows.split(' ')).map((row) => {
        const [word = 0, ...others] = read(row);
        return [word, others] as const;
      }),
    );
  const spellings = readRows(spellingRows);
  const irregular = readRows(pluralRows);
  return {
    words,
    read,
    spellings: (word) => spellings.get(word) ?? none,
    plurals(word) {
      const special = irregular.get(word);
      if (special) return special.map((plural) => words[plural] ?? '');
      const rule = pluralRules[rules[word] ?? 0];
      const single = words[word] ?? '';
      return rule?.end === undefined ? none : [single.slice(0, single.length - rule.cut) + rule.end];
    },
  };
}

const none: readonly never[] = [];

/** What each ASCII character is worth as a digit. */
const values = Uint8Array.from({ length: 128 }, (_, character) =>
  digits.indexOf(String.fromCharCode(character)),
);

/** What the character at a position is worth as a digit. */
export function valueAt(codes: string, position: number): number {
  return values[codes.charCodeAt(position)] ?? 0;
}

const marks = pluralRules.map(({ mark }) => mark).join('');

/**
 * Reads words, each followed by the mark of its plural; with `shared`, each begins with the number of characters (as a
 * digit) that it has in common with the one before.
 * @returns how many words there are now
 */
function readWords(packed: string, shared: boolean, words: string[], rules: number[]): number {
  let before = '';
  // The character that says how much is shared may be one of the marks.
  for (const part of packed.match(shared ? /.[^ +=>_]*[ +=>_]/gs : /[^ +=>_]*[ +=>_]/g) ?? []) {
    const end = part.length - 1;
    before = shared ? before.slice(0, valueAt(part, 0)) + part.slice(1, end) : part.slice(0, end);
    words.push(before);
    rules.push(marks.indexOf(part.charAt(end)));
  }
  return words.length;
}
