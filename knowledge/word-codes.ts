/** Codes of one or two characters for the words of phrases. */
export interface WordCodes {
  /** All words, in the form that `readWordCodes` reads. */
  readonly table: string;
  /** The codes of a phrase's words. */
  encode(phrase: string): string[];
}

/** Characters of codes: all of ASCII that a string literal holds without escapes, but for those that part phrases. */
const digits = Array.from({ length: 94 }, (_, index) => String.fromCharCode(33 + index))
  .filter((character) => !'"\'\\`|$<'.includes(character))
  .join('');
const base = digits.length;

/**
 * Gives each word of some phrases a code. The most frequent words have one character, all others two.
 *
 * The table names the frequent words first, then a line break, then the others in order, each with the number of
 * characters (as a digit) that it shares with the one before.
 * @param phrases words parted by single spaces
 * @throws RangeError when there are more words than codes
 */
export function createWordCodes(phrases: readonly string[]): WordCodes {
  const counts = new Map<string, number>();
  for (const word of phrases.flatMap((phrase) => phrase.split(' ')))
    counts.set(word, (counts.get(word) ?? 0) + 1);
  // With s short codes there are s + (base - s) * base codes in all.
  const shortCodes = Math.floor((base * base - counts.size) / (base - 1));
  if (shortCodes < 0)
    throw new RangeError(`${counts.size} words are more than there are codes (${base * base})`);
  const byCount = [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).map(([word]) => word);
  const frequent = byCount.slice(0, shortCodes);
  const others = byCount.slice(shortCodes).sort();
  const codes = new Map([...frequent, ...others].map((word, index) => [word, code(index, frequent.length)]));
  return {
    table: `${frequent.join(' ')}\n${shareStarts(others).join(' ')}`,
    encode: (phrase) => phrase.split(' ').map((word) => codes.get(word) ?? ''),
  };
}

/** A function that gives the phrase of some codes, from the table that `createWordCodes` made. */
export function readWordCodes(table: string): (codes: string) => string {
  const [frequentWords = '', otherWords = ''] = table.split('\n');
  const frequent = frequentWords === '' ? [] : frequentWords.split(' ');
  const shortCodes = frequent.length;
  const words = [...frequent, ...readStarts(otherWords)];
  return (codes) => {
    let phrase = '';
    for (let position = 0; position < codes.length; position += 1) {
      let index = valueAt(codes, position);
      if (index >= shortCodes) {
        position += 1;
        index = shortCodes + (index - shortCodes) * base + valueAt(codes, position);
      }
      phrase += phrase === '' ? (words[index] ?? '') : ` ${words[index] ?? ''}`;
    }
    return phrase;
  };
}

/** What each ASCII character is worth as a digit. */
const values = Uint8Array.from({ length: 128 }, (_, character) =>
  digits.indexOf(String.fromCharCode(character)),
);

function valueAt(codes: string, position: number): number {
  return values[codes.charCodeAt(position)] ?? 0;
}

function code(index: number, frequent: number): string {
  if (index < frequent) return digits.charAt(index);
  const rest = index - frequent;
  return digits.charAt(frequent + Math.floor(rest / base)) + digits.charAt(rest % base);
}

/** The most characters that a word may share with the one before: what one character of a code can say. */
const mostShared = base - 1;

function shareStarts(words: readonly string[]): string[] {
  return words.map((word, index) => {
    const before = words[index - 1] ?? '';
    let shared = 0;
    while (shared < mostShared && shared < word.length && word[shared] === before[shared]) shared += 1;
    return digits.charAt(shared) + word.slice(shared);
  });
}

function readStarts(packed: string): string[] {
  const words: string[] = [];
  let before = '';
  for (const part of packed === '' ? [] : packed.split(' ')) {
    const shared = valueAt(part, 0);
    before = shared === 0 ? part.slice(1) : before.slice(0, shared) + part.slice(1);
    words.push(before);
  }
  return words;
}
