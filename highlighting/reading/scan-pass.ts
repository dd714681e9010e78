import type { Matcher } from '../../knowledge/matching/matcher';
import type { Occurrence } from '../marks/occurrence';
import { findOccurrences, REACH } from './find-occurrences';
import type { Change } from './page-changes';
import { isText } from './page-texts';
import { textLength } from './parted-texts';
import { startBefore } from './start-before';
import type { StreamRules } from './text-stream';
import { TextStream } from './text-stream';

/** A part of a text node that a pass has read: characters [from, to). */
export interface ReadPart {
  readonly node: Text;
  readonly from: number;
  readonly to: number;
}

/**
 * Takes what a pass finds. `parts` gives the text that was searched: occurrences that began there before are out of date.
 * To be asked at once.
 */
export type Found = (occurrences: readonly Occurrence[], parts: () => readonly ReadPart[]) => void;

/** So many characters are searched at once. With the folding this takes well under a millisecond. */
const CHUNK = 16_384;

/** A changed node lies a little way behind the start of its pass; one that is not met by then is not in the text. */
const SEARCHED_FOR_CHANGE = 8 * CHUNK;

/**
 * One pass over the text of a tree, in small steps: over all of it, or from the first of some changed nodes to the end of
 * what their change can reach. Text within `REACH` of a change is searched again, because its context has changed.
 */
export class ScanPass {
  private readonly stream: TextStream;
  private cursor: number;
  private emitFrom = 0;
  private emitTo = Number.POSITIVE_INFINITY;
  private changedRoot: Node | undefined;

  /**
   * @param root document, shadow root or element to read
   * @param matcher finds forms
   * @param rules what is skipped, and who hears of shadow roots
   * @param found takes what is found
   * @param sectionOf the heading above a node
   * @param changed the nodes that changed; those that the pass meets are taken out. Undefined to read everything
   * @param first where to begin; one of `changed`
   */
  constructor(
    root: Node,
    private readonly matcher: Matcher,
    rules: StreamRules,
    private readonly found: Found,
    sectionOf: (node: Node) => Node,
    private readonly changed?: Map<Node, Change>,
    first?: Node,
  ) {
    if (changed && first) {
      this.emitFrom = Number.POSITIVE_INFINITY;
      this.emitTo = 0;
      const onEnter = (node: Node, position: number) => this.enter(node, position);
      const start = startBefore(first, root, rules, 2 * REACH);
      this.stream = new TextStream(root, { ...rules, onEnter }, { ...start, section: sectionOf(start.node) });
    } else {
      this.stream = new TextStream(root, rules);
    }
    this.cursor = 0;
  }

  /**
   * Does one small step.
   *
   * @returns whether the pass is over
   */
  step(): boolean {
    const { stream } = this;
    const { window } = stream;
    stream.resume();
    const target = this.target();
    if (!stream.pull(target)) return false;
    // A changed node was met on the way: read on to the end of its reach.
    if (!stream.ended && this.target() > target) return false;
    if (this.emitFrom === Number.POSITIVE_INFINITY) return stream.ended || target > SEARCHED_FOR_CHANGE;
    const to = stream.ended ? window.end : window.end - REACH;
    this.search(Math.min(to, this.emitTo));
    return this.cursor >= this.emitTo || (stream.ended && this.cursor >= window.end);
  }

  /** How far to read before the next search. */
  private target(): number {
    if (this.emitFrom === Number.POSITIVE_INFINITY) return this.stream.window.end + REACH;
    return Math.min(this.cursor + CHUNK, this.emitTo) + REACH;
  }

  private search(to: number): void {
    const from = this.cursor;
    if (to <= from) return;
    const emitted = Math.max(from, this.emitFrom);
    const { occurrences, usedUpTo } = findOccurrences(this.stream, this.matcher, from, to, emitted);
    if (emitted < to) this.found(occurrences, () => this.stream.window.parts(emitted, to));
    this.cursor = usedUpTo;
    this.stream.dropBefore(this.cursor - REACH);
  }

  /** Widens what is searched by what a changed node can reach. */
  private enter(node: Node, position: number): void {
    if (this.changedRoot?.contains(node)) {
      this.extend(node, position);
      this.changed?.delete(node);
      return;
    }
    const change = this.changed?.get(node);
    if (!change) return;
    this.changed?.delete(node);
    this.emitFrom = Math.min(this.emitFrom, Math.max(0, position - REACH));
    this.emitTo = Math.max(this.emitTo, position + REACH);
    if (change === 'start') return;
    this.changedRoot = node;
    this.extend(node, position);
  }

  private extend(node: Node, position: number): void {
    const length = isText(node) ? textLength(node) : 0;
    this.emitTo = Math.max(this.emitTo, position + length + REACH);
  }
}
