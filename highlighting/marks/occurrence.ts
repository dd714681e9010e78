import type { Familiarity } from '../../knowledge/article';
import type { MarkCategoryId } from '../../knowledge/categories';
import type { LexiconEntry } from '../../knowledge/lexicon';
import type { OpenSense } from '../../knowledge/matching/context';
import type { PaintedMark } from '../painting/painter';
import { textsBetween } from '../reading/page-texts';
import { textData } from '../reading/parted-texts';
import type { TextSpan } from './mark';

/** What an occurrence stands for, as far as the reader's settings ask: a term of the lexicon, or a claim. */
export interface MarkedEntry {
  readonly id: string;
  readonly category: MarkCategoryId;
  readonly familiarity: Familiarity;
}

/** A form found on the page: settled by the words near it, or open until the page as a whole is known. */
export class Occurrence implements PaintedMark, TextSpan {
  readonly startContainer: Text;
  readonly startOffset: number;
  readonly endContainer: Text;
  readonly endOffset: number;
  /** The term, once it is settled; or the claim. */
  entry: MarkedEntry | undefined;
  /** The heading under which it stands, or the root of its tree when there is none above it. */
  section: Node | undefined;
  /** Whether it is to be seen on the page: the reader's settings and the density allow it. */
  painted = false;
  private madeRange: StaticRange | undefined;
  private knownWords: string | undefined;

  /**
   * @param span the text
   * @param settled the term, when the words nearby decided
   * @param open the readings that only the page can decide on; empty when settled
   * @param ambiguous whether the words also mean something else
   */
  constructor(
    { startContainer, startOffset, endContainer, endOffset }: TextSpan,
    readonly settled: LexiconEntry | undefined,
    public open: readonly OpenSense[],
    readonly ambiguous = false,
  ) {
    this.startContainer = startContainer;
    this.startOffset = startOffset;
    this.endContainer = endContainer;
    this.endOffset = endOffset;
    this.entry = settled;
  }

  /** The text as a range. It is made when it is asked for: most occurrences on a long page are never painted. */
  get range(): StaticRange {
    this.madeRange ??= new StaticRange(this);
    return this.madeRange;
  }

  /** The words as they stood on the page when they were first asked for. */
  get words(): string {
    this.knownWords ??= wordsOf(this);
    return this.knownWords;
  }

  get termId(): string {
    return this.entry?.id ?? '';
  }

  /**
   * The category whose color it takes.
   *
   * @throws Error when no term is settled
   */
  get category(): MarkCategoryId {
    if (!this.entry) throw new Error('an occurrence that is not settled has no category');
    return this.entry.category;
  }

  /** The text node in which it begins. */
  get node(): Text {
    return this.startContainer;
  }

  /** Whether another occurrence is the same text with the same readings, however much speaks for them. */
  equals(other: Occurrence): boolean {
    return (
      this.startContainer === other.startContainer &&
      this.startOffset === other.startOffset &&
      this.endContainer === other.endContainer &&
      this.endOffset === other.endOffset &&
      this.settled === other.settled &&
      this.open.length === other.open.length &&
      this.open.every(({ sense }, index) => sense === other.open[index]?.sense)
    );
  }
}

function wordsOf({ startContainer, startOffset, endContainer, endOffset }: TextSpan): string {
  if (startContainer === endContainer) return textData(startContainer).slice(startOffset, endOffset);
  return textsBetween(startContainer, endContainer)
    .map((node) =>
      textData(node).slice(
        node === startContainer ? startOffset : 0,
        node === endContainer ? endOffset : undefined,
      ),
    )
    .join('');
}
