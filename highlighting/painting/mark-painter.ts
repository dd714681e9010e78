import { claimsCategory, type MarkCategoryId } from '../../knowledge/categories';
import { consume } from '../card/card-gestures';
import { wordsOf } from '../card/mark-rectangles';
import type { Mark } from '../marks/mark';
import type { Change } from '../reading/page-watcher';
import { pageNode } from '../reading/parted-texts';
import { TimeSlices } from '../reading/time-slices';
import { AdoptedSheet } from './adopted-sheet';
import { elementSheetText } from './highlight-style';
import { gapsOf, partsOf } from './inline-spans';
import { InlineText, type Span } from './inline-text';
import type { PaintedMark, Painter } from './painter';
import { SelectionKeeper } from './selection-keeper';
import {
  describeTerm,
  isInControl,
  makeClaimFocusable,
  makeFocusable,
  mayTakeFocus,
  setCategory,
  type TermWording,
  termElementName,
  termElementsIn,
} from './term-element';
import type { WrapRanges } from './wrap-ranges';

/** What is written word by word, such as an answer in a chat, is not marked in between. */
const STILLNESS = 2_000;

/** Marks that are wrapped in one go: each go has the browser find the styles of the page anew. */
const BATCH = 50;

export interface MarkPainterOptions {
  readonly document: Document;
  readonly wrapRanges: WrapRanges;
  readonly wording: TermWording;
  /** The reader asked for the explanation by key, or by a screen reader's own command. */
  onOpen(mark: Mark): void;
  /** Milliseconds for which a text that the page keeps writing must be still before it is marked again. */
  readonly stillness?: number;
}

/** A mark in the page. */
interface Shown {
  readonly mark: Mark;
  /** Its elements in reading order, and the texts that they part. */
  readonly elements: ReadonlyMap<HTMLElement, InlineText>;
  /** Shown only because the reader jumped to it. */
  readonly fleeting: boolean;
}

/**
 * Paints by wrapping each term in an element that the Tab key and screen readers reach in reading order. This changes the
 * page; how it is kept from harm is told in `InlineText`. What the page does to a parted text is answered before the page
 * is shown again, by putting the text together; its terms are wrapped again when it has been read again.
 */
export class MarkPainter implements Painter {
  private readonly texts = new Map<Text, InlineText>();
  private readonly shown = new Map<Mark, Shown>();
  private readonly markOf = new WeakMap<EventTarget, Mark>();
  /** Marks of terms to be wrapped in this or the next idle moments. */
  private readonly waiting = new Set<PaintedMark>();
  /** Claims to be wrapped after them, around the terms. */
  private readonly waitingClaims = new Set<PaintedMark>();
  /** The claims that have elements in a text. */
  private readonly claimsIn = new Map<Text, Set<PaintedMark>>();
  /** Marks to be wrapped again when the page's change has been read. */
  private readonly broken = new Set<PaintedMark>();
  private readonly brokenAt = new WeakMap<Text, { readonly at: number; readonly again: boolean }>();
  /** Texts that the page was seen to write on at their end, such as an answer in a chat. */
  private readonly growing = new WeakSet<Node>();
  private readonly sheet: AdoptedSheet;
  private readonly slices: TimeSlices;
  private readonly ending = new AbortController();
  private readonly stillness: number;
  private readonly selection: SelectionKeeper;
  private current: Mark | undefined;
  private refocus: Mark | undefined;
  private writeUnobserved: (change: () => void) => void = (change) => change();

  constructor(private readonly options: MarkPainterOptions) {
    const { document } = options;
    const window = document.defaultView;
    if (!window) throw new Error('a document without a window has nothing to paint');
    this.stillness = options.stillness ?? STILLNESS;
    this.sheet = new AdoptedSheet(document, elementSheetText(termElementName, {}));
    this.slices = new TimeSlices(window, { step: () => this.step() });
    this.selection = new SelectionKeeper(document, this.ending.signal);
    const listening = { capture: true, signal: this.ending.signal };
    window.addEventListener('keydown', (event) => this.onKeyDown(event), listening);
    window.addEventListener('click', (event) => this.onClick(event), listening);
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
    return [...(this.shown.get(mark)?.elements.keys() ?? [])];
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
    if (gone.some((mark) => this.shown.has(mark))) this.write(() => this.takeAway(gone));
    for (const mark of added) this.await(mark);
    if (!this.hasNothingToWrap) this.slices.runNow();
  }

