import type { MarkCategoryId } from '../../knowledge/categories';
import type { Mark } from '../marks/mark';
import type { Change } from '../reading/page-changes';
import { pageNode } from '../reading/parted-texts';
import { TimeSlices } from '../reading/time-slices';
import { AdoptedSheet } from './adopted-sheet';
import { elementSheetText } from './highlight-style';
import type { InlineText } from './inline-text';
import { onActivation } from './on-activation';
import type { PaintedMark, Painter } from './painter';
import { SelectionKeeper } from './selection-keeper';
import { termElementName, termElementsIn } from './term-element';
import { isClaim, WrappedMarks, type WrappedMarksOptions } from './wrapped-marks';

/** What is written word by word, such as an answer in a chat, is not marked in between. */
const STILLNESS = 2_000;

/** Marks that are wrapped in one go: each go has the browser find the styles of the page anew. */
const BATCH = 50;

export interface MarkPainterOptions extends WrappedMarksOptions {
  /** The reader asked for the explanation by key, or by a screen reader's own command. */
  onOpen(mark: Mark): void;
  /** Milliseconds for which a text that the page keeps writing must be still before it is marked again. */
  readonly stillness?: number;
}

/**
 * Paints by wrapping each term in an element that the Tab key and screen readers reach in reading order. This changes the
 * page; how it is kept from harm is told in `InlineText`. What the page does to a parted text is answered before the page
 * is shown again, by putting the text together; its terms are wrapped again when it has been read again.
 */
export class MarkPainter implements Painter {
  private readonly marks: WrappedMarks;
  /** Marks of terms to be wrapped in this or the next idle moments. */
  private readonly waiting = new Set<PaintedMark>();
  /** Claims to be wrapped after them, around the terms. */
  private readonly waitingClaims = new Set<PaintedMark>();
  /** Marks to be wrapped again when the page's change has been read. */
  private readonly broken = new Set<PaintedMark>();
  private readonly brokenAt = new WeakMap<Text, { readonly at: number; readonly again: boolean }>();
  private readonly sheet: AdoptedSheet;
  private readonly slices: TimeSlices;
  private readonly ending = new AbortController();
  private readonly stillness: number;
  private readonly selection: SelectionKeeper;
  private writeUnobserved: (change: () => void) => void = (change) => change();

  constructor(options: MarkPainterOptions) {
    const { document, stillness = STILLNESS } = options;
    const window = document.defaultView;
    if (!window) throw new Error('a document without a window has nothing to paint');
    this.stillness = stillness;
    this.marks = new WrappedMarks(options);
    this.sheet = new AdoptedSheet(document, elementSheetText(termElementName, {}));
    this.slices = new TimeSlices(window, { step: () => this.step() });
    this.selection = new SelectionKeeper(document, this.ending.signal);
    const open = (element: HTMLElement) => {
      const mark = this.marks.markOf(element);
      if (mark) options.onOpen(mark);
      return mark !== undefined;
    };
    onActivation(window, open, this.ending.signal);
  }

  /** Whether all marks that can be are in the page. */
  get isIdle(): boolean {
    return this.hasNothingToWrap && this.broken.size === 0;
  }

  private get hasNothingToWrap(): boolean {
    return this.waiting.size === 0 && this.waitingClaims.size === 0;
  }

  /** The elements of a mark in reading order; none while it is not in the page. */
  elementsOf(mark: Mark): readonly HTMLElement[] {
    return this.marks.elementsOf(mark);
  }

  connect(write: (change: () => void) => void): void {
    this.writeUnobserved = write;
  }

  paint(added: Iterable<PaintedMark>, removed: Iterable<Mark>): void {
    const gone = [...removed] as PaintedMark[];
    for (const mark of gone) {
      this.waiting.delete(mark);
      this.waitingClaims.delete(mark);
      this.broken.delete(mark);
    }
    if (gone.some((mark) => this.marks.has(mark))) this.write(() => this.await(this.marks.takeAway(gone)));
    this.await(added);
    if (!this.hasNothingToWrap) this.slices.runNow();
  }

  emphasize(mark: Mark | undefined): void {
    if (this.marks.current === mark) return;
    this.write(() => this.await(this.marks.emphasize(mark)));
    if (!this.hasNothingToWrap) this.slices.run();
  }

  setColors(colors: Partial<Record<MarkCategoryId, string>>): void {
    this.sheet.setText(elementSheetText(termElementName, colors));
  }

