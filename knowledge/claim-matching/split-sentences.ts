import { BLOCK_BREAK, HARD_BREAK } from '../matching/text-breaks';

/** A stretch of a text, in UTF-16 code units. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

const breaks = HARD_BREAK + BLOCK_BREAK;

/** A mark that may end a sentence, with the quotes and brackets that close behind it; or what always parts. */
const sentenceEnd = new RegExp(
  `[.!?\u2026]+["'\u201d\u2019)\\]]*(?=\\s|$)|[${breaks}\u2022\u00b7\u2705\u2713\u2714\u25aa\u25cf\u25b6\u27a4\u2611|]|\\n\\s*\\n`,
  'g',
);

const abbreviation =
  /(?:^|[\s(])(?:e\.?g|i\.?e|etc|vs|cf|ca|approx|incl|esp|dr|mr|mrs|ms|prof|st|jr|sr|no|fig|min|mins|hr|hrs|wk|wks|yr|yrs|a\.m|p\.m|u\.s|u\.k|\p{L})$/iu;

/**
 * Parts a block into sentences. Abbreviations and decimals do not end one, and a full stop before a small letter only if a
 * whole word stands before it.
 *
 * @param text a block of a page
 * @returns stretches without the space around them
 */
export function splitSentences(text: string): Stretch[] {
  const sentences: Stretch[] = [];
  let start = 0;
  const add = (end: number) => {
    const piece = text.slice(start, end);
    const trimmed = piece.trim();
    if (trimmed !== '') {
      const from = start + piece.indexOf(trimmed);
      for (const item of dashedItems(trimmed))
        sentences.push({ start: from + item.start, end: from + item.end });
    }
    start = end;
  };
  for (const match of text.matchAll(sentenceEnd)) {
    const end = match.index + match[0].length;
    if (
      match[0].startsWith('.') &&
      goesOn(text.slice(Math.max(start, match.index - 24), match.index), text, end)
    )
      continue;
    add(end);
  }
  add(text.length);
  return sentences;
}

/** The lead-in and the items of a list that stands in one line: "It helps with: - Sleep - Stress". */
function dashedItems(sentence: string): Stretch[] {
  const lead = /:\s+[-\u2013*]\s/.exec(sentence);
  if (!lead) return [{ start: 0, end: sentence.length }];
  const items: Stretch[] = [{ start: 0, end: lead.index + lead[0].length - 1 }];
  let start = lead.index + lead[0].length;
  for (const mark of sentence.slice(start).matchAll(/\s[-\u2013*]\s|$/g)) {
    const end = lead.index + lead[0].length + mark.index;
    // The mark stays with its item, which it shows to be one.
    if (end > start) items.push({ start, end: Math.min(end + mark[0].length, sentence.length) });
    start = end + mark[0].length;
  }
  return items;
}

function goesOn(before: string, text: string, end: number): boolean {
  const isEtc = /(?:^|\s)etc$/i.test(before);
  if (isEtc) return /^\s+\p{Ll}/u.test(text.slice(end, end + 4));
  return abbreviation.test(before);
}
