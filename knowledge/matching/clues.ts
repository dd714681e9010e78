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
  const needInSentence = needs.some((place) => isInSentence(zoneOf(context.text, place, candidate)));
  return { clues: noticed, needInSentence };
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

const isInSentence = (zone: Zone): boolean => zone !== 'in paragraph' && zone !== 'beyond';

const SENTENCE_END = /[.!?]["'”’)]?\s/;

/** What capitals, numbers and hyphens beside the form tell. */
function addGrammar(text: string, { start, end }: Candidate, noticed: Set<Clue>): void {
  const form = text.slice(start, end);
  if (/[\s-]/.test(form)) noticed.add('several words');
  if (isUpper(form.charAt(0)) && form !== form.toUpperCase()) {
    if (isWithinSentence(text, start)) noticed.add('capitalized');
    if (followsCapitalizedWord(text, start)) noticed.add('capital before');
  }
  if (/\d%? ?$/.test(text.slice(Math.max(0, start - 3), start))) noticed.add('number before');
  if (/^ ?\d/.test(text.slice(end, end + 2))) noticed.add('number after');
  if (isHyphen(text, start - 1) && isLetter(text.charAt(start - 2))) noticed.add('hyphen before');
  if (isHyphen(text, end) && isLetter(text.charAt(end + 1))) noticed.add('hyphen after');
}

/*
 * Letters are told by their two cases, without a class of all letters in an expression: a page judges some dozen forms, and
 * making such classes took longer than all else that is asked here. Scripts without capitals have no grammar to tell.
 */
const isUpper = (character: string): boolean => character !== character.toLowerCase();
const isLower = (character: string): boolean => character !== character.toUpperCase();
const isLetter = (character: string): boolean => isUpper(character) || isLower(character);
const isHyphen = (text: string, place: number): boolean => '-–'.includes(text[place] ?? ' ');

/** Whether a word, or a quotation of it, follows on a word, a number or a comma, so that it begins no sentence. */
function isWithinSentence(text: string, start: number): boolean {
  let place = start - 1;
  if ('\'"“‘'.includes(text[place] ?? ' ')) place -= 1;
  if (text[place] !== ' ') return false;
  place -= 1;
  if ('\'’"“'.includes(text[place] ?? ' ')) place -= 1;
  return isLower(text.charAt(place)) || /^[\d,]/.test(text.charAt(place));
}

/** Whether the word before, parted by one space, has a capital and small letters: "Mount Pain". */
function followsCapitalizedWord(text: string, start: number): boolean {
  let place = start - 2;
  if (text[start - 1] !== ' ' || !isLower(text.charAt(place))) return false;
  while (isLower(text.charAt(place))) place -= 1;
  return isUpper(text.charAt(place));
}
