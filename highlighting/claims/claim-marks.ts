import { claimsCategory } from '../../knowledge/categories';
import type { FoundWarningSign } from '../../knowledge/warning-signs/find-warning-signs';
import { Occurrence } from '../marks/occurrence';
import { OccurrenceStore } from '../marks/occurrence-store';
import type { PaintSelection } from '../marks/paint-selection';
import type { ClaimPlace, ClaimSearch, PageEvidence, SearchedPage, StartClaimSearch } from './claim-search';

export interface ClaimMarksOptions {
  readonly page: Omit<SearchedPage, 'found'>;
  readonly selection: PaintSelection;
  /** Gives the code that searches a page. Where it rejects, the page is shown without claims. */
  loadSearch(): Promise<StartClaimSearch>;
  /** Told when the claims or the warning signs of the page may be others than before. */
  onChange(): void;
}

/**
 * The claims that a page makes, as occurrences beside those of terms: terms stand within claims, so the two are kept
 * apart. Nothing is searched, and no code for it is there, before the page turns out to be about health.
 */
export class ClaimMarks {
  readonly store = new OccurrenceStore();
  /** The warning signs of the page, the most urgent first. */
  signs: readonly FoundWarningSign[] = [];
  private search: Promise<ClaimSearch | undefined> | undefined;
  private stopped = false;

  constructor(private readonly options: ClaimMarksOptions) {}

  /** All of the page has been read, at first or again. @param isHealth whether the page is about health */
  pageRead(isHealth: boolean): void {
    if (!isHealth && !this.search) return;
    this.search ??= this.begin();
    this.search.then((search) => search?.run());
  }

  /** Forgets the claims whose text the page has taken away. */
  forgetOrphans(document: Document): void {
    for (const occurrence of [...this.store.orphans(document)]) this.forget(occurrence);
  }

  stop(): void {
    this.stopped = true;
    this.search?.then((search) => search?.stop());
  }

  private async begin(): Promise<ClaimSearch | undefined> {
    const start = await this.options.loadSearch().catch(() => undefined);
    if (this.stopped) return undefined;
    return start?.({ ...this.options.page, found: (evidence) => this.take(evidence) });
  }

  private take({ claims, signs }: PageEvidence): void {
    if (this.stopped) return;
    const outdated = new Set(this.store.all);
    for (const place of claims) {
      const same = this.find(place);
      if (!same) this.remember(place);
      else if (outdated.delete(same)) this.keep(same, place);
    }
    for (const occurrence of outdated) this.forget(occurrence);
    this.signs = signs;
    this.options.onChange();
  }

  private find({ claimId, span }: ClaimPlace): Occurrence | undefined {
    const { startContainer, startOffset, endContainer, endOffset } = span;
    return this.store
      .beginningIn(startContainer, startOffset, startOffset + 1)
      .find(
        (other) =>
          other.termId === claimId &&
          other.span.endContainer === endContainer &&
          other.span.endOffset === endOffset,
      );
  }

  private remember({ claimId, span, section }: ClaimPlace): void {
    // The page may have changed while it was being read; then it is read again soon.
    if (!span.startContainer.isConnected || !span.endContainer.isConnected) return;
    const occurrence = new Occurrence(span, undefined, []);
    // What a claim says is news to everybody: the reader's level leaves none out.
    occurrence.entry = { id: claimId, category: claimsCategory.id, familiarity: 'specialist' };
    occurrence.section = section;
    this.store.add(occurrence);
    this.options.selection.add(occurrence);
  }

  /** It was found again as it was; but it may stand elsewhere now, before or behind others. */
  private keep(occurrence: Occurrence, { section }: ClaimPlace): void {
    const { selection } = this.options;
    if (section === occurrence.section) {
      selection.reconsider(occurrence);
      return;
    }
    selection.remove(occurrence);
    occurrence.section = section;
    selection.add(occurrence);
  }

  private forget(occurrence: Occurrence): void {
    this.store.remove(occurrence);
    this.options.selection.remove(occurrence);
  }
}
