import type { Gate, Sense } from '../lexicon';
import { clueWeights, startingScore } from './clue-weights';
import { cluesOf, reachOf } from './clues';
import type { Candidate } from './matcher';
import type { PageTopic } from './page-topic';
import type { ContextWord, TellingStem, TextContext } from './text-context';

/**
 * What the words near a candidate say of one reading: it holds, it does not, or only the page as a whole can tell; with
 * `ask-name` that page must have the term elsewhere too, or be about our own subject.
 */
export type Verdict = 'accept' | 'refuse' | 'ask-page' | 'ask-name';

/** A verdict, and how much speaks for the reading (above 0) or against it. */
export interface Judgement {
  readonly verdict: Verdict;
  readonly score: number;
}

/** A reading that only the page as a whole can decide on. */
export interface OpenSense {
  readonly sense: Sense;
  /** How much the words near it spoke for it. */
  readonly score: number;
  /** Whether the page must have the term elsewhere too, or be about our own subject. */
  readonly onlyIfNamed: boolean;
}

/** From this score on a reading holds, whatever the page is about. */
const SURE = 1.2;

/** From this score on the words of a sense count for a `medical` gate although they stand in other sentences. */
const MUCH = 3;

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
  const { clues, needInSentence } = cluesOf(context, candidate, gate);
  // "Press release": the phrase is another word, whatever the text speaks of.
  if (clues.has('unless around')) return { verdict: 'refuse', score: Number.NEGATIVE_INFINITY };
  let score = startingScore;
  for (const clue of clues) score += clueWeights[clue];
  score += scoreOfWords(context, candidate);
  if (score < HOPELESS) return { verdict: 'refuse', score };
  // Health words around the form say nothing of its sense: something of that sense must stand in its sentence, or more
  // than one such thing near it when much speaks for it besides.
  const isOfThisSense = needInSentence || (clues.has('two needs') && score >= MUCH);
  if (gate.rule === 'medical' && !isOfThisSense) return { verdict: 'ask-name', score };
  return { verdict: score >= SURE ? 'accept' : 'ask-page', score };
}

/** How much the words around a candidate speak of health: each counts once, where it stands nearest. */
function scoreOfWords(context: TextContext, candidate: Candidate): number {
  let score = 0;
  for (const { weight, nearness } of wordsAround(context, candidate)) score += weight * nearness;
  return score;
}

/** The different telling words around a candidate, with how much each counts for its place. To be read at once. */
export function wordsAround(context: TextContext, candidate: Candidate): readonly TellingStem[] {
  const { start, end } = candidate;
  const around = reachOf(context, candidate);
  const own = around.find((word) => word.start >= start);
  const stems: TellingStem[] = [];
  looks += 1;
  for (const word of around) {
    const { telling } = word.known;
    if (!telling || !own || (word.end > start && word.start < end)) continue;
    const nearness = nearnessOf(word, start, end, own);
    if (telling.look !== looks) {
      telling.look = looks;
      telling.nearness = nearness;
      stems.push(telling);
    } else if (nearness > telling.nearness) {
      telling.nearness = nearness;
    }
  }
  return stems;
}

/** How often words around a candidate were looked at. */
let looks = 0;

/** A word of the same sentence counts most, one of another paragraph least, and all of them less with distance. */
function nearnessOf(word: ContextWord, start: number, end: number, own: ContextWord): number {
  const distance = word.end <= start ? start - word.end : word.start - end;
  const place = word.sentence === own.sentence ? 1 : word.paragraph === own.paragraph ? 0.6 : 0.3;
  return (place * FADING) / (FADING + distance);
}

/** At this distance, in characters, a word counts half. */
const FADING = 400;

/**
 * Judges a reading that the nearby words left open by what the page as a whole is about.
 *
 * @param open a gated reading, how much the words nearby spoke for it, and whether the page must name it elsewhere too
 * @param topic the page
 */
export function judgeByPage(
  { sense: { entry, gate }, score, onlyIfNamed }: OpenSense,
  topic: PageTopic,
): boolean {
  if (!gate) return true;
  const isNamed = topic.terms.has(entry.id);
  if (onlyIfNamed && !isNamed && !topic.isOwnSubject) return false;
  return score + topic.score + (gate.rule === 'abbreviation' && isNamed ? NAMED_IN_FULL : 0) >= 0;
}

/** What it is worth that an abbreviation's long form stands elsewhere on the page. */
const NAMED_IN_FULL = 2;
