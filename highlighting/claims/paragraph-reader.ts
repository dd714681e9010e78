import { BLOCK_BREAK, HARD_BREAK } from '../../knowledge/matching/text-breaks';
import type { TextSpan } from '../marks/mark';
import type { KindOf } from '../reading/document-kinds';
import type { StreamRules } from '../reading/text-stream';
import { TextStream } from '../reading/text-stream';

/** A paragraph, list item, heading or cell of a page, without white space around it. To be used at once. */
export interface Paragraph {
  readonly text: string;
  /** The heading that it stands in or under, or the root of its tree. */
  readonly section: Node;
  /** The text nodes that it runs over, in order. */
  nodes(): readonly Text[];
  /** The place of the characters [start, end) of the text in the page. Both ends are letters or digits. */
  span(start: number, end: number): TextSpan;
}

/** So much is read at once, in characters. */
const CHUNK = 16_384;

/** A text that runs on for longer is cut at the end of a sentence, in characters. */
const LONGEST = 6_000;

/** Where paragraphs part: at blocks, cells and the like, and at blank lines, which plain text has instead. */
const PARTS = new RegExp(`[${BLOCK_BREAK}${HARD_BREAK}]|\\n[ \\t\\r\\f]*\\n`, 'g');

/** Tags that part the text for terms, but stand within sentences: footnote marks and small pictures. */
const WITHIN_SENTENCES = new Set(['sup', 'sub', 'img', 'picture']);

/** Reads the paragraphs of a tree in document order, a little at a time. */
export class ParagraphReader {
  private readonly stream: TextStream;
  /** Position in the stream at which the next paragraph begins. */
  private next = 0;

  /** @param rules what is left alone */
  constructor(root: Node, rules: StreamRules) {
    this.stream = new TextStream(root, { ...rules, kind: withinSentences(rules.kind) });
  }

  /** Reads a little further. @returns whether that was the last of it */
  step(take: (paragraph: Paragraph) => void): boolean {
    const { stream } = this;
    stream.resume();
    stream.pull(stream.end + CHUNK);
    const { text, base } = stream;
    let from = this.next - base;
    PARTS.lastIndex = from;
    for (let part = PARTS.exec(text); part; part = PARTS.exec(text)) {
      this.give(text, from, part.index, take);
      from = part.index + part[0].length;
    }
    if (stream.ended) this.give(text, from, text.length, take);
    else from = this.giveLong(text, from, take);
    this.next = base + from;
    stream.dropBefore(this.next);
    return stream.ended;
  }

  /** Gives what must not grow further. @returns where the rest begins */
  private giveLong(text: string, start: number, take: (paragraph: Paragraph) => void): number {
    let from = start;
    while (text.length - from > 2 * LONGEST) {
      const end = from + sentenceEnd(text.slice(from, from + LONGEST));
      this.give(text, from, end, take);
      from = end;
    }
    return from;
  }

  private give(window: string, from: number, to: number, take: (paragraph: Paragraph) => void): void {
    if (to - from > 2 * LONGEST) {
      const rest = this.giveLong(window, from, take);
      this.give(window, rest, to, take);
      return;
    }
    const whole = window.slice(from, to);
    const text = whole.trim();
    if (text === '') return;
    const { stream } = this;
    const start = stream.base + from + whole.indexOf(text);
    const at = (offset: number) => stream.at(start + offset);
    take({
      text,
      section: stream.sectionAt(start),
      nodes: () => stream.nodesBetween(start, start + text.length - 1),
      span(first, end) {
        const begin = at(first);
        const last = at(end - 1);
        return {
          startContainer: begin.node,
          startOffset: begin.offset,
          endContainer: last.node,
          endOffset: last.offset + 1,
        };
      },
    });
  }
}

function withinSentences(kind: KindOf): KindOf {
  return (name) => (WITHIN_SENTENCES.has(name) ? 'line' : kind(name));
}

/** Where the last sentence of a long text ends, or the last word, or the text. */
function sentenceEnd(text: string): number {
  const sentence = Math.max(text.lastIndexOf('. '), text.lastIndexOf('.\n'));
  const word = Math.max(text.lastIndexOf(' '), text.lastIndexOf('\n'));
  return sentence > 0 ? sentence + 1 : word > 0 ? word : text.length;
}
