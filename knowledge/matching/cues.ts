import { CueSearch } from './cue-search';
import { foldText } from './fold-text';
import type { ContextWord } from './text-context';

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
    if (!search.mayBegin(word.known.slot)) continue;
    const cue = search.read(foldText(text.slice(word.start, word.start + LONGEST_CUE)));
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

const searches = new Map<readonly string[], CueSearch>();

function searchFor(cues: readonly string[]): CueSearch {
  let search = searches.get(cues);
  if (!search) {
    search = new CueSearch(cues);
    searches.set(cues, search);
  }
  return search;
}
