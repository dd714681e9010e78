import type { Lexicon, LexiconEntry, Sense, SurfaceForm } from '../lexicon';
import { foldedForm } from './folded-form';
import { readWord, separatorOf, type Word } from './word-reader';

/** One reading of a form, and how the form must be written. */
export interface FormSense extends Sense {
  /** What the text must be: the form as it stands when case matters, else as `foldedForm` gives it. */
  readonly written: string;
  readonly exact: boolean;
}

/** Number of bits that first words are hashed into: 32 per word at 10,000 terms, so that nearly all words miss. */
const FILTER_BITS = 1 << 18;

/** The place before all first words. */
export const ROOT = 0;

/**
 * All forms of a lexicon as a trie of words. Text is first held against a filter of the first words' hashes, so that the
 * words of a page that begin no form, which are nearly all, cost nothing more, and the number of terms does not matter.
 *
 * Places in the trie are numbers, and its steps stand in arrays of numbers: as objects they would be ten thousands, made on
 * every page, which the browser would copy again and again while the page is read. A step is known by hashes of its word,
 * which two words may share: who comes to the end of a form compares what is written there.
 */
export class FormTrie {
  private readonly filter = new Int32Array(FILTER_BITS / 32);
  /** An open hash table of steps: from a place, with a key, to a place. Slots with no target are empty. */
  private from = new Int32Array(1 << 14);
  private key = new Int32Array(1 << 14);
  private to = new Int32Array(1 << 14);
  private places = 1;
  /** For each place the last form that ends there, as its number plus 1, and for each form the one before at that place. */
  private lastForm = new Int32Array(1 << 13);
  private readonly formBefore: number[] = [];
  private readonly forms: SurfaceForm[] = [];
  private readonly entries: LexiconEntry[] = [];
  private readonly madeSenses = new Map<number, readonly FormSense[]>();

  /** @throws RangeError when a form holds no word */
  constructor(lexicon: Lexicon) {
    for (const entry of lexicon.entries) {
      for (const surface of entry.forms) {
        const place = this.insert(surface.form);
        this.formBefore.push(this.lastForm[place] ?? 0);
        this.entries.push(entry);
        this.lastForm[place] = this.forms.push(surface);
      }
    }
  }

  /** Whether some form may begin with a word of this hash. */
  mayBegin(hash: number): boolean {
    const bit = hash & (FILTER_BITS - 1);
    return ((this.filter[bit >>> 5] ?? 0) & (1 << (bit & 31))) !== 0;
  }

  /**
   * The place behind a word.
   *
   * @param place where the word follows; `ROOT` for a first word
   * @param key of the word, from `stepKey`
   * @returns 0 when no form goes on so
   */
  step(place: number, key: number): number {
    const slot = this.slotOf(place, key);
    return this.to[slot] ?? 0;
  }

  /** Whether a form may end at a place. */
  endsForm(place: number): boolean {
    return this.lastForm[place] !== 0;
  }

  /** The readings of the forms that end at a place. */
  sensesAt(place: number): readonly FormSense[] {
    let senses = this.madeSenses.get(place);
    if (!senses) {
      senses = this.makeSenses(place);
      this.madeSenses.set(place, senses);
    }
    return senses;
  }

  private makeSenses(place: number): FormSense[] {
    const senses: FormSense[] = [];
    for (let number = this.lastForm[place] ?? 0; number > 0; number = this.formBefore[number - 1] ?? 0) {
      const entry = this.entries[number - 1];
      const surface = this.forms[number - 1];
      if (!entry || !surface) continue;
      const { form, gate, exact = false } = surface;
      senses.unshift({ entry, gate, exact, written: exact ? asWritten(form) : foldedForm(form) });
    }
    return senses;
  }

  private insert(form: string): number {
    let place = ROOT;
    let end = 0;
    while (readWord(form, end, form.length, word)) {
      if (place === ROOT) this.noteFirst(word.hash);
      place = this.grow(place, place === ROOT ? word.hash : stepKey(form, end, word));
      end = word.end;
    }
    if (place === ROOT) throw new RangeError(`the form "${form}" holds no word`);
    return place;
  }

  private noteFirst(hash: number): void {
    const bit = hash & (FILTER_BITS - 1);
    this.filter[bit >>> 5] = (this.filter[bit >>> 5] ?? 0) | (1 << (bit & 31));
  }

  /** The place behind a word, made if need be. */
  private grow(place: number, key: number): number {
    const slot = this.slotOf(place, key);
    const known = this.to[slot] ?? 0;
    if (known > 0) return known;
    const made = this.places;
    this.places += 1;
    this.from[slot] = place;
    this.key[slot] = key;
    this.to[slot] = made;
    if (this.places * 2 > this.to.length) this.enlarge();
    return made;
  }

  /** The slot of a step, or the empty one where it belongs. */
  private slotOf(place: number, key: number): number {
    const { from, key: keys, to } = this;
    const mask = to.length - 1;
    let slot = Math.imul(key ^ Math.imul(place, 0x9e3779b1), 0x85ebca6b);
    slot = (slot ^ (slot >>> 15)) & mask;
    while (to[slot] !== 0 && (from[slot] !== place || keys[slot] !== key)) slot = (slot + 1) & mask;
    return slot;
  }

  private enlarge(): void {
    const { from, key, to } = this;
    const size = to.length * 2;
    this.from = new Int32Array(size);
    this.key = new Int32Array(size);
    this.to = new Int32Array(size);
    for (let old = 0; old < to.length; old += 1) {
      if (to[old] === 0) continue;
      const slot = this.slotOf(from[old] ?? 0, key[old] ?? 0);
      this.from[slot] = from[old] ?? 0;
      this.key[slot] = key[old] ?? 0;
      this.to[slot] = to[old] ?? 0;
    }
    const ends = this.lastForm;
    this.lastForm = new Int32Array(size / 2);
    this.lastForm.set(ends);
  }
}

/** Used again and again while forms are inserted. */
const word: Word = { start: 0, end: 0, hash: 0 };

/**
 * The key of a word that follows another one: its hash, with what parts the two unless that is a space.
 *
 * @param text any text
 * @param end where the word before ends
 * @param next the word
 * @returns a number that is the same for the same word and separator, or `NO_STEP` when they are too far apart
 */
export function stepKey(text: string, end: number, next: Word): number {
  if (next.start === end + 1 && text.charCodeAt(end) === 32) return next.hash;
  const separator = separatorOf(text, end, next.start);
  if (separator === undefined) return NO_STEP;
  if (separator === ' ') return next.hash;
  let key = next.hash;
  for (let index = 0; index < separator.length; index += 1)
    key = (Math.imul(key, 33) + separator.charCodeAt(index)) | 0;
  return key;
}

/** No form takes this step: should a word have it for its hash, its forms are only not found. */
export const NO_STEP = -0x80000000;

/** A form as text must hold it when case matters: from its first to its last letter. */
function asWritten(form: string): string {
  let start = -1;
  let end = 0;
  while (readWord(form, end, form.length, word)) {
    if (start < 0) start = word.start;
    end = word.end;
  }
  return form.slice(start, end);
}
