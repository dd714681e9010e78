import { isText, textsFrom } from '../reading/page-texts';
import { textLength } from '../reading/parted-texts';
import type { Mark } from './mark';
import type { Occurrence } from './occurrence';

/** So many text nodes are looked at in each direction, and so many different terms are told. */
const MOST_NODES = 3_000;
const MOST_TERMS = 60;

/**
 * The different terms of a page by how near they stand to a mark, counted in characters of the text before and after it.
 *
 * @param mark the mark; its own id is left out
 * @param termsIn the settled occurrences that touch a text node, in the order of its text
 * @returns ids, the nearest first
 */
export function termsNear(mark: Mark, termsIn: (node: Text) => readonly Occurrence[]): readonly string[] {
  const { startContainer: first, startOffset, endContainer: last, endOffset } = mark.range;
  if (!isText(first) || !isText(last) || !first.isConnected || !last.isConnected) return [];
  const distances = new Map<string, number>();
  const note = (id: string, distance: number) => {
    if (id !== mark.termId && distance < (distances.get(id) ?? Number.POSITIVE_INFINITY))
      distances.set(id, distance);
  };
  /** How far before (or after) the mark the beginning (or end) of the node at hand is. */
  let before = startOffset;
  for (const other of termsIn(first)) {
    if (other.endContainer === first && other.endOffset <= startOffset)
      note(other.termId, startOffset - other.endOffset);
  }
  for (const node of take(textsFrom(first, 'previousNode'), MOST_NODES)) {
    before += textLength(node);
    for (const other of termsIn(node))
      if (other.endContainer === node) note(other.termId, before - other.endOffset);
  }
  let after = -endOffset;
  for (const node of [last, ...take(textsFrom(last, 'nextNode'), MOST_NODES)]) {
    for (const other of termsIn(node))
      if (other.startContainer === node && after + other.startOffset >= 0)
        note(other.termId, after + other.startOffset);
    after += textLength(node);
  }
  return [...distances]
    .sort(([, a], [, b]) => a - b)
    .slice(0, MOST_TERMS)
    .map(([id]) => id);
}

function* take<Of>(all: Iterable<Of>, most: number): Generator<Of> {
  let count = 0;
  for (const each of all) {
    if (count++ === most) return;
    yield each;
  }
}
