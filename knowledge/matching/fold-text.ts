/**
 * Folds text for comparison: lower case; accents removed; ligatures taken apart; all spaces one kind; all hyphens, single
 * and double quotes one kind; invisible characters dropped.
 *
 * @param original any text
 * @returns the folded text, which may have another length; after it a character above ASCII is always part of a word
 */
export function foldText(original: string): string {
  const lower = original.toLowerCase();
  return BEYOND_ASCII.test(lower) ? lower.replace(BEYOND_ASCII_ALL, foldCharacter) : lower;
}

/** What `foldBeyondAscii` gives for a character that is no letter or digit and is seen. */
export const PARTS_WORDS = ' ';

/**
 * The folded form of the character beyond ASCII that a code unit of a text is, or is part of.
 *
 * @param text any text
 * @param index of a code unit beyond ASCII
 * @returns the folded letters or digits; '' for what is skipped; `PARTS_WORDS` for everything else, and '' for the
 *   second half of a pair
 */
export function foldBeyondAscii(text: string, index: number): string {
  const code = text.charCodeAt(index);
  const isPair = code >= 0xd800 && code <= 0xdbff && index + 1 < text.length;
  if (code >= 0xdc00 && code <= 0xdfff && index > 0 && isHighSurrogate(text.charCodeAt(index - 1))) return '';
  const character = isPair ? text.slice(index, index + 2) : text.charAt(index);
  let known = foldedForWords.get(character);
  if (known === undefined) {
    const folded = foldText(character);
    known = folded === '' || isFoldedWord(folded.charCodeAt(0)) ? folded : PARTS_WORDS;
    foldedForWords.set(character, known);
  }
  return known;
}

/** Whether a code unit of folded text belongs to a word. */
export function isFoldedWord(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 48 && code <= 57) || code > 127;
}

/** Stands for a character that is no letter, digit, space, quote or hyphen. */
const OTHER = '\u0004';

const BEYOND_ASCII = /[^\0-\x7f]/;
const BEYOND_ASCII_ALL = /[^\0-\x7f]/gu;
const INVISIBLE =
  /[\ufe00-\ufe0f]|\u034f|[\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]/u;
const MARKS = /\p{M}+/gu;
const HYPHEN = /[\u2010-\u2013\u2212\ufe63\uff0d]/;
const SINGLE_QUOTE = /[\u2018\u2019\u201b\u2032\u02bc\uff07]/;
const DOUBLE_QUOTE = /[\u201c-\u201f\u2033\u00ab\u00bb]/;
const SPACE = /\s/;
/** Frequent characters that are no letters, told without a class of all letters, which takes the browser long to make. */
const SYMBOL = /[¡-©«-±´¶-¸»¿×÷\u2020-\u2022\u2026\u20ac\u2190-\u2211\u2500-\u2775]/;
const WORD = /^[\p{L}\p{N}]+$/u;

const foldedForWords = new Map<string, string>();
const folded = new Map<string, string>();

/** One character beyond ASCII, in lower case. */
function foldCharacter(character: string): string {
  let known = folded.get(character);
  if (known === undefined) {
    known = foldAnew(character);
    folded.set(character, known);
  }
  return known;
}

function foldAnew(character: string): string {
  if (INVISIBLE.test(character)) return '';
  if (SPACE.test(character)) return ' ';
  if (HYPHEN.test(character)) return '-';
  if (SINGLE_QUOTE.test(character)) return "'";
  if (DOUBLE_QUOTE.test(character)) return '"';
  if (SYMBOL.test(character)) return OTHER;
  const plain = character.normalize('NFKD').replace(MARKS, '').toLowerCase();
  if (plain === '') return '';
  if (WORD.test(plain)) return plain;
  return WORD.test(character) ? character : OTHER;
}

const isHighSurrogate = (code: number): boolean => code >= 0xd800 && code <= 0xdbff;
