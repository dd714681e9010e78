import { claimsCategory } from '../../knowledge/categories';
import { wordsOf } from '../card/mark-rectangles';
import type { Mark } from '../marks/mark';
import type { Change } from '../reading/page-changes';
import { ClaimsInTexts } from './claims-in-texts';
import { gapsOf, partsOf } from './inline-spans';
import { InlineText, type Span } from './inline-text';
import type { PaintedMark } from './painter';
import {
  describeTerm,
  isInControl,
  makeClaimFocusable,
  makeFocusable,
  mayTakeFocus,
  setCategory,
  type TermWording,
} from './term-element';
import type { WrapRanges } from './wrap-ranges';

export interface WrappedMarksOptions {
  readonly document: Document;
  readonly wrapRanges: WrapRanges;
  readonly wording: TermWording;
}

/** A mark in the page. */
interface Wrapped {
  readonly mark: Mark;
  /** Its elements in reading order, and the texts that they part. */
  readonly elements: ReadonlyMap<HTMLElement, InlineText>;
  /** Shown only because the reader jumped to it. */
  readonly fleeting: boolean;
}

/**
 * The marks that stand in the page as elements, and the texts that they part. All that changes the page returns the claims
 * that have to be wrapped anew because of it: one control must not stand in another, so that a claim is wrapped around its
 * terms, in the gaps that they leave.
 */
export class WrappedMarks {
  private readonly texts = new Map<Text, InlineText>();
  private readonly wrapped = new Map<Mark, Wrapped>();
  private readonly markByElement = new WeakMap<EventTarget, Mark>();
  private readonly claims = new ClaimsInTexts();
  /** Texts that the page was seen to write on at their end, such as an answer in a chat. */
  private readonly growing = new WeakSet<Node>();
  private refocus: Mark | undefined;
  private emphasized: Mark | undefined;

  constructor(private readonly options: WrappedMarksOptions) {}

  /** The mark that is shown strongly. */
  get current(): Mark | undefined {
    return this.emphasized;
  }

  has(mark: Mark): boolean {
    return this.wrapped.has(mark);
  }

  /** The elements of a mark in reading order; none while it is not in the page. */
  elementsOf(mark: Mark): readonly HTMLElement[] {
    return [...(this.wrapped.get(mark)?.elements.keys() ?? [])];
  }

  /** The mark of an element of ours; undefined for copies that the page has made. */
  markOf(element: EventTarget): Mark | undefined {
    const mark = this.markByElement.get(element);
    return mark && this.wrapped.get(mark)?.elements.has(element as HTMLElement) ? mark : undefined;
  }

  /** The parted text that a node of the page is, or that a node of ours stands for. */
  textOf(pageText: Node): InlineText | undefined {
    return this.texts.get(pageText as Text);
  }

  get isEmpty(): boolean {
    return this.texts.size === 0;
  }

  /** The parted texts within an element. */
  textsWithin(element: Element): readonly InlineText[] {
    return [...this.texts.values()].filter(({ owner }) => element.contains(owner));
  }

  /** Takes note that the page writes on at the end of a text. */
  noteGrowth(text: Text): void {
    this.growing.add(text);
  }

