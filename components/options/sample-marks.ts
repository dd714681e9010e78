import { claimsCategory } from '../../knowledge/categories';
import type { MarkingPreferences } from '../../knowledge/preferences';
import { isMarked } from './marked-terms';
import type { SampleSection, SampleWord } from './sample-words';

/** A stretch of the sample as it is drawn: `color` is the category's own, if it has one. */
export interface SampleRun {
  readonly text: string;
  readonly marked: boolean;
  /** True where it makes a claim, whose line is another than that of terms. */
  readonly claim?: boolean;
  readonly color?: string | undefined;
}

export interface DrawnSection {
  readonly heading: string;
  readonly runs: readonly SampleRun[];
}

/** Decides which words of the sample are marked, by the same rules as on a page. */
export function drawSample(sections: readonly SampleSection[], marking: MarkingPreferences): DrawnSection[] {
  const onPage = new Set<string>();
  return sections.map(({ heading, runs }) => {
    const inSection = new Set<string>();
    return { heading, runs: runs.map((run) => drawRun(run, marking, { onPage, inSection })) };
  });
}

interface Seen {
  readonly onPage: Set<string>;
  readonly inSection: Set<string>;
}

function drawRun(run: string | SampleWord, marking: MarkingPreferences, seen: Seen): SampleRun {
  if (typeof run === 'string') return { text: run, marked: false };
  if (!isMarked(run, marking) || isRepeated(run.id, marking, seen)) return { text: run.text, marked: false };
  seen.onPage.add(run.id);
  seen.inSection.add(run.id);
  const claim = run.category === claimsCategory.id;
  return { text: run.text, marked: true, claim, color: marking.categories[run.category].color };
}

function isRepeated(id: string, { density }: MarkingPreferences, { onPage, inSection }: Seen): boolean {
  if (density === 'every') return false;
  return (density === 'page' ? onPage : inSection).has(id);
}
