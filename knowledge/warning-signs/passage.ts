import { foldText } from '../matching/fold-text';
import { BLOCK_BREAK, HARD_BREAK } from '../matching/text-breaks';

/** A sentence of a passage: [start, end) in its text, and the paragraph that it stands in. */
export interface Sentence {
  readonly start: number;
  readonly end: number;
  readonly paragraph: number;
}

/** Paragraphs as one folded text, with their sentences. */
export interface Passage {
  readonly text: string;
  /** The same with its capitals, or undefined where folding has moved what follows. */
  readonly cased: string | undefined;
  readonly sentences: readonly Sentence[];
  /** The number of the sentence that an offset stands in. */
  sentenceAt(offset: number): number;
  /** The text of a sentence; '' for a number that there is none of. */
  sentence(number: number): string;
}

/** What is longer is read in parts, so that text without full stops costs no more than other text. */
const longestSentence = 600;

/** Where a sentence ends; after a title and within a figure a stop ends none. */
const breaks = `[${HARD_BREAK}${BLOCK_BREAK}]`;
const sentenceEnd = new RegExp(
  `(?<!\\b(?:mr|mrs|ms|dr|st|prof|vs|e\\.g|i\\.e))[.!?]+["')\\]]*(?=\\s|${breaks}|$)|${breaks}+`,
  'g',
);

/** Reads paragraphs, in their order. */
export function createPassage(paragraphs: readonly string[]): Passage {
  const original = paragraphs.join(BLOCK_BREAK);
  const text = foldText(original);
  const sentences: Sentence[] = [];
  let start = 0;
  let paragraph = 0;
  const close = (end: number) => {
    for (let from = start; from < end; from += longestSentence) {
      const part = { start: from, end: Math.min(end, from + longestSentence), paragraph };
      if (text.slice(part.start, part.end).trim() !== '') sentences.push(part);
    }
  };
  for (const { 0: mark, index } of text.matchAll(sentenceEnd)) {
    const next = index + mark.length;
    const parts = mark.split(BLOCK_BREAK).length - 1;
    close(parts > 0 || mark.startsWith(HARD_BREAK) ? index : next);
    start = next;
    paragraph += parts;
  }
  close(text.length);
  return {
    text,
    cased: original.length === text.length ? original : undefined,
    sentences,
    sentenceAt: (offset) => lastBefore(sentences, offset),
    sentence: (number) => {
      const { start: from = 0, end = 0 } = sentences[number] ?? {};
      return text.slice(from, end);
    },
  };
}

/** The last sentence that starts at an offset or before it. */
function lastBefore(sentences: readonly Sentence[], offset: number): number {
  let low = 0;
  let high = sentences.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((sentences[middle]?.start ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}
