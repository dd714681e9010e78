import type { Familiarity } from './article';
import type { CategoryId } from './categories';

/** A rule that many gates share: see "Forms" in CONTRIBUTING. */
export type GateRule = 'abbreviation' | 'everyday' | 'medical' | 'usual';

/** What must stand near a form, and what must not, before it counts as the term. Cues are as the term's file has them. */
export interface Gate {
  readonly needs: readonly string[];
  readonly unless: readonly string[];
  readonly rule?: GateRule;
}

/** One surface form of a term after expansion (plurals, US and UK spelling). */
export interface SurfaceForm {
  readonly form: string;
  readonly gate?: Gate;
  /** Matches only as written: abbreviations, and forms marked `case: exact`. */
  readonly exact?: boolean;
}

/** A term as the content script knows it: what to look for and what the reader's settings say about it. */
export interface LexiconEntry {
  readonly id: string;
  readonly category: CategoryId;
  readonly familiarity: Familiarity;
  readonly forms: readonly SurfaceForm[];
}

/** Everything that the content script knows of the glossary: plain data, small enough to ship with every page. */
export interface Lexicon {
  readonly entries: readonly LexiconEntry[];
  /** What words around a form tell of the subject, by their stems: `knowledge/context-words.txt`. */
  readonly contextWords?: ReadonlyMap<string, number>;
}

/** One reading of a form: the term it may stand for, and what must hold for that. */
export interface Sense {
  readonly entry: LexiconEntry;
  readonly gate?: Gate | undefined;
}
