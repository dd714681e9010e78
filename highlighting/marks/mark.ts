/** A stretch of text that begins and ends in text nodes. Offsets are in UTF-16 code units. */
export interface TextSpan {
  readonly startContainer: Text;
  readonly startOffset: number;
  readonly endContainer: Text;
  readonly endOffset: number;
}

/** One occurrence of a term or a claim on the page: what is painted, listed, pointed at and jumped to. */
export interface Mark {
  /** Id of the term or of the claim. */
  readonly termId: string;
  /** The text that was matched; it may begin and end in different text nodes of one block. */
  readonly range: StaticRange;
  /** Whether the words also mean something else, so that those around them had to decide. */
  readonly ambiguous?: boolean;
}

/** Answers which marks touch a text node, in the order of the text. */
export type MarksIn = (node: Text) => readonly Mark[];

/** The page may be scanned again while the pointer rests: the mark is then another object at the same place. */
export function isSameMark(one: Mark | undefined, other: Mark): boolean {
  if (!one) return false;
  return (
    one === other ||
    (one.termId === other.termId &&
      one.range.startContainer === other.range.startContainer &&
      one.range.startOffset === other.range.startOffset)
  );
}
