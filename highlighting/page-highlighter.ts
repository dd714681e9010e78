import { claimsCategory } from '../knowledge/categories';
import type { Matcher } from '../knowledge/matching/matcher';
import type { PagePreferences } from '../knowledge/preferences';
import type { FoundWarningSign } from '../knowledge/warning-signs/find-warning-signs';
import { ClaimMarks } from './claims/claim-marks';
import type { StartClaimSearch } from './claims/claim-search';
import { isSameMark, type Mark, type MarksIn } from './marks/mark';
import type { Occurrence } from './marks/occurrence';
import { PageOccurrences } from './marks/page-occurrences';
import { PaintSelection } from './marks/paint-selection';
import { Sections } from './marks/sections';
import { TopicTracker } from './marks/topic-tracker';
import type { Painter } from './painting/painter';
import { blocksInView } from './reading/blocks-in-view';
import { isShadowRoot } from './reading/node-types';
import type { PageChanges } from './reading/page-changes';
import { PageRules } from './reading/page-rules';
import { PageScanner } from './reading/page-scanner';
import { PageWatcher } from './reading/page-watcher';
import { pageNode, textLength } from './reading/parted-texts';
import type { ReadPart } from './reading/scan-pass';
import { ShadowRoots } from './reading/shadow-roots';
import { TimeSlices } from './reading/time-slices';

/** How often it is made sure that the page has not taken the marks away, in milliseconds. It sends no event when it does. */
const REPAIR_INTERVAL = 1_000;

/** So many different medical terms, at least, stand on a page in which claims are looked for. */
const CLAIM_PAGE_TERMS = 2;

export interface PageHighlighterOptions {
  readonly document: Document;
  readonly matcher: Matcher;
  /** Primary subtag of the glossary's language, such as "en". */
  readonly language: string;
  readonly painter: Painter;
  readonly preferences: PagePreferences;
  /** Gives the code that finds claims; it is asked for once, when the page turns out to be about health. */
  readonly loadClaimSearch?: () => Promise<StartClaimSearch>;
  /** Told when the terms or claims of the page, or the state of the scan, are others than before. */
  readonly onChange: () => void;
}

/**
 * Finds the terms of one document, paints them, and keeps up with the page. This is where the parts of the engine meet:
 * watcher -> scanner -> store -> selection -> painter.
 */
export class PageHighlighter {
  private readonly document: Document;
  private readonly rules: PageRules;
  private readonly scanner: PageScanner;
  private readonly watcher: PageWatcher;
  private readonly slices: TimeSlices;
  private readonly topic: TopicTracker;
  private readonly sections = new Sections();
  private readonly selection: PaintSelection;
  private readonly roots: ShadowRoots;
  private readonly claims: ClaimMarks;
  private readonly found: PageOccurrences;
  private readonly window: Window;
  private repairs: number | undefined;
  private stopped = false;
  private readsTwice = false;
  /** What the look at the page's changes that is under way has cost so far, with the reading, in ms; 0 when there is none. */
  private lookCost = 0;

  constructor(private readonly options: PageHighlighterOptions) {
    const { document, matcher, language, preferences } = options;
    const window = document.defaultView;
    if (!window) throw new Error('a document without a window has nothing to highlight');
    this.document = document;
    this.window = window;
    this.rules = new PageRules(document, language);
    this.topic = new TopicTracker(document, matcher.contextWords);
    this.selection = new PaintSelection(preferences);
    this.found = new PageOccurrences(this.topic, this.selection);
    this.roots = new ShadowRoots(document, (root) => this.addRoot(root));
    this.scanner = new PageScanner(
      matcher,
      this.rules,
      (occurrences, parts) => this.take(occurrences, parts),
      (root) => this.roots.add(root),
      this.sections.of,
    );
    this.claims = this.createClaimMarks();
    this.slices = new TimeSlices(window, { step: () => this.step() });
    this.watcher = new PageWatcher(
      window,
      (changes) => this.follow(changes),
      options.painter.pageChanged?.bind(options.painter),
    );
    options.painter.connect?.((change) => this.watcher.unobserved(change));
  }

