import type { Sense } from '../../knowledge/lexicon';
import type { Candidate, Matcher } from '../../knowledge/matching/matcher';
import { BLOCK_BREAK } from '../../knowledge/matching/text-breaks';
import { type CorpusCase, formPlaces } from '../read-corpus';

/** A gated reading of a candidate in a labeled passage, and whether it is right. */
export interface LabeledReading {
  readonly case: CorpusCase;
  readonly text: string;
  readonly candidate: Candidate;
  readonly sense: Sense;
  readonly right: boolean;
}

/**
 * The gated readings of all candidates that lie under the labels of a case. Under a string that must be marked, the
 * longest candidate that may be its term counts, with all its readings; under one that must not, all candidates do.
 */
export function labeledReadings(item: CorpusCase, matcher: Matcher): LabeledReading[] {
  const text = item.paragraphs.join(BLOCK_BREAK);
  const candidates: Candidate[] = [];
  matcher.find(text, 0, text.length, (candidate) => {
    if (!text.slice(candidate.start, candidate.end).includes(BLOCK_BREAK)) candidates.push(candidate);
    return false;
  });
  const readings: LabeledReading[] = [];
  const add = (candidate: Candidate, id: string | undefined) => {
    for (const sense of candidate.senses) {
      if (sense.gate) readings.push({ case: item, text, candidate, sense, right: sense.entry.id === id });
    }
  };
  for (const [form, id] of item.marked) {
    for (const place of placesOf(item, form)) {
      const longest = candidates
        .filter(({ start, end, senses }) => {
          return start < place.end && end > place.start && senses.some(({ entry }) => entry.id === id);
        })
        .sort((a, b) => b.end - b.start - (a.end - a.start))[0];
      if (longest) add(longest, id);
    }
  }
  for (const form of item.silent) {
    for (const place of placesOf(item, form)) {
      for (const candidate of candidates) {
        if (candidate.start < place.end && candidate.end > place.start) add(candidate, undefined);
      }
    }
  }
  return readings;
}

/** Where a labeled string stands in the text of the whole case. */
function placesOf({ paragraphs, first, last }: CorpusCase, form: string): { start: number; end: number }[] {
  let begin = 0;
  return paragraphs.flatMap((paragraph, index) => {
    const offset = begin;
    begin += paragraph.length + BLOCK_BREAK.length;
    if (index < first || index > last) return [];
    return formPlaces(paragraph, form).map(({ start, end }) => ({
      start: start + offset,
      end: end + offset,
    }));
  });
}
