import type { LexiconEntry } from '../lexicon';
import { foldText } from './fold-text';

/** What a page as a whole is about, as far as the words on it tell. */
export interface PageTopic {
  /** Whether the page is clearly about health. */
  readonly health: boolean;
  /** Folded text that names its subject: title, main heading, and the plain terms that were found. */
  readonly text: string;
  /** Ids of the terms that stand on the page in a form that needs no gate. */
  readonly terms: ReadonlySet<string>;
}

/** A page that nothing is known of: every gate must be satisfied by the words nearby. */
export const unknownTopic: PageTopic = { health: false, text: '', terms: new Set() };

/**
 * How many different plain terms make a page one about health. With four, a news page that mentions "back pain" and
 * "ibuprofen" in passing is not one.
 */
export const HEALTH_PAGE_TERMS = 4;

/** The words that name a page's subject, as they stand there: its title, its main heading, and its settled terms. */
export function subjectOf(title: string, heading: string, entries: readonly LexiconEntry[]): string {
  return `${title} | ${heading} | ${entries.map(({ forms }) => forms[0]?.form ?? '').join(' | ')}`;
}

/**
 * What a page is about.
 *
 * @param subject from `subjectOf`
 * @param entries the different terms that the words near them settled on the page
 */
export function topicOf(subject: string, entries: readonly LexiconEntry[]): PageTopic {
  const medical = entries.filter(({ familiarity }) => familiarity !== 'everyday');
  return {
    health: medical.length >= HEALTH_PAGE_TERMS,
    text: foldText(subject),
    terms: new Set(entries.map(({ id }) => id)),
  };
}
