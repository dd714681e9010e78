import { whenIdle } from './idle-time';
import { type Change, changesOf, type PageChanges } from './page-changes';

/**
 * When so many records come in one pause, the page is left unwatched until the next look, and read as a whole then: making
 * and sorting the records would cost it more (measured: 6 % of the pace of a page that rewrites a list of 1,000 rows).
 * A page that goes on so is read when it calms down, or after `LONGEST_FLOOD`: what would be marked is gone by then.
 */
const FLOOD = 1_000;

/** So long, at most, a page that floods us all the time is left unread, in milliseconds. */
const LONGEST_FLOOD = 5_000;

/** So long a page that was flooded is watched, in milliseconds, to see whether it has calmed down. */
const CALM = 50;

/** Attributes that decide whether text is left alone. */
const WATCHED_ATTRIBUTES = ['contenteditable', 'lang', 'role'];

/** The pause before changes are looked at, in milliseconds: short enough to seem at once, long enough to gather a burst. */
const SHORTEST_PAUSE = 100;

/** The longest pause, in milliseconds, however much the page changes. */
const LONGEST_PAUSE = 2_000;

/**
 * The pause is this many times as long as the last look took, so that we take at most 2 % of a busy page's time. It doubles
 * with each flood that follows on another.
 */
const PAUSE_PER_COST = 50;

/**
 * Watches the trees of a page. While the page is busy, all that happens is that the browser's records are kept; they are
 * looked at after a pause, in idle time.
 */
export class PageWatcher {
  private readonly observer: MutationObserver;
  /** True as long as nothing has ever changed. */
  quiet = true;
  private records: MutationRecord[] = [];
  private flooded = false;
  private floodsInARow = 0;
  /** When the page was flooded first since it was read, in ms of `performance.now`. */
  private floodedAt = 0;
  private readonly roots = new Set<WeakRef<Document | ShadowRoot>>();
  private readonly besides = new Map<Node, Change>();
  private timer: number | undefined;
  private callOffReport: (() => void) | undefined;
  private cost = 0;

  /**
   * @param window whose timers are used
   * @param onChanges told of changes, in idle time
   * @param onRecords told of records at once; it may change the page, which is not reported, and answers what has to be
   * looked at besides
   */
  constructor(
    private readonly window: Window,
    private readonly onChanges: (changes: PageChanges) => void,
    private readonly onRecords?: (records: readonly MutationRecord[]) => ReadonlyMap<Node, Change>,
  ) {
    this.observer = new MutationObserver((records) => this.keep(records));
  }

  watch(root: Document | ShadowRoot): void {
    this.roots.add(new WeakRef(root));
    if (!this.flooded) this.observe(root);
  }

  private observe(root: Document | ShadowRoot): void {
    this.observer.observe(root, {
      childList: true,
      subtree: true,
      characterData: true,
      // Who changes the page must tell what the page adds to a text from what it writes anew.
      ...(this.onRecords && { characterDataOldValue: true }),
      attributes: true,
      attributeFilter: WATCHED_ATTRIBUTES,
    });
  }

  /** How long the receiver worked on the last report, in milliseconds: the next pause depends on it. */
  noteCost(milliseconds: number): void {
    this.cost = milliseconds;
  }

  /** Does a change of the page that is not reported. What the page did before is kept, and told to `onRecords` first. */
  unobserved(change: () => void): void {
    const records = this.observer.takeRecords();
    if (records.length > 0) this.keep(records);
    change();
    this.observer.takeRecords();
  }

  stop(): void {
    this.observer.disconnect();
    this.records = [];
    this.roots.clear();
    this.flooded = false;
    this.besides.clear();
    this.window.clearTimeout(this.timer);
    this.callOffReport?.();
    this.timer = undefined;
    this.callOffReport = undefined;
  }

  private keep(records: MutationRecord[]): void {
    this.quiet = false;
    if (this.onRecords) this.tellAtOnce(this.onRecords, records);
    if (this.records.length === 0) this.records = records;
    else for (const record of records) this.records.push(record);
    // Who changes the page himself must hear of all that happens to it.
    if (this.records.length > FLOOD && !this.onRecords) this.leaveUnwatched();
    this.reportSoon();
  }

  private reportSoon(): void {
    if (this.timer !== undefined || this.callOffReport) return;
    const pause = Math.max(SHORTEST_PAUSE, this.cost * PAUSE_PER_COST) * 2 ** this.floodsInARow;
    this.timer = this.window.setTimeout(
      () => {
        this.timer = undefined;
        this.callOffReport = whenIdle(this.window, () => this.report(), LONGEST_PAUSE);
      },
      Math.min(pause, LONGEST_PAUSE),
    );
  }

  private leaveUnwatched(): void {
    this.observer.disconnect();
    this.records = [];
    if (this.floodsInARow === 0) this.floodedAt = performance.now();
    this.flooded = true;
    this.floodsInARow += 1;
  }

  private watchAgain(): void {
    this.flooded = false;
    for (const reference of this.roots) {
      const root = reference.deref();
      if (root) this.observe(root);
      else this.roots.delete(reference);
    }
  }

  private tellAtOnce(tell: NonNullable<typeof this.onRecords>, records: readonly MutationRecord[]): void {
    for (const [node, change] of tell(records)) {
      if (this.besides.get(node) !== 'whole') this.besides.set(node, change);
    }
    this.observer.takeRecords();
  }

  private report(): void {
    this.quiet = false;
    this.callOffReport = undefined;
    if (this.flooded) {
      this.watchAgain();
      this.timer = this.window.setTimeout(() => {
        this.timer = undefined;
        this.callOffReport = whenIdle(this.window, () => this.readWhenCalm(), LONGEST_PAUSE);
      }, CALM);
      return;
    }
    this.floodsInARow = 0;
    const records = this.records;
    this.records = [];
    const { changed, removed } = changesOf(records);
    const besides = new Map(this.besides);
    this.besides.clear();
    this.onChanges({
      changed: besides.size === 0 ? changed : new Map([...besides, ...changed]),
      removed,
      everything: false,
    });
  }

  private readWhenCalm(): void {
    this.callOffReport = undefined;
    const isLate = performance.now() - this.floodedAt > LONGEST_FLOOD;
    if (this.flooded && !isLate) {
      this.reportSoon();
      return;
    }
    if (this.flooded) {
      this.watchAgain();
      this.floodedAt = performance.now();
    } else {
      this.floodsInARow = 0;
    }
    this.records = [];
    this.onChanges({ changed: new Map(), removed: true, everything: true });
  }
}
