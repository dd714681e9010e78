/** So far beyond the view, as a part of its size, counts as near: about two screens. */
const MARGIN = '200%';

/**
 * Tells which of many things, each in some element, are in or near the view. Elements without a box of their own
 * (`display: contents`, closed details) count as near, because nobody can tell where their text is.
 */
export class NearView<Thing> {
  private readonly things = new Map<Element, Set<Thing>>();
  private readonly near = new Set<Element>();
  private readonly observer: IntersectionObserver;

  /**
   * @param onNear told of things that come near
   * @param onFar told of things that were near and are no more
   */
  constructor(
    private readonly onNear: (things: Iterable<Thing>) => void,
    private readonly onFar: (things: Iterable<Thing>) => void,
  ) {
    const options = { rootMargin: MARGIN, scrollMargin: MARGIN };
    this.observer = new IntersectionObserver((entries) => this.update(entries), options);
  }

  /** @param taken whether the thing is already treated as near, and stays so until it is known to be far */
  add(element: Element, thing: Thing, taken = false): void {
    const known = this.things.get(element);
    if (known) known.add(thing);
    else {
      this.things.set(element, new Set([thing]));
      this.observer.observe(element);
    }
    if (taken) this.near.add(element);
    else if (this.near.has(element)) this.onNear([thing]);
  }

  remove(element: Element, thing: Thing): void {
    const things = this.things.get(element);
    if (!things?.delete(thing)) return;
    if (this.near.has(element)) this.onFar([thing]);
    if (things.size > 0) return;
    this.things.delete(element);
    this.near.delete(element);
    this.observer.unobserve(element);
  }

  stop(): void {
    this.observer.disconnect();
    this.things.clear();
    this.near.clear();
  }

  private update(entries: readonly IntersectionObserverEntry[]): void {
    for (const { target, isIntersecting, boundingClientRect: box } of entries) {
      const things = this.things.get(target);
      const near = isIntersecting || (box.width === 0 && box.height === 0);
      if (!things || near === this.near.has(target)) continue;
      if (near) {
        this.near.add(target);
        this.onNear(things);
      } else {
        this.near.delete(target);
        this.onFar(things);
      }
    }
  }
}
