import { foldBeyondAscii, foldText, PARTS_WORDS } from './fold-text';

/** A word of a text: a run of letters and digits, with what is not seen among them. */
export interface Word {
  /** Where its first letter stands, in code units. */
  start: number;
  /** Just behind its last letter. */
  end: number;
  /** A number that equal words share, whatever their case and accents. */
  hash: number;
}

/** For each ASCII code the code of its folded letter or digit, or 0. */
const foldAscii = new Uint8Array(128);
for (let code = 48; code <= 57; code += 1) foldAscii[code] = code;
for (let code = 97; code <= 122; code += 1) {
  foldAscii[code] = code;
  foldAscii[code - 32] = code;
}

/**
 * Reads the next word of a text at or after a place. This is the innermost loop of everything: it looks at each character
 * once, makes no strings, and has one table for the characters of nearly all words.
 *
 * @param text any text, not folded
 * @param from where to begin
 * @param to where to end; a word that begins before it is read to its own end
 * @param word is overwritten with what was found
 * @returns whether there was one
 */
export function readWord(text: string, from: number, to: number, word: Word): boolean {
  const { length } = text;
  let start = -1;
  let end = from;
  let hash = 0;
  for (let index = from; index < length; index += 1) {
    const code = text.charCodeAt(index);
    let folded = 0;
    if (code < 128) folded = foldAscii[code] ?? 0;
    else {
      const letters = foldBeyondAscii(text, index);
      if (letters === '') continue;
      if (letters !== PARTS_WORDS) {
        // All but the last letter of a ligature; the last one goes the common way.
        for (let place = 0; place < letters.length - 1; place += 1)
          hash = mix(hash, letters.charCodeAt(place));
        folded = letters.charCodeAt(letters.length - 1);
      }
    }
    if (folded !== 0) {
      if (start < 0) {
        if (index >= to) return false;
        start = index;
      }
      hash = mix(hash, folded);
      end = index + 1;
    } else if (start >= 0) {
      break;
    } else if (index >= to) {
      return false;
    }
  }
  if (start < 0) return false;
  word.start = start;
  word.end = end;
  word.hash = hash;
  return true;
}

const mix = (hash: number, code: number): number => (Math.imul(hash, 31) + code) | 0;

/** The hash that `readWord` gives to a folded word. */
export function hashOf(folded: string): number {
  const word = { start: 0, end: 0, hash: 0 };
  readWord(folded, 0, folded.length, word);
  return word.hash;
}

/** Whether the character before a place belongs to the same word as the one at it. */
export function isInsideWord(text: string, place: number): boolean {
  for (let index = place - 1; index >= 0; index -= 1) {
    const code = text.charCodeAt(index);
    if (code < 128) return foldAscii[code] !== 0;
    const letters = foldBeyondAscii(text, index);
    if (letters !== '') return letters !== PARTS_WORDS;
  }
  return false;
}

/** No separator that a form may hold is longer, in code units: a run of spaces counts as it stands. */
const LONGEST_SEPARATOR = 64;

/**
 * What parts two words, in the one way in which forms are kept: a run of spaces, or one hyphen, is a space.
 *
 * @returns undefined when the words are too far apart
 */
export function separatorOf(text: string, from: number, to: number): string | undefined {
  if (to - from > LONGEST_SEPARATOR) return undefined;
  const between = text.slice(from, to);
  if (between === ' ' || between === '-') return ' ';
  const folded = foldText(between).replace(SPACES, ' ');
  return folded === '-' ? ' ' : folded;
}

/** A break between blocks is a space too, until the page's styles say otherwise. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: the break is a control character so that no page holds it
const SPACES = /[\s\u0002]+/g;
