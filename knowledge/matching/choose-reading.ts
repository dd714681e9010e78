import type { LexiconEntry, Sense } from '../lexicon';
import { judgeByPage, judgeNearby } from './context';
import type { Candidate } from './matcher';
import type { PageTopic } from './page-topic';

/** What a stretch of text stands for: settled by the words near it, or open until the page as a whole is known. */
export interface Reading {
  /** The term, when the words nearby decided. */
  readonly settled: LexiconEntry | undefined;
  /** The readings that only the page can decide on; empty when settled. */
  readonly open: readonly Sense[];
  /** Whether the words also mean something else, so that those around them had to decide. */
  readonly ambiguous: boolean;
}

const nothingOpen: readonly Sense[] = [];

/**
 * What a candidate stands for, as far as the words near it tell.
 *
 * @param text the text in which it stands, paragraphs parted by block or hard breaks
 * @returns undefined when it is none of our terms
 */
export function chooseNearby(text: string, candidate: Candidate): Reading | undefined {
  const [only] = candidate.senses;
  if (only && !only.gate) return { settled: only.entry, open: nothingOpen, ambiguous: false };
  const judged = candidate.senses.map((sense) => ({ sense, ...judgeNearby(text, candidate, sense.gate) }));
  const accepted = judged
    .filter(({ verdict }) => verdict === 'accept')
    .sort((a, b) => a.distance - b.distance);
  const [nearest, second] = accepted;
  if (nearest) {
    // Two readings that are equally near are one too many: unsure means silent.
    return second && second.distance === nearest.distance && second.sense.entry !== nearest.sense.entry
      ? undefined
      : { settled: nearest.sense.entry, open: nothingOpen, ambiguous: true };
  }
  const open = judged.filter(({ verdict }) => verdict === 'ask-page').map(({ sense }) => sense);
  return open.length > 0 ? { settled: undefined, open, ambiguous: true } : undefined;
}

/**
 * What readings that the nearby words left open come to on a page: the one term that fits it, or undefined when none does
 * or more than one.
 */
export function chooseByPage(open: readonly Sense[], topic: PageTopic): LexiconEntry | undefined {
  const entries = new Set<LexiconEntry>();
  for (const sense of open) if (judgeByPage(sense, topic)) entries.add(sense.entry);
  const [only] = entries;
  return entries.size === 1 ? only : undefined;
}
