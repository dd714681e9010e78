import type { LexiconEntry } from '../lexicon';
import { chooseByPage, chooseNearby, type Reading } from './choose-reading';
import type { Matcher } from './matcher';
import { topicOf } from './page-topic';
import { BLOCK_BREAK } from './text-breaks';
import { TextContext } from './text-context';

/** A stretch of a paragraph that stands for a term. Offsets are in UTF-16 code units of that paragraph. */
export interface ReadMark {
  readonly termId: string;
  readonly paragraph: number;
  readonly start: number;
  readonly end: number;
}

export interface ReadOptions {
  /** The title of the page. */
  readonly title?: string;
  /** Its main heading. */
  readonly heading?: string;
}

/**
 * Reads plain text as a page is read, with the same rules: forms, the words near them, then what all of it is about.
 *
 * @param paragraphs the blocks of the page; no form runs from one to the next
 * @returns the terms in the order of the text, before the reader's own settings
 */
export function readText(
  paragraphs: readonly string[],
  matcher: Matcher,
  options: ReadOptions = {},
): ReadMark[] {
  const text = paragraphs.join(BLOCK_BREAK);
  const context = new TextContext(text, matcher.contextWords);
  const readings: Reading[] = [];
  const candidates = matcher.find(text, 0, text.length, (candidate) => {
    if (text.slice(candidate.start, candidate.end).includes(BLOCK_BREAK)) return false;
    const reading = chooseNearby(context, candidate);
    if (reading) readings.push(reading);
    return reading !== undefined;
  });
  const settled = new Set<LexiconEntry>();
  for (const { settled: entry } of readings) if (entry) settled.add(entry);
  const title = `${options.title ?? ''} | ${options.heading ?? ''}`;
  const topic = topicOf(title, [...settled], matcher.contextWords);
  const marks: ReadMark[] = [];
  let paragraph = 0;
  let from = 0;
  candidates.forEach(({ start, end }, index) => {
    for (let next = text.indexOf(BLOCK_BREAK, from); next >= 0 && next < start; ) {
      paragraph += 1;
      from = next + 1;
      next = text.indexOf(BLOCK_BREAK, from);
    }
    const reading = readings[index];
    const entry = reading?.settled ?? chooseByPage(reading?.open ?? [], topic);
    if (entry) marks.push({ termId: entry.id, paragraph, start: start - from, end: end - from });
  });
  return marks;
}