  emphasize(mark: Mark | undefined): void {
    const before = this.current;
    this.current = mark;
    if (before === mark) return;
    this.write(() => {
      const shownBefore = before && this.shown.get(before);
      if (shownBefore?.fleeting) this.takeAway([shownBefore.mark]);
      else for (const element of shownBefore?.elements.keys() ?? []) delete element.dataset.current;
      if (!mark) return;
      if (!this.shown.has(mark)) {
        this.withdrawClaims([mark]);
        this.show([mark], true);
      }
      for (const element of this.shown.get(mark)?.elements.keys() ?? []) element.dataset.current = '';
    });
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
      this.await(mark);
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
      const whole = !this.texts.has(target as Text) && target instanceof Text;
      if (whole && oldValue && target.length > oldValue.length && target.data.startsWith(oldValue))
        this.growing.add(target);
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
    this.write(() => {
      for (const text of this.texts.values()) text.dissolve();
    });
    this.texts.clear();
    this.shown.clear();
    this.sheet.destroy();
  }

  private write(change: () => void): void {
    this.writeUnobserved(() => this.selection.during(change));
  }

  private await(mark: PaintedMark): void {
    (isClaim(mark) ? this.waitingClaims : this.waiting).add(mark);
  }

  /** Wraps some waiting marks, and claims when there is no term left to wrap. @returns whether none is left */
  private step(): boolean {
    if (this.waiting.size === 0) return this.wrapClaim();
    const batch: PaintedMark[] = [];
    for (const mark of this.waiting) {
      if (batch.length === BATCH) break;
      batch.push(mark);
      this.waiting.delete(mark);
    }
    this.write(() => {
      this.takeAway(batch);
      this.withdrawClaims(batch);
      this.show(batch, false);
    });
    return this.hasNothingToWrap;
  }

  private wrapClaim(): boolean {
    const [claim] = this.waitingClaims;
    if (!claim) return true;
    this.waitingClaims.delete(claim);
    this.write(() => {
      this.takeAway([claim]);
      this.show([claim], false);
    });
    return this.hasNothingToWrap;
  }

  /** Terms that come later must find the text of a claim bare; the claim is then wrapped around them. */
  private withdrawClaims(marks: readonly Mark[]): void {
    const terms = marks.filter((mark) => !isClaim(mark));
    const claims = new Set<PaintedMark>();
    for (const { owner } of terms.flatMap((mark) => partsOf(mark)))
      for (const claim of this.claimsIn.get(owner) ?? []) claims.add(claim);
    for (const claim of claims) {
      if (this.elementsOf(claim).some((element) => element === this.options.document.activeElement))
        this.refocus = claim;
      this.waitingClaims.add(claim);
    }
    this.takeAway(claims);
  }

  private show(marks: readonly Mark[], fleeting: boolean): void {
    const spans = new Map<Text, Map<Span, Mark>>();
    const elements = new Map<Mark, Map<HTMLElement, InlineText>>();
    for (const mark of marks) {
      elements.set(mark, new Map());
      for (const { owner, span } of partsOf(mark)) {
        const inText = spans.get(owner) ?? new Map<Span, Mark>();
        spans.set(owner, inText);
        // One control must not stand in another: a claim is wrapped around its terms.
        const text = this.texts.get(owner);
        const free = isClaim(mark) && text ? gapsOf(text, span) : [span];
        for (const each of free) inText.set(each, mark);
      }
    }
    for (const [owner, marksBySpan] of spans) this.wrapIn(owner, marksBySpan, elements);
    for (const mark of marks) {
      const own = elements.get(mark);
      if (own && own.size > 0) this.finish({ mark, elements: own, fleeting });
    }
  }

  private wrapIn(
    owner: Text,
    marksBySpan: ReadonlyMap<Span, Mark>,
    elements: ReadonlyMap<Mark, Map<HTMLElement, InlineText>>,
  ): void {
    const text = this.texts.get(owner) ?? new InlineText(owner);
    const inOrder = [...marksBySpan.keys()].sort((a, b) => a.start - b.start);
    for (const [span, element] of text.wrap(inOrder, this.options.wrapRanges)) {
      const mark = marksBySpan.get(span);
      if (mark) elements.get(mark)?.set(element, text);
    }
    if (text.hasTerms) this.texts.set(owner, text);
    else this.dissolve(text);
  }

  /** Gives a mark's elements their look and says what they are. */
  private finish(shown: Shown): void {
    const { mark, elements, fleeting } = shown;
    const all = [...elements.keys()];
    this.shown.set(mark, shown);
    for (const element of all) {
      if (!fleeting) setCategory(element, (mark as PaintedMark).category);
      if (mark === this.current) element.dataset.current = '';
    }
    for (const element of all) this.markOf.set(element, mark);
    if (fleeting) return;
    if (isClaim(mark)) this.noteClaim(mark, elements.values());
    const focusable = all.find((element) => mayTakeFocus(element.parentNode));
    const { wording } = this.options;
    if (!focusable) {
      const [first] = all;
      if (first && isInControl(first.parentNode)) describeTerm(first, wording);
      return;
    }
    if (isClaim(mark)) {
      makeClaimFocusable(focusable, wordsOf(mark), wording);
    } else {
      makeFocusable(focusable, all.map(({ textContent }) => textContent).join(' '), wording);
      // The name says the whole term; what is read in a control stays the control's.
      for (const element of all)
        if (element !== focusable && !isInControl(element.parentNode)) element.ariaHidden = 'true';
    }
    if (mark !== this.refocus) return;
    this.refocus = undefined;
    const { activeElement, body } = this.options.document;
    if (!activeElement || activeElement === body) focusable.focus({ preventScroll: true });
  }