  addShadowRoot(root: ShadowRoot): void {
    this.sheet.addShadowRoot(root);
  }

  settle(): void {
    for (const mark of this.broken) {
      if (!this.isStill(mark)) continue;
      this.broken.delete(mark);
      this.await([mark]);
    }
    if (!this.hasNothingToWrap) this.slices.runNow();
  }

  repair(): void {
    this.sheet.repair();
    this.settle();
  }

  pageChanged(records: readonly MutationRecord[]): ReadonlyMap<Node, Change> {
    const reread = new Map<Node, Change>();
    const affected = this.textsIn(records);
    for (const { target, oldValue } of records) {
      const whole = target instanceof Text && !this.marks.textOf(target);
      if (whole && oldValue && target.length > oldValue.length && target.data.startsWith(oldValue))
        this.marks.noteGrowth(target);
    }
    const others = records.some(({ type, addedNodes }) => type === 'attributes' || addedNodes.length > 0);
    if (affected.size === 0 && !others) return reread;
    this.selection.during(() => {
      for (const text of affected) {
        if (!text.isIntact) for (const [node, change] of this.breakUp(text)) reread.set(node, change);
      }
      for (const record of records) {
        if (record.type === 'attributes') this.leaveEditor(record.target);
        for (const node of record.addedNodes) this.removeCopies(node);
      }
    });
    return reread;
  }

  destroy(): void {
    this.ending.abort();
    this.slices.stop();
    this.waiting.clear();
    this.waitingClaims.clear();
    this.broken.clear();
    this.write(() => this.marks.clear());
    this.sheet.destroy();
  }

  private write(change: () => void): void {
    this.writeUnobserved(() => this.selection.during(change));
  }

  private await(marks: Iterable<PaintedMark>): void {
    for (const mark of marks) (isClaim(mark) ? this.waitingClaims : this.waiting).add(mark);
  }

  /** Wraps some waiting marks, and claims when there is no term left to wrap. @returns whether none is left */
  private step(): boolean {
    const from = this.waiting.size > 0 ? this.waiting : this.waitingClaims;
    const batch: PaintedMark[] = [];
    // A claim is wrapped around what stands in its text by then.
    const most = from === this.waiting ? BATCH : 1;
    for (const mark of from) {
      if (batch.length === most) break;
      batch.push(mark);
      from.delete(mark);
    }
    if (batch.length === 0) return true;
    this.write(() => {
      this.await(this.marks.takeAway(batch));
      this.await(this.marks.withdrawClaims(batch));
      this.marks.show(batch);
    });
    return this.hasNothingToWrap;
  }

  /** The page has changed a parted text: puts it together, and remembers what was marked in it. */
  private breakUp(text: InlineText): ReadonlyMap<Node, Change> {
    const now = performance.now();
    const last = this.brokenAt.get(text.owner);
    this.brokenAt.set(text.owner, { at: now, again: last !== undefined && now - last.at < this.stillness });
    const { changed, broken } = this.marks.breakUp(text);
    for (const mark of broken) this.broken.add(mark);
    return changed;
  }

  private isStill({ range }: Mark): boolean {
    const last = this.brokenAt.get(range.startContainer as Text);
    return !last?.again || performance.now() - last.at >= this.stillness;
  }

  /** The parted texts that records may be about. */
  private textsIn(records: readonly MutationRecord[]): Set<InlineText> {
    const found = new Set<InlineText>();
    if (this.marks.isEmpty) return found;
    const look = (node: Node | null) => {
      const text = node && this.marks.textOf(pageNode(node));
      if (text) found.add(text);
    };
    for (const { target, previousSibling, nextSibling, addedNodes, removedNodes } of records) {
      for (const node of [target, previousSibling, nextSibling]) look(node);
      for (const node of addedNodes) look(node);
      for (const node of removedNodes) look(node);
    }
    return found;
  }

  /** What the reader has begun to write in holds nothing of ours. */
  private leaveEditor(target: Node): void {
    if (!(target instanceof HTMLElement)) return;
    if (!target.isContentEditable && !target.matches('[role="textbox"], [role="searchbox"]')) return;
    for (const text of this.marks.textsWithin(target)) this.breakUp(text);
  }

  /** Copies that the page has made of our elements, with the page's text in them, mean nothing. */
  private removeCopies(node: Node): void {
    for (const element of termElementsIn(node))
      if (!this.marks.markOf(element)) element.replaceWith(...element.childNodes);
  }
}