  /** Wraps marks whose text is bare, but for claims, which take what is left. */
  show(marks: readonly Mark[], fleeting = false): void {
    const spans = new Map<Text, Map<Span, Mark>>();
    const elements = new Map<Mark, Map<HTMLElement, InlineText>>();
    for (const mark of marks) {
      elements.set(mark, new Map());
      for (const { owner, span } of partsOf(mark)) {
        const inText = spans.get(owner) ?? new Map<Span, Mark>();
        spans.set(owner, inText);
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

  /** Takes marks away. @returns the claims that have a gap where a term was */
  takeAway(marks: Iterable<Mark>): PaintedMark[] {
    const elements = new Map<InlineText, HTMLElement[]>();
    const withoutTerm = new Set<Text>();
    for (const mark of marks) {
      const own = this.wrapped.get(mark)?.elements ?? [];
      if (isClaim(mark)) this.claims.delete(mark, ownersOf(own));
      for (const [element, text] of own) {
        const inText = elements.get(text);
        if (inText) inText.push(element);
        else elements.set(text, [element]);
        if (!isClaim(mark)) withoutTerm.add(text.owner);
      }
      this.wrapped.delete(mark);
    }
    for (const [text, going] of elements) {
      if (going.length < text.terms.length) for (const element of going) text.unwrap(element);
      else this.dissolve(text);
    }
    return [...withoutTerm].flatMap((owner) => [...this.claims.in(owner)]);
  }

  /** Terms that come later must find the text of a claim bare. @returns the claims that were taken away for them */
  withdrawClaims(marks: readonly Mark[]): PaintedMark[] {
    const terms = marks.filter((mark) => !isClaim(mark));
    const claims = new Set(
      terms.flatMap((mark) => partsOf(mark)).flatMap(({ owner }) => [...this.claims.in(owner)]),
    );
    const { activeElement } = this.options.document;
    for (const claim of claims)
      if (this.elementsOf(claim).some((element) => element === activeElement)) this.refocus = claim;
    this.takeAway(claims);
    return [...claims];
  }

  /** Shows one mark strongly, wrapping it for so long if it is not; or none. @returns claims to be wrapped anew */
  emphasize(mark: Mark | undefined): PaintedMark[] {
    const before = this.emphasized && this.wrapped.get(this.emphasized);
    this.emphasized = mark;
    const again = before?.fleeting ? this.takeAway([before.mark]) : [];
    for (const element of before?.elements.keys() ?? []) delete element.dataset.current;
    if (!mark) return again;
    if (!this.wrapped.has(mark)) {
      again.push(...this.withdrawClaims([mark]));
      this.show([mark], true);
    }
    for (const element of this.elementsOf(mark)) element.dataset.current = '';
    return again;
  }

  /**
   * Puts a text together that the page has changed.
   *
   * @returns the page's nodes to be read again, and the marks that stood in it
   */
  breakUp(text: InlineText): { changed: ReadonlyMap<Node, Change>; broken: readonly PaintedMark[] } {
    const broken: PaintedMark[] = [];
    const root = text.parent.getRootNode();
    const focused = root instanceof Document || root instanceof ShadowRoot ? root.activeElement : null;
    for (const element of text.terms) {
      const mark = this.markByElement.get(element);
      const wrapped = mark && this.wrapped.get(mark);
      if (!wrapped) continue;
      if (isClaim(mark)) this.claims.delete(mark, ownersOf(wrapped.elements));
      if (element === focused) this.refocus = mark;
      this.wrapped.delete(mark);
      if (!wrapped.fleeting) broken.push(mark as PaintedMark);
      for (const [other, otherText] of wrapped.elements)
        if (otherText !== text) this.unwrapIn(otherText, other);
    }
    return { changed: this.dissolve(text), broken };
  }

  /** Puts all texts together. */
  clear(): void {
    for (const text of this.texts.values()) text.dissolve();
    this.texts.clear();
    this.wrapped.clear();
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
  private finish(wrapped: Wrapped): void {
    const { mark, elements, fleeting } = wrapped;
    const all = [...elements.keys()];
    this.wrapped.set(mark, wrapped);
    for (const element of all) {
      if (!fleeting) setCategory(element, (mark as PaintedMark).category);
      if (mark === this.emphasized) element.dataset.current = '';
      this.markByElement.set(element, mark);
    }
    if (fleeting) return;
    if (isClaim(mark)) this.claims.add(mark, ownersOf(elements));
    const focusable = this.nameElements(mark, all);
    if (!focusable || mark !== this.refocus) return;
    this.refocus = undefined;
    const { activeElement, body } = this.options.document;
    if (!activeElement || activeElement === body) focusable.focus({ preventScroll: true });
  }

  /** @returns the element that takes the focus; none within a control of the page */
  private nameElements(mark: Mark, all: readonly HTMLElement[]): HTMLElement | undefined {
    const { wording } = this.options;
    const focusable = all.find((element) => mayTakeFocus(element.parentNode));
    if (!focusable) {
      const [first] = all;
      if (first && isInControl(first.parentNode)) describeTerm(first, wording);
      return undefined;
    }
    if (isClaim(mark)) {
      makeClaimFocusable(focusable, wordsOf(mark), wording);
      return focusable;
    }
    makeFocusable(focusable, all.map(({ textContent }) => textContent).join(' '), wording);
    // The name says the whole term; what is read in a control stays the control's.
    for (const element of all)
      if (element !== focusable && !isInControl(element.parentNode)) element.ariaHidden = 'true';
    return focusable;
  }

  private dissolve(text: InlineText): Map<Node, Change> {
    this.texts.delete(text.owner);
    return text.dissolve(this.growing.has(text.owner));
  }

  private unwrapIn(text: InlineText, element: HTMLElement): void {
    if (text.terms.length > 1) text.unwrap(element);
    else this.dissolve(text);
  }
}

/** Whether a mark is that of a claim. */
export function isClaim(mark: Mark): mark is PaintedMark {
  return 'category' in mark && mark.category === claimsCategory.id;
}

function ownersOf(elements: Iterable<readonly [HTMLElement, InlineText]>): Iterable<Text> {
  return Array.from(elements, ([, text]) => text.owner);
}
