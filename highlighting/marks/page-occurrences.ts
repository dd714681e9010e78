import { chooseByPage } from '../../knowledge/matching/choose-reading';
import { textLength } from '../reading/parted-texts';
import type { ReadPart } from '../reading/scan-pass';
import type { MarksIn } from './mark';
import type { Occurrence } from './occurrence';
import { OccurrenceStore } from './occurrence-store';
import type { PaintSelection } from './paint-selection';
import type { TopicTracker } from './topic-tracker';

/** What was found on a page: where it stands, what it tells of the page, and what of it is to be painted, kept in step. */
export class PageOccurrences {
  private readonly store = new OccurrenceStore();
  private readonly unsettled = new Set<Occurrence>();

  /**
   * @param topic told of the terms that the words near them have settled
   * @param selection told of all that stands for a term
   */
  constructor(
    private readonly topic: TopicTracker,
    private readonly selection: PaintSelection,
  ) {}

  /** All that was found, also what stands for no term on this page. */
  get all(): ReadonlySet<Occurrence> {
    return this.store.all;
  }

  /** Which painted marks of terms touch a text node. */
  get marksIn(): MarksIn {
    return this.store.marksIn;
  }

  /** The settled occurrences of terms that touch a text node, in the order of its text. */
  readonly termsIn = (node: Text): readonly Occurrence[] => this.store.in(node).filter(({ entry }) => entry);

  /**
   * Takes what was found in some text, in place of what was there before.
   *
   * @param parts the text that was read again; none when it was read for the first time, and nothing can be out of date
   */
  replace(found: readonly Occurrence[], parts: readonly ReadPart[]): void {
    if (parts.length === 0) {
      for (const occurrence of found) this.remember(occurrence);
      return;
    }
    const outdated = this.beginningIn(parts);
    for (const occurrence of found) {
      const same = outdated.get(occurrence.node)?.get(occurrence.startOffset);
      if (same?.equals(occurrence)) {
        outdated.get(occurrence.node)?.delete(occurrence.startOffset);
        this.keep(same, occurrence);
      } else {
        carryOver(same, occurrence);
        this.remember(occurrence);
      }
    }
    for (const gone of outdated.values()) for (const occurrence of gone.values()) this.forget(occurrence);
  }

  /** Forgets what is in the page no more. */
  forgetOrphans(document: Document): void {
    for (const occurrence of [...this.store.orphans(document)]) this.forget(occurrence);
  }

  /** Forgets what stands in texts of which a question is answered with yes. */
  forgetIn(isGone: (text: Text) => boolean): void {
    for (const occurrence of [...this.store.all]) if (isGone(occurrence.node)) this.forget(occurrence);
  }

  /** Decides what only the page as a whole can tell. */
  settleByPage(): void {
    const topic = this.topic.topic();
    for (const occurrence of this.unsettled) {
      const entry = chooseByPage(occurrence.open, topic);
      if (entry === occurrence.entry) continue;
      this.selection.remove(occurrence);
      occurrence.entry = entry;
      if (entry) this.selection.add(occurrence);
    }
  }

  /** What begins in some parts of texts, by text and offset. */
  private beginningIn(parts: readonly ReadPart[]): Map<Node, Map<number, Occurrence>> {
    const found = new Map<Node, Map<number, Occurrence>>();
    for (const { node, from, to } of parts) {
      // What once began behind the end of a text that has become shorter is out of date too.
      const end = to >= textLength(node) ? Number.POSITIVE_INFINITY : to;
      const inPart = this.store.beginningIn(node, from, end);
      if (inPart.length === 0) continue;
      const inText = found.get(node) ?? new Map<number, Occurrence>();
      for (const occurrence of inPart) inText.set(occurrence.startOffset, occurrence);
      found.set(node, inText);
    }
    return found;
  }

  private remember(occurrence: Occurrence): void {
    this.store.add(occurrence);
    if (occurrence.settled) {
      this.topic.add(occurrence.settled);
      this.selection.add(occurrence);
    } else {
      this.unsettled.add(occurrence);
      if (occurrence.entry) this.selection.add(occurrence);
    }
  }

  /** It was found again as it was; but it may stand elsewhere now, before or behind others. */
  private keep(occurrence: Occurrence, { section, open }: Occurrence): void {
    occurrence.open = open;
    if (section !== occurrence.section) {
      this.selection.remove(occurrence);
      occurrence.section = section;
      if (occurrence.entry) this.selection.add(occurrence);
    } else if (occurrence.entry) {
      this.selection.reconsider(occurrence);
    }
  }

  private forget(occurrence: Occurrence): void {
    this.store.remove(occurrence);
    this.selection.remove(occurrence);
    this.unsettled.delete(occurrence);
    if (occurrence.settled) this.topic.remove(occurrence.settled);
  }
}

/** What was taken for a term, and may still be it, stays marked until the page has been read again: nothing flickers. */
function carryOver(before: Occurrence | undefined, now: Occurrence): void {
  if (now.settled || !before?.entry) return;
  const same = now.open.find(({ sense }) => sense.entry === before.entry);
  if (same) now.entry = same.sense.entry;
}
