import type { CategoryId } from '../categories';
import type { LexiconEntry } from '../lexicon';
import { foldText } from './fold-text';
import type { ContextWeights } from './text-context';
import { stemOf } from './word-stem';

/** What a page as a whole is about, as far as the words on it tell. */
export interface PageTopic {
  /** What the page adds to the score of a reading that the words nearby leave open. */
  readonly score: number;
  /** Ids of the terms that the words near them settled. */
  readonly terms: ReadonlySet<string>;
  /** Whether it tells of the treatments that the glossary explains, and not of medicine at large. */
  readonly isOwnSubject: boolean;
}

/** A page that nothing is known of. */
export const unknownTopic: PageTopic = { score: 0, terms: new Set(), isOwnSubject: false };

/**
 * What the different medical terms of a page add: a page without any speaks against every reading, two are no sign, and
 * beyond five there is no more to be told. A news page that mentions "back pain" and "ibuprofen" in passing is not one
 * about health.
 */
const TERM_WORTH = 0.3;
const NO_SIGN = 2;
const MOST_TERMS = 5;

/** A page on our own subject names so many terms of treatment at least, and they are such a part of its medical terms. */
const treatmentCategories: ReadonlySet<CategoryId> = new Set([
  'massage',
  'therapies',
  'professionals',
  'self-care',
]);
const FEWEST_TREATMENTS = 2;
const TREATMENT_SHARE = 0.3;

/** What a word of the title counts, of what it would count beside the form. */
export const TITLE_SHARE = 0.5;

/** A title speaks for or against health by so much at most. */
const TITLE_LIMIT = 1.5;

/** The words that name a page's subject, as they stand there: its title, its main heading, and its settled terms. */
export function subjectOf(title: string, heading: string, entries: readonly LexiconEntry[]): string {
  return `${title} | ${heading} | ${entries.map(({ id }) => id).join(' | ')}`;
}

/**
 * What a page is about.
 *
 * @param title title and main heading
 * @param entries the different terms that the words near them settled on the page
 * @param words what each word of a title tells
 */
export function topicOf(title: string, entries: readonly LexiconEntry[], words: ContextWeights): PageTopic {
  const medical = entries.filter(({ familiarity }) => familiarity !== 'everyday').length;
  const terms = TERM_WORTH * (Math.min(medical, MOST_TERMS) - NO_SIGN);
  const treatments = entries.filter(({ category }) => treatmentCategories.has(category)).length;
  return {
    score: terms + scoreOfTitle(title, words),
    terms: new Set(entries.map(({ id }) => id)),
    isOwnSubject: treatments >= FEWEST_TREATMENTS && treatments >= TREATMENT_SHARE * medical,
  };
}

/** Folded text has no letters or digits of ASCII but these, and what is above ASCII belongs to words. */
const PARTS_WORDS = /[^a-z0-9\x80-\uffff]+/;

function scoreOfTitle(title: string, words: ContextWeights): number {
  const stems = new Set(foldText(title).split(PARTS_WORDS).map(stemOf));
  let score = 0;
  for (const stem of stems) score += words.get(stem) ?? 0;
  return Math.max(-TITLE_LIMIT, Math.min(TITLE_LIMIT, score * TITLE_SHARE));
}
