import { levelCovers } from '../../knowledge/level-covers';
import { isSilenced } from '../../knowledge/matching/silenced-form';
import type { PagePreferences } from '../../knowledge/preferences';
import { compareInDocument } from './document-order';
import type { Occurrence } from './occurrence';

/** What has to be painted and what taken away after a change. */
export interface PaintChanges {
  readonly added: readonly Occurrence[];
  readonly removed: readonly Occurrence[];
}

/** The occurrences of one term under one heading, or on one page. */
interface Group {
  readonly members: Set<Occurrence>;
  /** The one that is painted, besides those that cannot be seen. */
  first: Occurrence | undefined;
  /** Members that were added since the group was last settled. */
  readonly fresh: Set<Occurrence>;
  /** Whether the order of the members may be another, so that all have to be looked at. */
  reordered: boolean;
}

/** Chooses which occurrences are painted, by the reader's level, categories, hidden terms and density. */
export class PaintSelection {
  private groups = new Map<Node | undefined, Map<string, Group>>();
  private stale = new Set<Group>();
  private readonly fresh = new Set<Occurrence>();
  private dropped: Occurrence[] = [];

  constructor(private preferences: PagePreferences) {}

  /** Whether the reader wants to hear of a term at all; everyday words are listed even when they are not marked. */
  lists(occurrence: Occurrence): boolean {
    const { entry } = occurrence;
    if (!entry) return false;
    const { categories, hiddenTerms } = this.preferences;
    return categories[entry.category].on && !hiddenTerms.includes(entry.id) && !this.silences(occurrence);
  }

  /** Whether the reader says that the words mean something else on this site. */
  private silences(occurrence: Occurrence): boolean {
    const { silencedForms = [] } = this.preferences;
    return silencedForms.length > 0 && occurrence.ambiguous && isSilenced(occurrence.words, silencedForms);
  }

  /** Takes note of a settled occurrence. */
  add(occurrence: Occurrence): void {
    if (!this.marks(occurrence)) return;
    if (this.preferences.density === 'every') {
      this.fresh.add(occurrence);
      return;
    }
    const group = this.groupOf(occurrence);
    group.members.add(occurrence);
    group.fresh.add(occurrence);
    this.stale.add(group);
  }

  /** Forgets an occurrence; call it before its term or section changes. */
  remove(occurrence: Occurrence): void {
    if (occurrence.painted) this.dropped.push(occurrence);
    occurrence.painted = false;
    this.fresh.delete(occurrence);
    if (this.preferences.density === 'every' || !this.marks(occurrence)) return;
    const group = this.groupOf(occurrence);
    group.members.delete(occurrence);
    group.fresh.delete(occurrence);
    if (group.first === occurrence) group.first = undefined;
    this.stale.add(group);
  }

  /** Takes note that an occurrence may stand elsewhere than before. */
  reconsider(occurrence: Occurrence): void {
    if (this.preferences.density === 'every' || !this.marks(occurrence)) return;
    const group = this.groupOf(occurrence);
    if (group.first === occurrence) group.reordered = true;
    else group.fresh.add(occurrence);
    this.stale.add(group);
  }

  /** Chooses anew from all occurrences under other preferences. */
  setPreferences(preferences: PagePreferences, all: Iterable<Occurrence>): void {
    this.preferences = preferences;
    this.groups = new Map();
    this.stale = new Set();
    this.fresh.clear();
    for (const occurrence of all) {
      if (occurrence.painted) this.dropped.push(occurrence);
      occurrence.painted = false;
      if (occurrence.entry) this.add(occurrence);
    }
  }

  /** What the changes since the last call come to. */
  settle(): PaintChanges {
    const before = new Set(this.dropped);
    const added: Occurrence[] = [];
    this.dropped = [];
    const show = (occurrence: Occurrence) => {
      if (occurrence.painted) return;
      occurrence.painted = true;
      if (!before.delete(occurrence)) added.push(occurrence);
    };
    for (const occurrence of this.fresh) show(occurrence);
    this.fresh.clear();
    for (const group of this.stale) {
      const previous = group.first;
      for (const occurrence of chooseFirst(group)) show(occurrence);
      if (previous && previous !== group.first && isVisible(previous)) {
        previous.painted = false;
        before.add(previous);
      }
    }
    this.stale.clear();
    return { added, removed: [...before] };
  }

  private marks(occurrence: Occurrence): boolean {
    const { entry } = occurrence;
    return (
      entry !== undefined && levelCovers(this.preferences.level, entry.familiarity) && this.lists(occurrence)
    );
  }

  private groupOf(occurrence: Occurrence): Group {
    const place = this.preferences.density === 'section' ? occurrence.section : undefined;
    let terms = this.groups.get(place);
    if (!terms) {
      terms = new Map();
      this.groups.set(place, terms);
    }
    let group = terms.get(occurrence.termId);
    if (!group) {
      group = { members: new Set(), first: undefined, fresh: new Set(), reordered: false };
      terms.set(occurrence.termId, group);
    }
    return group;
  }
}

/**
 * Chooses the first member that can be seen, and all new ones that cannot: a mark in a closed menu must not be the only
 * one, and when the menu opens its marks are there. Only new members are looked at, unless the first one has gone.
 *
 * @returns those to paint, besides the ones that are painted already
 */
function chooseFirst(group: Group): Occurrence[] {
  const chosen: Occurrence[] = [];
  const all = group.reordered || !group.first;
  let first = all ? undefined : group.first;
  for (const occurrence of all ? group.members : group.fresh) {
    if (!isVisible(occurrence)) chosen.push(occurrence);
    else if (!first || compareInDocument(occurrence, first) < 0) first = occurrence;
  }
  group.first = first;
  group.fresh.clear();
  group.reordered = false;
  if (group.first) chosen.push(group.first);
  return chosen;
}

/** Whether an occurrence has a place on the page, scrolled into view or not. */
export function isVisible({ node }: Occurrence): boolean {
  const element = node.parentElement;
  return element ? isRendered(element) : node.isConnected;
}

/** An element with `display: contents` has no box of its own, but its text is seen where its parent's is. */
function isRendered(element: Element): boolean {
  if (element.checkVisibility({ visibilityProperty: true })) return true;
  const parent = element.parentElement;
  return parent !== null && getComputedStyle(element).display === 'contents' && isRendered(parent);
}
