import type { LexiconEntry, Sense } from '../lexicon';
import { judgeByPage, judgeNearby, type OpenSense } from './context';
import type { Candidate } from './matcher';
import type { PageTopic } from './page-topic';
import type { TextContext } from './text-context';

/** What a stretch of text stands for: settled by the words near it, or open until the page as a whole is known. */
export interface Reading {
  /** The term, when the words nearby decided. */
  readonly settled: LexiconEntry | undefined;
  /** The readings that only the page can decide on; empty when settled. */
  readonly open: readonly OpenSense[];
  /** Whether the words often mean something else, so that those around them had to decide. */
  readonly ambiguous: boolean;
}

const nothingOpen: readonly OpenSense[] = [];

/** Of two readings one must have so much more to speak for it: unsure means silent. */
const LEAD = 0.25;

/**
 * What a candidate stands for, as far as the words near it tell.
 *
 * @param context the text in which it stands, paragraphs parted by block or hard breaks
 * @returns undefined when it is none of our terms
 */
export function chooseNearby(context: TextContext, candidate: Candidate): Reading | undefined {
  const [only] = candidate.senses;
  if (only && !only.gate) return { settled: only.entry, open: nothingOpen, ambiguous: false };
  const judged = candidate.senses.map((sense) => ({ sense, ...judgeNearby(context, candidate, sense.gate) }));
  const open = judged.filter(({ verdict }) => verdict !== 'refuse');
  const best = bestOf(open);
  if (!best) return undefined;
  const ambiguous = isAmbiguous(candidate.senses, best.sense);
  return best.verdict === 'accept'
    ? { settled: best.sense.entry, open: nothingOpen, ambiguous }
    : {
        settled: undefined,
        open: [{ sense: best.sense, score: best.score, onlyIfNamed: best.verdict === 'ask-name' }],
        ambiguous,
      };
}

/** Words that nearly always mean the one term are not worth a reader's thought. */
function isAmbiguous(senses: readonly Sense[], { entry, gate }: Sense): boolean {
  return (gate && gate.rule !== 'usual') || senses.some((other) => other.entry !== entry);
}

/** The one reading that leads all those of other terms. */
function bestOf<T extends Pick<OpenSense, 'sense' | 'score'>>(open: readonly T[]): T | undefined {
  const [best, ...others] = [...open].sort((a, b) => b.score - a.score);
  const rival = others.find(({ sense }) => sense.entry !== best?.sense.entry);
  return best && rival && best.score - rival.score < LEAD ? undefined : best;
}

/**
 * What readings that the nearby words left open come to on a page: the one term that fits it, or undefined when none does
 * or more than one.
 */
export function chooseByPage(open: readonly OpenSense[], topic: PageTopic): LexiconEntry | undefined {
  const fitting = open.filter((reading) => judgeByPage(reading, topic));
  return bestOf(fitting)?.sense.entry;
}
