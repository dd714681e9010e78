import { foldWord } from './fold-word';
import type { Stretch } from './split-sentences';

/** What stands between a word and the one before it. */
/** Rows run across the first three; what is near something else may be behind a colon, and nothing is behind the last. */
export const parting = { none: 0, comma: 1, dash: 2, colon: 3, semicolon: 4 } as const;
export type Parting = (typeof parting)[keyof typeof parting];

/** Whether no row runs across it. */
export function isWall(mark: Parting | undefined): boolean {
  return mark !== undefined && mark >= parting.colon;
}

/** The words of a sentence. All lists have the same length. */
export interface Words {
  /** Folded; a contraction is two words at the same place. */
  readonly texts: readonly string[];
  readonly starts: readonly number[];
  readonly ends: readonly number[];
  /** What stands before each word. */
  readonly before: readonly Parting[];
}

const word = /[\p{L}\p{N}](?:[\p{L}\p{N}\p{M}\u00ad\u200b-\u200d]|['’](?=\p{L})|[.,](?=\p{N}))*/gu;

/** Longer sentences are read up to here: they are lists or pieces of code, and the time must not grow with them. */
const mostWords = 120;

/** Reads the words of one sentence of a text. */
export function readWords(text: string, { start, end }: Stretch): Words {
  const texts: string[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  const before: Parting[] = [];
  const sentence = text.slice(start, end);
  let last = 0;
  for (const match of sentence.matchAll(word)) {
    if (texts.length >= mostWords) break;
    const from = match.index;
    const to = from + match[0].length;
    let mark = texts.length === 0 ? parting.none : partingOf(sentence.slice(last, from));
    for (const folded of foldWord(match[0])) {
      texts.push(folded);
      starts.push(start + from);
      ends.push(start + to);
      before.push(mark);
      mark = parting.none;
    }
    last = to;
  }
  return { texts, starts, ends, before };
}

function partingOf(between: string): Parting {
  if (between === ' ' || between === '-') return parting.none;
  if (between.includes(';')) return parting.semicolon;
  if (between.includes(':')) return parting.colon;
  if (/[\u2013\u2014]|\s-+\s|--/.test(between)) return parting.dash;
  return /[,()[\]"\u201c\u201d]/.test(between) ? parting.comma : parting.none;
}
