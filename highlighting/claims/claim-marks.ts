import type { FoundWarningSign } from '../../knowledge/warning-signs/find-warning-signs';
import { OccurrenceStore } from '../marks/occurrence-store';
import type { PaintSelection } from '../marks/paint-selection';
import type { ClaimSearch, SearchedPage, StartClaimSearch } from './claim-search';

export interface ClaimMarksOptions {
  readonly page: Omit<SearchedPage, 'store' | 'selection' | 'found'>;
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
    for (const occurrence of [...this.store.orphans(document)]) {
      this.store.remove(occurrence);
      this.options.selection.remove(occurrence);
    }
  }

  stop(): void {
    this.stopped = true;
    this.search?.then((search) => search?.stop());
  }

  private async begin(): Promise<ClaimSearch | undefined> {
    const { loadSearch, page, selection, onChange } = this.options;
    const start = await loadSearch().catch(() => undefined);
    if (this.stopped) return undefined;
    return start?.({
      ...page,
      store: this.store,
      selection,
      found: (signs) => {
        this.signs = signs;
        if (!this.stopped) onChange();
      },
    });
  }
}
