import type { Gate, Sense } from '../lexicon';
import { bodyWords, healthWords } from './context-words';
import type { Distance } from './cues';
import { differentCues, nearestCue } from './cues';
import { foldText } from './fold-text';
import type { Candidate } from './matcher';
import type { PageTopic } from './page-topic';
import { BLOCK_BREAK, HARD_BREAK } from './text-breaks';

/** What the words near a candidate say of one reading: it holds, it does not, or only the page as a whole can tell. */
export type Verdict = 'accept' | 'refuse' | 'ask-page';

/** A verdict, and for an accepted reading how near its cue stands: of two accepted readings the nearer one holds. */
export interface Judgement {
  readonly verdict: Verdict;
  readonly distance: Distance;
}

/** How far, in characters, the context of a candidate reaches before and after it. About two or three sentences. */
export const CONTEXT_REACH = 400;

/** About 25 words: how near health words must stand to an abbreviation. */
const ABBREVIATION_REACH = 160;

const BREAKS = new RegExp(`[${BLOCK_BREAK}${HARD_BREAK}]`);

/** Folded text around a candidate: the whole reach, and within it the candidate's own paragraph. */
interface Surroundings {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly ownStart: number;
  readonly ownEnd: number;
}

/**
 * Judges one reading of a candidate by the words near it: its own paragraph first, then the neighboring ones.
 *
 * @param text the text in which the candidate stands, paragraphs parted by block or hard breaks
 * @param candidate where it stands
 * @param gate what must and must not be near; undefined for a plain form
 */
export function judgeNearby(text: string, candidate: Candidate, gate: Gate | undefined): Judgement {
  if (!gate) return { verdict: 'accept', distance: 0 };
  const around = surroundings(text, candidate);
  const own = judgeStretch(around, around.ownStart, around.ownEnd, gate);
  if (own.verdict !== 'ask-page') return own;
  const wider = judgeStretch(around, 0, around.text.length, gate);
  if (wider.verdict !== 'ask-page') return wider;
  if (gate.rule === 'everyday') return needNear(around, gate) || bodyWordNear(around) ? wider : refused;
  // A gate that only names what must not be near is satisfied when none of it is.
  return gate.rule === undefined && gate.needs.length === 0
    ? { verdict: 'accept', distance: CONTEXT_REACH }
    : wider;
}

const refused: Judgement = { verdict: 'refuse', distance: Number.POSITIVE_INFINITY };
const open: Judgement = { verdict: 'ask-page', distance: Number.POSITIVE_INFINITY };

/**
 * Judges a reading that the nearby words left open by what the page as a whole is about.
 *
 * @param sense a gated reading for which `judgeNearby` gave `ask-page`
 * @param topic the page
 */
export function judgeByPage({ entry, gate }: Sense, topic: PageTopic): boolean {
  if (!gate) return true;
  if (gate.rule === 'abbreviation' && topic.terms.has(entry.id)) return true;
  if (gate.rule === 'everyday') return topic.health;
  if (!topic.health) return false;
  const none = topic.text.length;
  const named = nearestCue(topic.text, none, none, gate.needs);
  return named !== Number.POSITIVE_INFINITY && named < nearestCue(topic.text, none, none, gate.unless);
}

function needNear({ text, start, end }: Surroundings, { needs }: Gate): boolean {
  return nearestCue(text, start, end, needs) !== Number.POSITIVE_INFINITY;
}

function bodyWordNear({ text, start, end }: Surroundings): boolean {
  return nearestCue(text, start, end, bodyWords) !== Number.POSITIVE_INFINITY;
}

function judgeStretch(around: Surroundings, from: number, to: number, gate: Gate): Judgement {
  const text = around.text.slice(from, to);
  const start = around.start - from;
  const end = around.end - from;
  const need = nearestCue(text, start, end, gate.needs);
  const refusal = nearestCue(text, start, end, gate.unless);
  if (refusal < need) return refused;
  const needed = need !== Number.POSITIVE_INFINITY;
  // An everyday word takes several of its cues and health words near it; or else the page must be about health.
  if (needed && (gate.rule !== 'everyday' || fitsEveryday(text, start, end, gate.needs))) {
    return { verdict: 'accept', distance: need };
  }
  if (gate.rule === 'abbreviation' && healthWordsNear(text, start, end)) {
    return { verdict: 'accept', distance: ABBREVIATION_REACH };
  }
  return open;
}

/** Two health words, or three words that are either a cue or a health word: "knee", "swollen" and "cartilage" for "joint". */
function fitsEveryday(text: string, start: number, end: number, needs: readonly string[]): boolean {
  const health = wordsNear(text, start, end, healthWords);
  return health.size >= 2 || new Set([...health, ...wordsNear(text, start, end, needs)]).size >= 3;
}

function healthWordsNear(text: string, start: number, end: number): boolean {
  return wordsNear(text, start, end, healthWords).size >= 2;
}

function wordsNear(text: string, start: number, end: number, cues: readonly string[]): ReadonlySet<string> {
  const from = Math.max(0, start - ABBREVIATION_REACH);
  return differentCues(text.slice(from, end + ABBREVIATION_REACH), start - from, end - from, cues);
}

function surroundings(whole: string, { start, end }: Candidate): Surroundings {
  const before = foldText(whole.slice(Math.max(0, start - CONTEXT_REACH), start));
  const own = foldText(whole.slice(start, end));
  const after = foldText(whole.slice(end, end + CONTEXT_REACH));
  const nextBreak = after.search(BREAKS);
  const behind = before.length + own.length;
  return {
    text: before + own + after,
    start: before.length,
    end: behind,
    ownStart: Math.max(before.lastIndexOf(BLOCK_BREAK), before.lastIndexOf(HARD_BREAK)) + 1,
    ownEnd: behind + (nextBreak < 0 ? after.length : nextBreak),
  };
}