  private noteClaim(claim: PaintedMark, texts: Iterable<InlineText>): void {
    for (const { owner } of texts) {
      const claims = this.claimsIn.get(owner) ?? new Set();
      this.claimsIn.set(owner, claims.add(claim));
    }
  }

  private forgetClaim(claim: PaintedMark, texts: Iterable<InlineText>): void {
    for (const { owner } of texts) {
      const claims = this.claimsIn.get(owner);
      claims?.delete(claim);
      if (claims?.size === 0) this.claimsIn.delete(owner);
    }
  }

  private takeAway(marks: Iterable<Mark>): void {
    const elements = new Map<InlineText, HTMLElement[]>();
    const withoutTerm = new Set<InlineText>();
    for (const mark of marks) {
      if (isClaim(mark)) this.forgetClaim(mark, this.shown.get(mark)?.elements.values() ?? []);
      for (const [element, text] of this.shown.get(mark)?.elements ?? []) {
        const inText = elements.get(text);
        if (inText) inText.push(element);
        else elements.set(text, [element]);
        if (!isClaim(mark)) withoutTerm.add(text);
      }
      this.shown.delete(mark);
    }
    for (const [text, going] of elements) {
      if (going.length < text.terms.length) for (const element of going) text.unwrap(element);
      else this.dissolve(text);
    }
    // Where a term was, its claim has a gap now.
    for (const { owner } of withoutTerm)
      for (const claim of this.claimsIn.get(owner) ?? []) this.waitingClaims.add(claim);
  }

  private dissolve(text: InlineText): Map<Node, Change> {
    this.texts.delete(text.owner);
    return text.dissolve(this.growing.has(text.owner));
  }

  /** The page has changed a parted text: puts it together, and remembers what was marked in it. */
  private breakUp(text: InlineText): Map<Node, Change> {
    const now = performance.now();
    const last = this.brokenAt.get(text.owner);
    this.brokenAt.set(text.owner, { at: now, again: last !== undefined && now - last.at < this.stillness });
    const root = text.parent.getRootNode();
    const focused = root instanceof Document || root instanceof ShadowRoot ? root.activeElement : null;
    for (const element of text.terms) {
      const mark = this.markOf.get(element);
      const shown = mark && this.shown.get(mark);
      if (!shown) continue;
      if (isClaim(shown.mark)) this.forgetClaim(shown.mark, shown.elements.values());
      if (element === focused) this.refocus = mark;
      this.shown.delete(shown.mark);
      if (!shown.fleeting) this.broken.add(shown.mark as PaintedMark);
      for (const [other, otherText] of shown.elements)
        if (otherText !== text) this.unwrapIn(otherText, other);
    }
    return this.dissolve(text);
  }

  private unwrapIn(text: InlineText, element: HTMLElement): void {
    if (text.terms.length > 1) text.unwrap(element);
    else this.dissolve(text);
  }

  private isStill({ range }: Mark): boolean {
    const last = this.brokenAt.get(range.startContainer as Text);
    return !last?.again || performance.now() - last.at >= this.stillness;
  }

  /** The parted texts that records may be about. */
  private textsIn(records: readonly MutationRecord[]): Set<InlineText> {
    const found = new Set<InlineText>();
    if (this.texts.size === 0) return found;
    const look = (node: Node | null) => {
      const text = node && this.texts.get(pageNode(node) as Text);
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
    for (const text of [...this.texts.values()]) if (target.contains(text.owner)) this.breakUp(text);
  }

  /** Copies that the page has made of our elements, with the page's text in them, mean nothing. */
  private removeCopies(node: Node): void {
    for (const element of termElementsIn(node)) {
      const mark = this.markOf.get(element);
      if (mark && this.shown.get(mark)?.elements.has(element)) continue;
      element.replaceWith(...element.childNodes);
    }
  }

  private onKeyDown(event: KeyboardEvent): void {
    const modified = event.ctrlKey || event.altKey || event.metaKey || event.shiftKey;
    if ((event.key === 'Enter' || event.key === ' ') && !modified && !event.isComposing) this.open(event);
  }

  /** Screen readers activate what they read by a click that no pointer has made. */
  private onClick(event: MouseEvent): void {
    if (event.detail === 0) this.open(event);
  }

  private open(event: Event): void {
    const [target] = event.composedPath();
    const mark = target instanceof HTMLElement && target.tabIndex === 0 ? this.markOf.get(target) : undefined;
    if (!mark || !this.shown.has(mark)) return;
    consume(event);
    this.options.onOpen(mark);
  }
}

function isClaim(mark: Mark): mark is PaintedMark {
  return 'category' in mark && mark.category === claimsCategory.id;
}