  /** Which painted marks of terms touch a text node. */
  get marksIn(): MarksIn {
    return this.found.marksIn;
  }

  /** Which painted claims touch a text node. Terms stand within them. */
  get claimsIn(): MarksIn {
    return this.claims.store.marksIn;
  }

  /** Whether a mark, or another one at its place, is painted now. */
  isMarked(mark: Mark): boolean {
    const node = mark.range.startContainer as Text;
    return [...this.marksIn(node), ...this.claimsIn(node)].some((other) => isSameMark(other, mark));
  }

  /** The settled occurrences of terms that touch a text node, in the order of its text. */
  readonly termsIn = (node: Text): readonly Occurrence[] => this.found.termsIn(node);

  /** The warning signs that the page names, the most urgent first. */
  get warningSigns(): readonly FoundWarningSign[] {
    return this.claims.signs;
  }

  /** The open shadow roots that are known. */
  readonly shadowRoots = (): readonly ShadowRoot[] => this.roots.list();

  /** All settled occurrences that the reader wants to hear of, in no order. */
  *listed(): Generator<Occurrence> {
    for (const occurrence of this.occurrences()) if (this.selection.lists(occurrence)) yield occurrence;
  }

  /** Ids of the different terms that the reader wants to hear of; claims are not among them. */
  termIds(): readonly string[] {
    const ids = new Set<string>();
    for (const { termId, category } of this.listed()) if (category !== claimsCategory.id) ids.add(termId);
    return [...ids];
  }

  private *occurrences(): Generator<Occurrence> {
    yield* this.found.all;
    yield* this.claims.store.all;
  }

  /** Whether the page makes any claim. */
  get hasClaims(): boolean {
    return this.claims.store.all.size > 0;
  }

  /** Whether anything was found at all. */
  get hasMarks(): boolean {
    return this.found.all.size > 0;
  }

  /** What the highlighter is doing. */
  get state(): 'scanning' | 'done' | 'other-language' {
    if (this.rules.documentLeftAlone) return 'other-language';
    return this.scanner.idle ? 'done' : 'scanning';
  }

  /** Begins: a first slice at once, the rest in idle time. */
  start(): void {
    this.watcher.watch(this.document);
    this.sections.known(this.document);
    if (!this.rules.documentLeftAlone) this.scanFromView();
    this.slices.runNow();
    this.repairs = this.window.setInterval(() => this.repair(), REPAIR_INTERVAL);
  }

  /** Reads what the reader sees before the rest. Near the top of the page the order of the text does that by itself. */
  private scanFromView(): void {
    this.scanner.scan(this.document);
    if (this.window.scrollY < this.window.innerHeight) return;
    this.readsTwice = true;
    this.scanner.scanFirst(blocksInView(this.document));
  }

  /** Takes all marks away and ends. */
  stop(): void {
    this.stopped = true;
    this.window.clearInterval(this.repairs);
    this.watcher.stop();
    this.slices.stop();
    this.scanner.clear();
    this.claims.stop();
    this.options.painter.destroy();
  }

  /** Chooses and paints under other preferences; the page is not read again. */
  setPreferences(preferences: PagePreferences): void {
    this.selection.setPreferences(preferences, this.occurrences());
    this.paint();
    this.options.onChange();
  }

  /** Puts back what the page took away of the marks. A page that is not seen can wait. */
  private repair(): void {
    if (this.document.visibilityState === 'hidden') return;
    this.options.painter.repair();
    this.roots.lookAgain();
    if (!this.scanner.idle) this.slices.run();
  }

  private step(): boolean {
    const started = performance.now();
    const done = this.scanner.step();
    if (done) this.settle();
    if (this.lookCost > 0) this.noteCost(performance.now() - started, done);
    return done;
  }

