/** Text made ready for matching, and the way back to the text it was made from. */
export interface FoldedText {
  readonly text: string;
  /** For each position of `text` (and one past its end) the position in the original; absent when they are equal. */
  readonly offsets?: Uint32Array;
}

/** Stands for a character that is no letter, digit, space, quote or hyphen, so that all that is left above ASCII is a word. */
const OTHER = '\u0004';

/** Characters that are not seen and do not part words: soft hyphen, zero-width spaces and joiners, direction marks. */
const INVISIBLE =
  /[\ufe00-\ufe0f]|\u034f|[\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]/u;

const BEYOND_ASCII = /[^\0-\x7f]/;
const CHANGES_LENGTH =
  /[\u0300-\u036f\ufe00-\ufe0f]|[\u00ad\u0130\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufb00-\ufb06\ufeff]/;
const FOLDED_ALONE = /[\u00a0-\u024f\u1e00-\u1eff]|[^\0-\x7f\p{L}\p{N}\p{M}]/gu;

const DECOMPOSED_MARKS = /\p{M}+/gu;
const HYPHEN = /[\u2010-\u2013\u2212\ufe63\uff0d]/;
const SINGLE_QUOTE = /[\u2018\u2019\u201b\u2032\u02bc\uff07]/;
const DOUBLE_QUOTE = /[\u201c-\u201f\u2033\u00ab\u00bb]/;
const SPACE = /\s/;
const WORD = /[\p{L}\p{N}]/u;

/**
 * Folds text for matching: lower case; accents removed; all spaces one kind; all hyphens, single and double quotes one
 * kind; invisible characters dropped.
 *
 * @param original any text
 * @returns the folded text; after it, a character above ASCII is always part of a word
 */
export function foldText(original: string): FoldedText {
  if (!BEYOND_ASCII.test(original)) return { text: original.toLowerCase() };
  if (CHANGES_LENGTH.test(original)) return foldEachCharacter(original);
  const lowered = original.toLowerCase();
  // A few letters (final sigma aside, which keeps its length) grow in lower case; then positions must be tracked.
  if (lowered.length !== original.length) return foldEachCharacter(original);
  return { text: lowered.replace(FOLDED_ALONE, foldCharacter) };
}

function foldEachCharacter(original: string): FoldedText {
  let text = '';
  const offsets: number[] = [];
  let position = 0;
  for (const character of original) {
    if (!INVISIBLE.test(character)) {
      const folded = foldDecomposed(character);
      for (let index = 0; index < folded.length; index += 1) offsets.push(position);
      text += folded;
    }
    position += character.length;
  }
  offsets.push(position);
  return { text, offsets: Uint32Array.from(offsets) };
}

/** A character that may become none (a combining accent) or several (a ligature). */
function foldDecomposed(character: string): string {
  const plain = character.normalize('NFKD').replace(DECOMPOSED_MARKS, '').toLowerCase();
  if (plain === '') return '';
  let folded = '';
  for (const part of plain) folded += part > '\x7f' || plain.length === 1 ? foldCharacter(part) : part;
  return folded;
}

const remembered = new Map<string, string>();

/** One character beyond ASCII to text of the same length. */
function foldCharacter(character: string): string {
  let folded = remembered.get(character);
  if (folded === undefined) {
    folded = character <= '\x7f' ? character : foldAlone(character);
    remembered.set(character, folded);
  }
  return folded;
}

function foldAlone(character: string): string {
  if (SPACE.test(character)) return ' ';
  if (HYPHEN.test(character)) return '-';
  if (SINGLE_QUOTE.test(character)) return "'";
  if (DOUBLE_QUOTE.test(character)) return '"';
  const base = character.normalize('NFD').replace(DECOMPOSED_MARKS, '').toLowerCase();
  if (base.length === character.length && WORD.test(base)) return base;
  return WORD.test(character) ? character : OTHER.repeat(character.length);
}
