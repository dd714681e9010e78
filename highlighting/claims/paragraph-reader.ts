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

/** The text of a paragraph, and its position in the stream. */
interface Stretch {
  readonly start: number;
  readonly text: string;
}

/** So much is read at once, in characters. */
const CHUNK = 16_384;

/** A text that runs on for longer is cut at the end of a sentence, in characters. */
const LONGEST = 6_000;

/** Where paragraphs part: at blocks, cells and the like, and at blank lines, which plain text has instead. */
const PARTS = new RegExp(`[${BLOCK_BREAK}${HARD_BREAK}]|\\n[ \\t\\r\\f]*\\n`, 'g');

/** Tags that part the text for terms, but stand within sentences: footnote marks and small pictures. */
const WITHIN_SENTENCES = new Set(['sup', 'sub', 'img', 'picture']);

/** Reads the paragraphs of a tree in document order, one at a time. */
export class ParagraphReader {
  private readonly stream: TextStream;
  /** Position in the stream at which the text begins that was not looked at yet. */
  private next = 0;
  /** Paragraphs of the window that were not given yet. */
  private readonly found: Stretch[] = [];

  /** @param rules what is left alone */
  constructor(root: Node, rules: StreamRules) {
    this.stream = new TextStream(root, { ...rules, kind: withinSentences(rules.kind) });
  }

  /** Reads a little further: gives one paragraph, or looks for more. @returns whether that was the last of it */
  step(take: (paragraph: Paragraph) => void): boolean {
    const stretch = this.found.shift();
    if (stretch) take(this.paragraph(stretch));
    else this.look();
    return this.stream.ended && this.found.length === 0;
  }

  /** Finds the paragraphs of the next piece of text. */
  private look(): void {
    const { stream } = this;
    stream.dropBefore(this.next);
    stream.resume();
    stream.pull(stream.window.end + CHUNK);
    const { text, base } = stream.window;
    let from = this.next - base;
    PARTS.lastIndex = from;
    for (let part = PARTS.exec(text); part; part = PARTS.exec(text)) {
      this.note(text, from, part.index);
      from = part.index + part[0].length;
    }
    if (stream.ended) this.note(text, from, text.length);
    else from = this.noteLong(text, from, text.length);
    this.next = base + from;
  }

  private note(text: string, from: number, to: number): void {
    const start = this.noteLong(text, from, to);
    const whole = text.slice(start, to);
    const trimmed = whole.trim();
    if (trimmed === '') return;
    this.found.push({ start: this.stream.window.base + start + whole.indexOf(trimmed), text: trimmed });
  }

  /** Takes note of what must not grow further. @returns where the rest begins */
  private noteLong(text: string, start: number, to: number): number {
    let from = start;
    while (to - from > 2 * LONGEST) {
      const end = from + sentenceEnd(text.slice(from, from + LONGEST));
      this.note(text, from, end);
      from = end;
    }
    return from;
  }

  private paragraph({ start, text }: Stretch): Paragraph {
    const { stream } = this;
    return {
      text,
      section: stream.sectionAt(start),
      nodes: () => stream.window.nodesBetween(start, start + text.length - 1),
      span(first, end) {
        const begin = stream.window.at(start + first);
        const last = stream.window.at(start + end - 1);
        return {
          startContainer: begin.node,
          startOffset: begin.offset,
          endContainer: last.node,
          endOffset: last.offset + 1,
        };
      },
    };
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
