import { chooseNearby } from '../../knowledge/matching/choose-reading';
import { CONTEXT_REACH } from '../../knowledge/matching/clues';
import type { Matcher } from '../../knowledge/matching/matcher';
import { BLOCK_BREAK } from '../../knowledge/matching/text-breaks';
import { TextContext } from '../../knowledge/matching/text-context';
import type { TextSpan } from '../marks/mark';
import { Occurrence } from '../marks/occurrence';
import { runsOn, runsOnDespiteTags } from './inline-boundary';
import type { TextStream } from './text-stream';
import type { TextWindow } from './text-window';

/**
 * Finds the occurrences that begin in a part of a stream's window.
 *
 * @param stream its window should reach `CONTEXT_REACH` characters beyond the part on either side, where there is text
 * @param from position in the stream
 * @param to position in the stream
 * @param emitted position from which on occurrences are wanted; those before it are only read for where they end
 * @returns occurrences in the order of the text, and the position up to which the text is now used up
 */
export function findOccurrences(
  stream: TextStream,
  matcher: Matcher,
  from: number,
  to: number,
  emitted: number,
): { readonly occurrences: readonly Occurrence[]; readonly usedUpTo: number } {
  const { text, base } = stream.window;
  const context = new TextContext(text, matcher.contextWords);
  const occurrences: Occurrence[] = [];
  let usedUpTo = to;

  matcher.find(text, from - base, to - base, (candidate) => {
    const reading = chooseNearby(context, candidate);
    if (!reading) return false;
    const start = base + candidate.start;
    const end = base + candidate.end;
    const span = spanOf(stream.window, start, end, text);
    if (!span) return false;
    usedUpTo = Math.max(usedUpTo, end);
    if (start < emitted) return true;
    const occurrence = new Occurrence(span, reading.settled, reading.open, reading.ambiguous);
    occurrence.section = stream.sectionAt(start);
    occurrences.push(occurrence);
    return true;
  });
  return { occurrences, usedUpTo };
}

/** How far beyond a stretch of text the search for its occurrences looks. */
export const REACH = CONTEXT_REACH;

/** The span of [start, end) of a stream, or undefined when the text does not run on from its start to its end. */
function spanOf(window: TextWindow, start: number, end: number, text: string): TextSpan | undefined {
  const first = window.at(start);
  const last = window.at(end - 1);
  if (first.node !== last.node) {
    const between = text.slice(start - window.base, end - window.base);
    if (!isOneLine(window.nodesBetween(start, end - 1), between)) return undefined;
  }
  return {
    startContainer: first.node,
    startOffset: first.offset,
    endContainer: last.node,
    endOffset: last.offset + 1,
  };
}

/** Whether the text of several nodes runs on as it is styled; a break in it must come from a block that is none. */
function isOneLine(nodes: readonly Text[], text: string): boolean {
  const pairs = nodes.slice(1).map((node, index) => [nodes[index] ?? node, node] as const);
  if (!pairs.every(([first, second]) => runsOn(first, second))) return false;
  return !text.includes(BLOCK_BREAK) || pairs.some(([first, second]) => runsOnDespiteTags(first, second));
}
