import { capitalMark } from '../matching/letter-pairs';
import { spellingVariants } from '../matching/spelling-variants';
import { base, digits, type PackedWordTable, pluralRules } from '../matching/word-table';
import { packPairs } from './pack-pairs';
import { pluralWords } from './plural-forms';

/** A table, and the codes of the words in it. */
export interface CreatedWordTable {
  readonly packed: PackedWordTable;
  /** The codes of a phrase's words. */
  encode(phrase: string): string[];
}

/** Characters that words may not hold. */
const reserved = `${pluralRules.map(({ mark }) => mark).join('')}${capitalMark}`;

/**
 * Gives each word of some phrases a code. The most frequent words have one character, all others two.
 *
 * @param phrases words parted by single spaces
 * @throws RangeError when there are more words than codes, or when a word holds a character that the table needs
 */
export function createWordTable(phrases: readonly string[]): CreatedWordTable {
  const counts = countWords(phrases);
  const spellings = rowsOf(counts, (word) => spellingVariants(word).slice(1));
  const irregular = rowsOf(counts, (word) => (regularRule(word) < 0 ? pluralsOf(word) : []));
  for (const word of [...spellings, ...irregular].flat()) if (!counts.has(word)) counts.set(word, 0);
  const bad = [...counts.keys()].find((word) => [...`${reserved}\n`].some((mark) => word.includes(mark)));
  if (bad !== undefined) throw new RangeError(`"${bad}" holds one of the characters ${reserved}`);

  // With s short codes there are s + (base - s) * base codes in all.
  const shortCodes = Math.floor((base * base - counts.size) / (base - 1));
  if (shortCodes < 0)
    throw new RangeError(`${counts.size} words are more than there are codes (${base * base})`);
  const byCount = [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).map(([word]) => word);
  const frequent = byCount.slice(0, shortCodes);
  const others = byCount.slice(shortCodes).sort();
  const codes = new Map([...frequent, ...others].map((word, index) => [word, code(index, frequent.length)]));
  const encode = (phrase: string) => phrase.split(' ').map((word) => codes.get(word) ?? '');
  const row = (words: readonly string[]) => words.flatMap(encode).join('');
  const { packed, pairs } = packPairs(shareStarts(others).join(''));
  return {
    packed: [
      frequent.map((word) => word + markOf(word)).join(''),
      packed,
      pairs,
      spellings.map(row).join(' '),
      irregular.map(row).join(' '),
    ],
    encode,
  };
}

/** The plurals of a word; an abbreviation has one when it stands alone ("MRIs"). */
export function pluralsOf(word: string): readonly string[] {
  if (/\p{Lu}.*\p{Lu}/u.test(word) && !/\p{Ll}/u.test(word))
    return /[\p{Lu}\p{N}]$/u.test(word) && !word.endsWith('S') ? [`${word}s`] : [];
  return pluralWords(word);
}

function countWords(phrases: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const word of phrases.flatMap((phrase) => phrase.split(' ')))
    counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

/** Each word that has something to be listed with it, followed by that. */
function rowsOf(
  counts: ReadonlyMap<string, number>,
  listed: (word: string) => readonly string[],
): string[][] {
  return [...counts.keys()].map((word) => [word, ...listed(word)]).filter((row) => row.length > 1);
}

/** The number of the rule that makes the plurals of a word, or -1 when they must be listed. */
function regularRule(word: string): number {
  const [plural, second] = pluralsOf(word);
  if (second !== undefined) return -1;
  return pluralRules.findIndex(({ cut, end }) =>
    end === undefined ? plural === undefined : plural === word.slice(0, word.length - cut) + end,
  );
}

function markOf(word: string): string {
  return pluralRules[Math.max(0, regularRule(word))]?.mark ?? ' ';
}

function code(index: number, frequent: number): string {
  if (index < frequent) return digits.charAt(index);
  const rest = index - frequent;
  return digits.charAt(frequent + Math.floor(rest / base)) + digits.charAt(rest % base);
}

/** The most characters that a word may share with the one before: what one character of a code can say. */
const mostShared = digits.indexOf(capitalMark) - 1;

function shareStarts(words: readonly string[]): string[] {
  return words.map((word, index) => {
    const before = words[index - 1] ?? '';
    let shared = 0;
    while (shared < mostShared && shared < word.length && word[shared] === before[shared]) shared += 1;
    return digits.charAt(shared) + word.slice(shared) + markOf(word);
  });
}
