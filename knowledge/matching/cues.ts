import { foldText } from './fold-text';
import { type ContextWord, SLOT_LETTERS, SLOTS, slotOf } from './text-context';

/** A cue near a stretch of text. */
export interface CuePlace {
  readonly start: number;
  readonly end: number;
  /** The cue as it stands there, without the s of a plural. */
  readonly cue: string;
  /** Characters between cue and stretch. */
  readonly distance: number;
}

/** So many characters, at most, a cue takes up in a text. */
const LONGEST_CUE = 40;

/**
 * Where cues stand around a stretch of text.
 *
 * @param text any text
 * @param words its words within reach of the stretch
 * @param start where the stretch begins; a cue that overlaps the stretch does not count, unless it holds all of it and
 *   more ("stretch mark" around "stretch"): then its distance is 0
 * @param end where it ends
 * @param cues words or phrases; the plural is included, and a trailing `*` stands for any ending
 */
export function cuesIn(
  text: string,
  words: readonly ContextWord[],
  start: number,
  end: number,
  cues: readonly string[],
): CuePlace[] {
  const places: CuePlace[] = [];
  if (cues.length === 0) return places;
  const search = searchFor(cues);
  for (const word of words) {
    if (search.slots[word.known.slot] !== 1) continue;
    const [cue] = search.expression.exec(foldText(text.slice(word.start, word.start + LONGEST_CUE))) ?? [];
    if (cue === undefined) continue;
    const cueEnd = word.start + cue.length;
    const distance = distanceOf(word.start, cueEnd, start, end);
    if (distance !== undefined)
      places.push({ start: word.start, end: cueEnd, cue: cue.replace(/s$/, ''), distance });
  }
  return places;
}

function distanceOf(cueStart: number, cueEnd: number, start: number, end: number): number | undefined {
  if (cueEnd <= start) return start - cueEnd;
  if (cueStart >= end) return cueStart - end;
  return cueStart <= start && cueEnd >= end && cueEnd - cueStart > end - start ? 0 : undefined;
}

/** How some cues are looked for: the slots of the words that one of them begins with, and what must stand there. */
interface CueSearch {
  readonly slots: Uint8Array;
  readonly expression: RegExp;
}

const searches = new Map<readonly string[], CueSearch>();

function searchFor(cues: readonly string[]): CueSearch {
  let search = searches.get(cues);
  if (!search) {
    // Of two cues that begin at a word the longer one counts.
    const longestFirst = [...cues].sort((a, b) => b.length - a.length);
    const expression = new RegExp(`^(?:${longestFirst.map(cueSource).join('|')})(?![a-z0-9\\x80-\\uffff])`);
    const slots = new Uint8Array(SLOTS);
    for (const slot of cues.flatMap(slotsOf)) slots[slot] = 1;
    search = { slots, expression };
    searches.set(cues, search);
  }
  return search;
}

/** The slots of the words that a cue may begin with: a short one may also have the ending of a plural. */
function slotsOf(cue: string): number[] {
  const [word = ''] = foldText(cue).match(/^[a-z0-9\x80-\uffff]+/) ?? [];
  if (word.length >= SLOT_LETTERS) return [slotOf(word)];
  return ['', 's', 'es'].map((ending) => slotOf(word + ending));
}

function cueSource(cue: string): string {
  const prefix = cue.endsWith('*');
  const words = foldText(prefix ? cue.slice(0, -1) : cue)
    .trim()
    .split(/[\s-]+/)
    .map((word) => word.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&'));
  return words.join('[\\s-]+') + (prefix ? '[a-z0-9\\x80-\\uffff]*' : '(?:s|es)?');
}
