import type { ClaimFinder, FoundClaim } from '../../knowledge/claim-matching/claim-finder';
import type { FoundWarningSign } from '../../knowledge/warning-signs/find-warning-signs';
import type { StreamRules } from '../reading/text-stream';
import { TimeSlices } from '../reading/time-slices';
import { type Introduction, Introductions } from './introductions';
import { type Paragraph, ParagraphReader } from './paragraph-reader';
import { type ClaimOccurrences, type ClaimPlace, updateClaims } from './update-claims';

/** What a search asks of a page, and where it gives what it found. */
export interface SearchedPage extends ClaimOccurrences {
  readonly window: Window;
  /** The document and the shadow roots in it that are read. */
  trees(): readonly (Document | ShadowRoot)[];
  /** What is left alone in a tree. */
  rulesOf(tree: Document | ShadowRoot): StreamRules;
  /** Whether a term was found in a text node. */
  hasTerm(node: Text): boolean;
  /** Told when the occurrences are those that the page has now, and of its warning signs, the most urgent first. */
  found(signs: readonly FoundWarningSign[]): void;
}

export interface ClaimSearch {
  /** Has the page read, now or again, in idle time. */
  run(): void;
  stop(): void;
}

/** What begins the search of a page: it comes into a frame when the page turns out to be about health. */
export type StartClaimSearch = (page: SearchedPage) => ClaimSearch;

export interface ClaimSearchTools {
  readonly finder: ClaimFinder;
  /** Gives the signs of all paragraphs of a page, the most urgent first. */
  findSigns(paragraphs: readonly string[]): readonly FoundWarningSign[];
}

/** Warning signs are looked for in so many paragraphs at once; one of them stands in the next lot too. */
const LOT = 12;

/** The pause between two searches is this many times as long as the last one took: at most 2 % of a busy page's time. */
const PAUSE_PER_COST = 50;

/** The longest pause, in milliseconds. */
const LONGEST_PAUSE = 2_000;

/** So often, in milliseconds, the first findings of a long page are shown. */
const SHOWN_EVERY = 500;

/** The findings of so many paragraphs are kept for the next search: with more, their text is a megabyte. */
const MOST_KNOWN = 500;

/**
 * So many characters of a page are searched for claims, from its beginning: the length of a book. A search costs about
 * 1.5 ms of idle time for a thousand characters, which would be a quarter of a minute for 10 MB.
 */
const MOST_SEARCHED = 500_000;

/** Searches a page for claims and warning signs, and again when it has changed. */
export function createClaimSearch({ finder, findSigns }: ClaimSearchTools): StartClaimSearch {
  return (page) => {
    const slices = new TimeSlices(page.window, { step: () => step() });
    /** What was found in a paragraph under its introduction, in the last search. */
    let known = new Map<string, readonly FoundClaim[]>();
    let pass: Pass | undefined;
    let timer: number | undefined;
    let again = false;
    let cost = 0;
    let endedAt = Number.NEGATIVE_INFINITY;
    /** As long as nothing was found before, what a long page has is shown while it is read. */
    let isFirst = true;
    let shownAt = performance.now();

    function step(): boolean {
      const started = performance.now();
      const current = pass;
      const done = !current || current.step();
      cost += performance.now() - started;
      if (current && done) finish(current);
      else if (current && isFirst && performance.now() - shownAt > SHOWN_EVERY) show(current);
      return done;
    }

    function show({ claims, signs }: Pass): void {
      shownAt = performance.now();
      updateClaims(page, claims);
      page.found(signs());
    }

    function finish(ended: Pass): void {
      pass = undefined;
      known = ended.found;
      endedAt = performance.now();
      isFirst = false;
      show(ended);
      if (again) plan();
    }

    function plan(): void {
      again = false;
      const pause = endedAt + Math.min(LONGEST_PAUSE, cost * PAUSE_PER_COST) - performance.now();
      timer = page.window.setTimeout(
        () => {
          timer = undefined;
          cost = 0;
          pass = new Pass(page, finder, findSigns, known);
          slices.run();
        },
        Math.max(0, pause),
      );
    }

    return {
      run() {
        if (pass) again = true;
        else if (timer === undefined) plan();
      },
      stop() {
        page.window.clearTimeout(timer);
        slices.stop();
        pass = undefined;
      },
    };
  };
}

/** One reading of a page from its first to its last paragraph. */
class Pass {
  readonly found = new Map<string, readonly FoundClaim[]>();
  readonly claims: ClaimPlace[] = [];
  private lot: string[] = [];
  private searched = 0;
  /** The lots in which warning signs stand. */
  private readonly alarming: { lot: readonly string[]; signs: readonly FoundWarningSign[] }[] = [];
  private readonly trees: (Document | ShadowRoot)[];
  private reader: ParagraphReader | undefined;
  private introductions = new Introductions();

  constructor(
    private readonly page: SearchedPage,
    private readonly finder: ClaimFinder,
    private readonly findSigns: ClaimSearchTools['findSigns'],
    private readonly known: ReadonlyMap<string, readonly FoundClaim[]>,
  ) {
    this.trees = [...page.trees()];
  }

  /** Reads on. @returns whether all has been read */
  step(): boolean {
    if (!this.reader) {
      const tree = this.trees.shift();
      if (!tree) return true;
      this.reader = new ParagraphReader(tree, this.page.rulesOf(tree));
      this.introductions = new Introductions();
    }
    if (!this.reader.step((paragraph) => this.read(paragraph))) return false;
    this.reader = undefined;
    this.searchLot();
    return this.trees.length === 0;
  }

  /** The most urgent first. */
  readonly signs = (): readonly FoundWarningSign[] => {
    const [first, second] = this.alarming;
    // Several lots have signs: together they are put in the order of their urgency.
    return second ? this.findSigns(this.alarming.flatMap(({ lot }) => lot)) : (first?.signs ?? []);
  };

  private read(paragraph: Paragraph): void {
    const hasTerm = paragraph.nodes().some((node) => this.page.hasTerm(node));
    const introduction = this.introductions.next(paragraph, hasTerm);
    this.lot.push(paragraph.text);
    if (this.lot.length >= LOT) this.searchLot();
    if (hasTerm || introduction.hasTerm) this.findClaims(paragraph, introduction);
  }

  private findClaims(paragraph: Paragraph, introduction: Introduction): void {
    const { text, section } = paragraph;
    if (this.searched > MOST_SEARCHED) return;
    this.searched += text.length;
    const key = `${introduction.text}\n${text}`;
    const claims = this.known.get(key) ?? this.found.get(key) ?? this.finder.find(text, introduction.text);
    if (this.found.size < MOST_KNOWN) this.found.set(key, claims);
    for (const { claimId, start, end } of claims)
      this.claims.push({ claimId, span: paragraph.span(start, end), section });
  }

  private searchLot(): void {
    if (this.lot.length === 0) return;
    const signs = this.findSigns(this.lot);
    if (signs.length > 0) this.alarming.push({ lot: this.lot, signs });
    // Pain and sign may stand in neighboring paragraphs.
    this.lot = this.lot.slice(-1);
  }
}
