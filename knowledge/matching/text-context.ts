import { foldText } from './fold-text';
import { BLOCK_BREAK, HARD_BREAK } from './text-breaks';
import { isInsideWord, readWord, type Word } from './word-reader';
import { stemOf } from './word-stem';

/** How much each word, by its stem, speaks for health (above 0) or for anything else (below 0). */
export type ContextWeights = ReadonlyMap<string, number>;

/** A word of a text that tells something of its subject. */
export interface TellingWord {
  readonly start: number;
  readonly end: number;
  readonly stem: string;
  readonly weight: number;
  /** Numbers of the sentence and of the paragraph in which it stands, counted from wherever reading began. */
  readonly sentence: number;
  readonly paragraph: number;
}

/** How far before and after a candidate words are weighed, in characters: words at the edge of a window may be cut. */
export const WORD_REACH = 360;

/**
 * The telling words of one text. Each part of it is read once, however many candidates ask for it; what lies far from
 * every candidate is never read. Candidates are expected in the order of the text.
 */
export class TextContext {
  private words: TellingWord[] = [];
  /** Where sentences and paragraphs begin, in order. */
  private sentenceStarts: number[] = [];
  private paragraphStarts: number[] = [];
  private from = 0;
  private readTo = -1;

  constructor(
    readonly text: string,
    private readonly weights: ContextWeights,
  ) {}

  /** The telling words within reach of a stretch of the text, in order, without those that overlap it. */
  around(start: number, end: number): readonly TellingWord[] {
    const from = Math.max(0, start - WORD_REACH);
    const to = Math.min(this.text.length, end + WORD_REACH);
    this.read(from, to);
    return this.words.filter(
      (word) => word.start >= from && word.end <= to && (word.end <= start || word.start >= end),
    );
  }

  /** The number of the sentence that holds a place within what was read. */
  sentenceAt(place: number): number {
    return countUpTo(this.sentenceStarts, place);
  }

  /** The number of the paragraph that holds a place within what was read. */
  paragraphAt(place: number): number {
    return countUpTo(this.paragraphStarts, place);
  }

  private read(from: number, to: number): void {
    if (from < this.from || from > this.readTo) {
      this.words = [];
      this.sentenceStarts = [];
      this.paragraphStarts = [];
      this.from = from;
      this.readTo = from;
      const word: Word = { start: 0, end: 0, hash: 0 };
      if (isInsideWord(this.text, from) && readWord(this.text, from, from + 1, word)) this.readTo = word.end;
    }
    const word: Word = { start: 0, end: 0, hash: 0 };
    while (this.readTo < to) {
      const before = this.readTo;
      const more = readWord(this.text, before, this.text.length, word);
      this.readBetween(before, more ? word.start : this.text.length);
      this.readTo = more ? word.end : this.text.length;
      if (more) this.add(word);
    }
  }

  private add({ start, end, hash }: Word): void {
    const known = this.look(hash, start, end);
    if (known.weight === 0) return;
    this.words.push({
      start,
      end,
      stem: known.stem,
      weight: known.weight,
      sentence: this.sentenceStarts.length,
      paragraph: this.paragraphStarts.length,
    });
  }

  private look(hash: number, start: number, end: number): KnownWord {
    const memory = memoryOf(this.weights);
    let known = memory.get(hash);
    if (!known) {
      const stem = stemOf(foldText(this.text.slice(start, end)));
      const weight = this.weights.get(stem) ?? 0;
      known = weight === 0 ? silentWord : { stem, weight };
      if (memory.size > MOST_REMEMBERED) memory.clear();
      memory.set(hash, known);
    }
    return known;
  }

  /** Notes the sentences and paragraphs that end between two words. */
  private readBetween(from: number, to: number): void {
    for (let place = from; place < to; place += 1) {
      const character = this.text.charAt(place);
      if (character === BLOCK_BREAK || character === HARD_BREAK) {
        this.paragraphStarts.push(place + 1);
        this.sentenceStarts.push(place + 1);
      } else if ((character === '.' || character === '!' || character === '?') && place + 1 < to) {
        this.sentenceStarts.push(place + 1);
      }
    }
  }
}

interface KnownWord {
  readonly stem: string;
  readonly weight: number;
}

const silentWord: KnownWord = { stem: '', weight: 0 };
const MOST_REMEMBERED = 50_000;
const memories = new WeakMap<ContextWeights, Map<number, KnownWord>>();

/** What has been looked up, by the hash of the word: stems are worked out once for each word that a page repeats. */
function memoryOf(weights: ContextWeights): Map<number, KnownWord> {
  let memory = memories.get(weights);
  if (!memory) {
    memory = new Map();
    memories.set(weights, memory);
  }
  return memory;
}

function countUpTo(starts: readonly number[], place: number): number {
  let count = 0;
  while (count < starts.length && (starts[count] ?? 0) <= place) count += 1;
  return count;
}
