import type { LexiconEntry } from '../../knowledge/lexicon';
import type { PageTopic } from '../../knowledge/matching/page-topic';
import { subjectOf, topicOf } from '../../knowledge/matching/page-topic';
import type { ContextWeights } from '../../knowledge/matching/text-context';

/** No more than this much of a heading is looked at, in characters. */
const HEADING_LENGTH = 300;

/** Counts the settled terms of a document and tells from them, and from its title, what it is about. */
export class TopicTracker {
  private readonly counts = new Map<LexiconEntry, number>();
  private known: { readonly subject: string; readonly topic: PageTopic } | undefined;

  /**
   * @param document whose title and heading are read
   * @param words what each word of a title tells
   */
  constructor(
    private readonly document: Document,
    private readonly words: ContextWeights,
  ) {}

  add(entry: LexiconEntry): void {
    this.counts.set(entry, (this.counts.get(entry) ?? 0) + 1);
  }

  remove(entry: LexiconEntry): void {
    const count = (this.counts.get(entry) ?? 0) - 1;
    if (count > 0) this.counts.set(entry, count);
    else this.counts.delete(entry);
  }

  clear(): void {
    this.counts.clear();
  }

  /** How many different terms there are, without everyday words. */
  countMedical(): number {
    let count = 0;
    for (const { familiarity } of this.counts.keys()) if (familiarity !== 'everyday') count += 1;
    return count;
  }

  /** The topic as of now; the same object as before when nothing that matters has changed. */
  topic(): PageTopic {
    const heading = this.document.querySelector('h1')?.textContent?.slice(0, HEADING_LENGTH) ?? '';
    const entries = [...this.counts.keys()].sort((a, b) => (a.id < b.id ? -1 : 1));
    const { title } = this.document;
    const subject = subjectOf(title, heading, entries);
    if (this.known?.subject !== subject)
      this.known = { subject, topic: topicOf(`${title} | ${heading}`, entries, this.words) };
    return this.known.topic;
  }
}
