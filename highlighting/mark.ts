/** One occurrence of a term on the page: what is painted, listed, pointed at and jumped to. */
export interface Mark {
  /** Id of the term. */
  readonly termId: string;
  /** The text that was matched; it may begin and end in different text nodes of one block. */
  readonly range: StaticRange;
}

/** Answers which marks touch a text node, in the order of the text. */
export type MarksIn = (node: Text) => readonly Mark[];