  private noteCost(milliseconds: number, done: boolean): void {
    this.lookCost += milliseconds;
    if (!done) return;
    this.watcher.noteCost(this.lookCost);
    this.lookCost = 0;
  }

  private addRoot(root: ShadowRoot): void {
    if (this.stopped) return;
    this.options.painter.addShadowRoot(root);
    this.watcher.watch(root);
    this.sections.known(root);
    if (!this.rules.excludes(root.host)) this.scanner.scan(root);
  }

  /** The page has changed: forgets what has gone, and reads again what is new. */
  private follow({ changed, removed, everything }: PageChanges): void {
    const started = performance.now();
    if (removed) {
      this.found.forgetOrphans(this.document);
      this.claims.forgetOrphans(this.document);
    }
    for (const [changedNode, change] of changed) {
      const node = pageNode(changedNode);
      // A shadow root that the page has moved to another document is that one's.
      if (!node.isConnected || node.ownerDocument !== this.document) continue;
      if (change === 'whole') this.forgetUnread(node);
      this.scanner.rescan(node, change);
    }
    for (const root of this.roots.within(changed)) {
      if (this.rules.excludes(root.host)) this.forgetUnread(root);
      else this.scanner.scan(root);
    }
    if (everything) this.readAnew();
    this.resection();
    this.roots.lookAgain();
    this.slices.run();
    this.lookCost = performance.now() - started;
  }

  /** Nobody knows what changed: forgets what a pass will not meet, and reads all trees again. */
  private readAnew(): void {
    this.found.forgetIn((text) => isEmptyText(text) || this.rules.excludes(text) || this.rules.mutes(text));
    for (const root of [this.document, ...this.roots.list()]) {
      if (!this.rules.excludes(isShadowRoot(root) ? root.host : root.documentElement))
        this.scanner.scan(root);
    }
  }

  /** Takes what was found in some text, in place of what was there before. */
  private take(found: readonly Occurrence[], parts: () => readonly ReadPart[]): void {
    // On a page that has not changed yet nothing is read twice, and nothing can be out of date.
    this.found.replace(found, this.watcher.quiet && !this.readsTwice ? [] : parts());
    this.paint();
  }

  /** Forgets what a pass over the node will not meet: it takes the place only of what it reads. */
  private forgetUnread(node: Node): void {
    const nothingRead = isEmptyText(node) || this.rules.excludes(node);
    if (!nothingRead && !this.rules.mixed) return;
    this.found.forgetIn((text) => node.contains(text) && (nothingRead || this.rules.mutes(text)));
  }

  /** Everything has been read: decides what only the page as a whole can tell. */
  private settle(): void {
    this.found.settleByPage();
    this.paint();
    this.options.painter.settle?.();
    this.options.onChange();
    this.claims.pageRead(this.topic.countMedical() >= CLAIM_PAGE_TERMS);
  }

  private createClaimMarks(): ClaimMarks {
    const { window, rules, options } = this;
    return new ClaimMarks({
      page: {
        window,
        trees: () => [this.document, ...this.roots.list().filter(({ host }) => !rules.excludes(host))],
        rulesOf: (tree) => ({ skips: rules.skipsWithin(tree), mutes: rules.mutes, kind: rules.kind }),
        hasTerm: (node) => this.termsIn(node).length > 0,
      },
      selection: this.selection,
      loadSearch: () => options.loadClaimSearch?.() ?? Promise.reject(new Error('no claims here')),
      onChange: () => {
        this.paint();
        options.onChange();
      },
    });
  }

  /** Headings came or went: the trees are read again, for what stands under which. */
  private resection(): void {
    for (const root of this.sections.refresh()) this.scanner.scan(root as Document | ShadowRoot);
  }

  private paint(): void {
    const { added, removed } = this.selection.settle();
    if (added.length > 0 || removed.length > 0) this.options.painter.paint(added, removed);
  }
}

const isEmptyText = (node: Node): boolean =>
  node.nodeType === Node.TEXT_NODE && textLength(node as Text) === 0;
