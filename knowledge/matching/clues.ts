import type { Gate } from '../lexicon';
import { type CuePlace, cuesIn } from './cues';
import type { Candidate } from './matcher';
import { BLOCK_BREAK, HARD_BREAK } from './text-breaks';
import type { ContextWord, TextContext } from './text-context';

/**
 * What may be noticed about a reading of a candidate, apart from the words around it. Each clue is either there or not;
 * `clue-weights.ts` says what each is worth.
 */
export const clues = [
  'usual',
  'everyday',
  'abbreviation',
  'nothing needed',
  'several words',
  'need around',
  'need adjacent',
  'need in sentence',
  'need in paragraph',
  'need beyond',
  'no need near',
  'two needs',
  'three needs',
  'unless around',
  'unless adjacent',
  'unless in sentence',
  'unless in paragraph',
  'unless beyond',
  'two unless',
  'unless nearer',
  'capitalized',
  'capital before',
  'number before',
  'number after',
  'hyphen before',
  'hyphen after',
] as const;

export type Clue = (typeof clues)[number];

/** How far, in characters, the context of a candidate reaches before and after it. About two or three sentences. */
export const CONTEXT_REACH = 400;

/** Words are weighed so far from a candidate: one at the edge of what is read may be cut. */
const WORD_REACH = CONTEXT_REACH - 40;

/** A cue is adjacent up to so many characters from the form: one short word may stand between. */
const ADJACENT = 15;

/** How much text on either side grammar is read from. */
const GRAMMAR_REACH = 24;

/** What was noticed about a reading. */
export interface NoticedClues {
  readonly clues: ReadonlySet<Clue>;
  /** Whether something that the reading needs stands in the candidate's own sentence. */
  readonly needInSentence: boolean;
}

/**
 * Notices the clues for one reading of a candidate.
 *
 * @param context the text in which it stands, paragraphs parted by block or hard breaks
 * @param candidate where it stands
 * @param gate the gate of the reading
 */
export function cluesOf(context: TextContext, candidate: Candidate, gate: Gate): NoticedClues {
  const noticed = new Set<Clue>();
  // What `medical` asks for is no clue among others: without it nothing is decided here.
  if (gate.rule && gate.rule !== 'medical') noticed.add(gate.rule);
  else if (gate.needs.length === 0) noticed.add('nothing needed');
  const needs = addCues(context, candidate, gate, noticed);
  addGrammar(context.text, candidate, noticed);
  const inSentence = (place: CuePlace) =>
    !/^(?:in paragraph|beyond)$/.test(zoneOf(context.text, place, candidate));
  return { clues: noticed, needInSentence: needs.some(inSentence) };
}

/** Notices which cues stand how near. @returns the places of what the reading needs */
function addCues(
  context: TextContext,
  candidate: Candidate,
  gate: Gate,
  noticed: Set<Clue>,
): readonly CuePlace[] {
  const { text } = context;
  const { start, end } = candidate;
  const words = reachOf(context, candidate);
  const needs = cuesIn(text, words, start, end, gate.needs);
  const refusals = cuesIn(text, words, start, end, gate.unless);
  const { need, refusal } = withoutShorter(nearestOf(needs), nearestOf(refusals));
  if (need) noticed.add(`need ${zoneOf(text, need, candidate)}`);
  else if (gate.needs.length > 0) noticed.add('no need near');
  const needed = new Set(needs.map(({ cue }) => cue)).size;
  if (needed >= 2) noticed.add('two needs');
  if (needed >= 3) noticed.add('three needs');
  if (!refusal) return needs;
  noticed.add(`unless ${zoneOf(text, refusal, candidate)}`);
  if (new Set(refusals.map(({ cue }) => cue)).size >= 2) noticed.add('two unless');
  if (!need || refusal.distance < need.distance) noticed.add('unless nearer');
  return needs;
}

/** Of two cues around the same form the longer says more: "physio session" against "a physio". */
function withoutShorter(
  need: CuePlace | undefined,
  refusal: CuePlace | undefined,
): { readonly need?: CuePlace | undefined; readonly refusal?: CuePlace | undefined } {
  if (!need || !refusal || need.distance > 0 || refusal.distance > 0) return { need, refusal };
  const [needed, refused] = [need.end - need.start, refusal.end - refusal.start];
  return { need: needed < refused ? undefined : need, refusal: refused <= needed ? undefined : refusal };
}

/** The words that are weighed for a candidate, its own among them. */
export function reachOf(context: TextContext, { start, end }: Candidate): readonly ContextWord[] {
  return context.between(Math.max(0, start - WORD_REACH), Math.min(context.text.length, end + WORD_REACH));
}

function nearestOf(places: readonly CuePlace[]): CuePlace | undefined {
  let nearest: CuePlace | undefined;
  for (const place of places)
    if (!nearest || place.distance < nearest.distance || isLonger(place, nearest)) nearest = place;
  return nearest;
}

/** `around`: the cue holds the form and more, as "stretch mark" holds "stretch". */
const isLonger = (one: CuePlace, other: CuePlace): boolean =>
  one.distance === other.distance && one.end - one.start > other.end - other.start;

type Zone = 'around' | 'adjacent' | 'in sentence' | 'in paragraph' | 'beyond';

function zoneOf(text: string, place: CuePlace, { start, end }: Candidate): Zone {
  if (place.start < end && place.end > start) return 'around';
  const between = place.end <= start ? text.slice(place.end, start) : text.slice(end, place.start);
  if (between.includes(BLOCK_BREAK) || between.includes(HARD_BREAK)) return 'beyond';
  if (SENTENCE_END.test(between)) return 'in paragraph';
  return place.distance <= ADJACENT ? 'adjacent' : 'in sentence';
}

const SENTENCE_END = /[.!?]["'”’)]?\s/;

/** What capitals, numbers and hyphens beside the form tell. */
function addGrammar(text: string, { start, end }: Candidate, noticed: Set<Clue>): void {
  const form = text.slice(start, end);
  const before = text.slice(Math.max(0, start - GRAMMAR_REACH), start);
  if (/[\s-]/.test(form)) noticed.add('several words');
  // Asked first without a class of all letters: making those takes longer than all else here, and most forms are lower case.
  if (isCapital(form.charAt(0)) && form !== form.toUpperCase()) {
    if (/[\p{Ll}\p{N},]['’"“]? ['"“‘]?$/u.test(before)) noticed.add('capitalized');
    if (/\p{Lu}\p{Ll}+ $/u.test(before)) noticed.add('capital before');
  }
  if (/\d%? ?$/.test(before)) noticed.add('number before');
  if (/^ ?\d/.test(text.slice(end, end + 2))) noticed.add('number after');
  if (isHyphen(text, start - 1) && isLetter(text.charAt(start - 2))) noticed.add('hyphen before');
  if (isHyphen(text, end) && isLetter(text.charAt(end + 1))) noticed.add('hyphen after');
}

const isHyphen = (text: string, place: number): boolean => {
  const character = text.charAt(place);
  return character === '-' || character === '–';
};
const isCapital = (character: string): boolean => character !== character.toLowerCase();
/** A letter of a script that has capitals. */
const isLetter = (character: string): boolean => character.toLowerCase() !== character.toUpperCase();
