import { foldText } from './fold-text';

/** Where the cue that is nearest to a stretch of text stands, in characters from it. */
export type Distance = number;

const expressions = new Map<readonly string[], RegExp>();

/**
 * The distance of the nearest cue from a stretch of folded text.
 *
 * @param text folded text
 * @param start where the stretch begins; a cue that overlaps the stretch does not count, unless it holds all of it and
 *   more ("stretch mark" around "stretch"): then its distance is 0
 * @param end where it ends
 * @param cues words or phrases; the plural is included, and a trailing `*` stands for any ending
 * @returns characters between cue and stretch, or Infinity when there is no cue in `text`
 */
export function nearestCue(text: string, start: number, end: number, cues: readonly string[]): Distance {
  if (cues.length === 0) return Number.POSITIVE_INFINITY;
  const expression = cueExpression(cues);
  let nearest = Number.POSITIVE_INFINITY;
  expression.lastIndex = 0;
  for (let match = expression.exec(text); match; match = expression.exec(text)) {
    const cueEnd = match.index + match[0].length;
    if (cueEnd <= start) nearest = Math.min(nearest, start - cueEnd);
    else if (match.index >= end) return Math.min(nearest, match.index - end);
    else if (match.index <= start && cueEnd >= end && cueEnd - match.index > end - start) return 0;
  }
  return nearest;
}

/** The different cues that stand in folded text outside [start, end), without the s of a plural. */
export function differentCues(
  text: string,
  start: number,
  end: number,
  cues: readonly string[],
): ReadonlySet<string> {
  const seen = new Set<string>();
  if (cues.length === 0) return seen;
  const expression = cueExpression(cues);
  expression.lastIndex = 0;
  for (let match = expression.exec(text); match; match = expression.exec(text)) {
    if (match.index + match[0].length <= start || match.index >= end) seen.add(match[0].replace(/s$/, ''));
  }
  return seen;
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
