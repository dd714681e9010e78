import { foldText } from './fold-text';

/** A cue near a stretch of text. */
export interface CuePlace {
  readonly start: number;
  readonly end: number;
  /** The cue as it stands there, without the s of a plural. */
  readonly cue: string;
  /** Characters between cue and stretch. */
  readonly distance: number;
}

const expressions = new Map<readonly string[], RegExp>();

/**
 * Where cues stand around a stretch of folded text.
 *
 * @param text folded text
 * @param start where the stretch begins; a cue that overlaps the stretch does not count, unless it holds all of it and
 *   more ("stretch mark" around "stretch"): then its distance is 0
 * @param end where it ends
 * @param cues words or phrases; the plural is included, and a trailing `*` stands for any ending
 */
export function cuesIn(text: string, start: number, end: number, cues: readonly string[]): CuePlace[] {
  const places: CuePlace[] = [];
  if (cues.length === 0) return places;
  const expression = cueExpression(cues);
  expression.lastIndex = 0;
  for (let match = expression.exec(text); match; match = expression.exec(text)) {
    const cueEnd = match.index + match[0].length;
    const distance = distanceOf(match.index, cueEnd, start, end);
    if (distance === undefined) continue;
    places.push({ start: match.index, end: cueEnd, cue: match[0].replace(/s$/, ''), distance });
  }
  return places;
}

function distanceOf(cueStart: number, cueEnd: number, start: number, end: number): number | undefined {
  if (cueEnd <= start) return start - cueEnd;
  if (cueStart >= end) return cueStart - end;
  return cueStart <= start && cueEnd >= end && cueEnd - cueStart > end - start ? 0 : undefined;
}

function cueExpression(cues: readonly string[]): RegExp {
  let expression = expressions.get(cues);
  if (!expression) {
    const alternatives = cues.map(cueSource).join('|');
    expression = new RegExp(`(?<![a-z0-9\\x80-\\uffff])(?:${alternatives})(?![a-z0-9\\x80-\\uffff])`, 'g');
    expressions.set(cues, expression);
  }
  return expression;
}

function cueSource(cue: string): string {
  const prefix = cue.endsWith('*');
  const words = foldText(prefix ? cue.slice(0, -1) : cue)
    .trim()
    .split(/[\s-]+/)
    .map((word) => word.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&'));
  return words.join('[\\s-]+') + (prefix ? '[a-z0-9\\x80-\\uffff]*' : '(?:s|es)?');
}
