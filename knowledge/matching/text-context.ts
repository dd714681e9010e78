import { foldText } from './fold-text';
import { BLOCK_BREAK, HARD_BREAK } from './text-breaks';
import { isInsideWord, readWord, type Word } from './word-reader';
import { stemOf } from './word-stem';

/** How much each word, by its stem, speaks for health (above 0) or for anything else (below 0). */
export type ContextWeights = ReadonlyMap<string, number>;

/** A word as a text may hold it many times. */
export interface KnownWord {
  /** A number made of its first letters, see `slotOf`. */
  readonly slot: number;
  /** What it tells of the subject; undefined for most words. */
  readonly telling: TellingStem | undefined;
}

/** A stem that tells something of the subject. */
export interface TellingStem {
  readonly stem: string;
  readonly weight: number;
  /** How near it stands to the candidate that was looked at last, from 0 to 1, and which look that was. */
  nearness: number;
  look: number;
}

/** A word at its place in a text. */
export interface ContextWord {
  readonly start: number;
  readonly end: number;
  readonly known: KnownWord;
  /** Numbers of the sentence and of the paragraph in which it stands, counted from wherever reading began. */
  readonly sentence: number;
  readonly paragraph: number;
}

/**
 * The words of one text around its candidates. Each part of it is read once, however many candidates ask for it; what lies
 * far from every candidate is never read. Candidates are expected in the order of the text.
 */
export class TextContext {
  private words: ContextWord[] = [];
  private sentence = 0;
  private paragraph = 0;
  private from = 0;
  private readTo = -1;
  private readonly known: Map<number, KnownWord>;
  private readonly stems: Map<string, TellingStem>;
  private asked: { from: number; to: number; words: readonly ContextWord[] } | undefined;

  constructor(
    readonly text: string,
    private readonly weights: ContextWeights,
  ) {
    ({ known: this.known, stems: this.stems } = memoryOf(weights));
  }

  /** The whole words between two places of the text, in order. */
  between(from: number, to: number): readonly ContextWord[] {
    // All readings of a candidate ask for the same words.
    if (this.asked?.from === from && this.asked.to === to) return this.asked.words;
    this.read(from, to);
    const first = this.indexFrom(from);
    let last = first;
    for (let word = this.words[last]; word && word.end <= to; word = this.words[last]) last += 1;
    this.asked = { from, to, words: this.words.slice(first, last) };
    return this.asked.words;
  }

  /** The index of the first word that begins at or behind a place. */
  private indexFrom(place: number): number {
    let low = 0;
    let high = this.words.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.words[middle]?.start ?? 0) < place) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  private read(from: number, to: number): void {
    const word: Word = { start: 0, end: 0, hash: 0 };
    if (from < this.from || from > this.readTo) {
      this.words = [];
      this.from = from;
      this.readTo = from;
      if (isInsideWord(this.text, from) && readWord(this.text, from, from + 1, word)) this.readTo = word.end;
    }
    while (this.readTo < to) {
      const before = this.readTo;
      const more = readWord(this.text, before, this.text.length, word);
      this.readTo = more ? word.end : this.text.length;
      if (!more) return;
      this.readBetween(before, word.start);
      this.add(word);
    }
  }

  private add({ start, end, hash }: Word): void {
    let known = this.known.get(hash);
    if (!known) {
      known = this.look(foldText(this.text.slice(start, end)));
      if (this.known.size > MOST_REMEMBERED) this.known.clear();
      this.known.set(hash, known);
    }
    this.words.push({ start, end, known, sentence: this.sentence, paragraph: this.paragraph });
  }

  private look(folded: string): KnownWord {
    const stem = stemOf(folded);
    const weight = this.weights.get(stem) ?? 0;
    const telling =
      weight === 0 ? undefined : (this.stems.get(stem) ?? { stem, weight, nearness: 0, look: 0 });
    if (telling) this.stems.set(stem, telling);
    return { slot: slotOf(folded), telling };
  }

  /** Counts the sentences and paragraphs that end between two words. */
  private readBetween(from: number, to: number): void {
    for (let place = from; place < to; place += 1) {
      const code = this.text.charCodeAt(place);
      if (code > QUESTION_MARK) continue;
      if (code === BLOCK || code === HARD) {
        this.paragraph += 1;
        this.sentence += 1;
      } else if ((code === STOP || code === EXCLAMATION || code === QUESTION_MARK) && place + 1 < to) {
        this.sentence += 1;
      }
    }
  }
}

const BLOCK = BLOCK_BREAK.charCodeAt(0);
const HARD = HARD_BREAK.charCodeAt(0);
const EXCLAMATION = '!'.charCodeAt(0);
const STOP = '.'.charCodeAt(0);
const QUESTION_MARK = '?'.charCodeAt(0);

/** How many letters of a word `slotOf` looks at, and how many numbers it gives. */
export const SLOT_LETTERS = 3;
export const SLOTS = 1024;

/** A number below `SLOTS` made of the first letters of a folded word: words with another number begin otherwise. */
export function slotOf(folded: string): number {
  let slot = 0;
  for (let place = 0; place < SLOT_LETTERS; place += 1)
    slot = slot * 31 + (place < folded.length ? folded.charCodeAt(place) : 0);
  return slot % SLOTS;
}

const MOST_REMEMBERED = 50_000;

/** What has been looked up, words by their hash: stems are worked out once for each word that pages repeat. */
interface Memory {
  readonly known: Map<number, KnownWord>;
  readonly stems: Map<string, TellingStem>;
}

const memories = new WeakMap<ContextWeights, Memory>();

function memoryOf(weights: ContextWeights): Memory {
  let memory = memories.get(weights);
  if (!memory) {
    memory = { known: new Map(), stems: new Map() };
    memories.set(weights, memory);
  }
  return memory;
}
