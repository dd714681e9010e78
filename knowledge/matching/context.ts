import type { Gate, Sense } from '../lexicon';
import { clueWeights, startingScore } from './clue-weights';
import { cluesOf } from './clues';
import type { Candidate } from './matcher';
import type { PageTopic } from './page-topic';
import type { TellingWord, TextContext } from './text-context';

/** What the words near a candidate say of one reading: it holds, it does not, or only the page as a whole can tell. */
export type Verdict = 'accept' | 'refuse' | 'ask-page';

/** A verdict, and how much speaks for the reading (above 0) or against it. */
export interface Judgement {
  readonly verdict: Verdict;
  readonly score: number;
}

/** From this score on a reading holds, whatever the page is about. */
const SURE = 1.2;

/** Down to this score a page that is clearly about health may bring a reading back. */
const HOPELESS = -2;

/**
 * Judges one reading of a candidate by what stands near it: the clues of its gate, and all words that tell what the text
 * speaks of.
 *
 * @param context the text in which the candidate stands
 * @param candidate where it stands
 * @param gate what tells the reading from others; undefined for a plain form
 */
export function judgeNearby(context: TextContext, candidate: Candidate, gate: Gate | undefined): Judgement {
  if (!gate) return { verdict: 'accept', score: Number.POSITIVE_INFINITY };
  let score = startingScore;
  for (const clue of cluesOf(context.text, candidate, gate)) score += clueWeights[clue];
  score += scoreOfWords(context, candidate);
  return { verdict: score >= SURE ? 'accept' : score < HOPELESS ? 'refuse' : 'ask-page', score };
}

/** How much the words around a candidate speak of health: each counts once, where it stands nearest. */
function scoreOfWords(context: TextContext, candidate: Candidate): number {
  let score = 0;
  for (const { weight, nearness } of wordsAround(context, candidate).values()) score += weight * nearness;
  return score;
}

/** The different telling words around a candidate by their stems, and how much each counts for its place, up to 1. */
export function wordsAround(
  context: TextContext,
  { start, end }: Candidate,
): ReadonlyMap<string, { readonly weight: number; readonly nearness: number }> {
  const words = new Map<string, { weight: number; nearness: number }>();
  // Sentences and paragraphs are known once they have been read.
  const around = context.around(start, end);
  const sentence = context.sentenceAt(start);
  const paragraph = context.paragraphAt(start);
  for (const word of around) {
    const nearness = nearnessOf(word, start, end, sentence, paragraph);
    const known = words.get(word.stem);
    if (!known) words.set(word.stem, { weight: word.weight, nearness });
    else if (nearness > known.nearness) known.nearness = nearness;
  }
  return words;
}

/** A word of the same sentence counts most, one of another paragraph least, and all of them less with distance. */
function nearnessOf(
  word: TellingWord,
  start: number,
  end: number,
  sentence: number,
  paragraph: number,
): number {
  const distance = word.end <= start ? start - word.end : word.start - end;
  const place = word.sentence === sentence ? 1 : word.paragraph === paragraph ? 0.6 : 0.3;
  return (place * FADING) / (FADING + distance);
}

/** At this distance, in characters, a word counts half. */
const FADING = 400;

/**
 * Judges a reading that the nearby words left open by what the page as a whole is about.
 *
 * @param sense a gated reading for which `judgeNearby` gave `ask-page`
 * @param score how much the words nearby spoke for it
 * @param topic the page
 */
export function judgeByPage({ entry, gate }: Sense, score: number, topic: PageTopic): boolean {
  if (!gate) return true;
  const named = gate.rule === 'abbreviation' && topic.terms.has(entry.id) ? NAMED_IN_FULL : 0;
  return score + topic.score + named >= 0;
}

/** What it is worth that an abbreviation's long form stands elsewhere on the page. */
const NAMED_IN_FULL = 2;
