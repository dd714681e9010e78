import type { CategoryId } from './categories';
import type { Certainty, Verdict } from './verdict';

/** How well known a word is. The reader's level decides which of the three are marked. */
export type Familiarity = 'everyday' | 'common' | 'specialist';

/** A wording that experts argue about, or that has been replaced by another. */
export type WordingStatus = 'contested' | 'outdated';

/** The typed sections of a term, by the id that the code uses. Their headings are in `sections.ts`. */
export type SectionKind =
  | 'help'
  | 'careful'
  | 'dispute'
  | 'evidence'
  | 'method'
  | 'feeling'
  | 'expect'
  | 'details';

/** A stretch of plain text and the ids of the sources that it rests on (may be empty before the last stretch). */
export interface CitedText {
  readonly text: string;
  readonly citations: readonly string[];
}

/**
 * One paragraph or one list item. `label` is the use that an evidence paragraph speaks of ("Low back pain"),
 * written in bold at its start.
 */
export interface Statement {
  readonly label?: string;
  readonly bullet: boolean;
  readonly content: readonly CitedText[];
}

/** One section of an article, in the order of its file. */
export interface Section {
  readonly kind: SectionKind;
  readonly statements: readonly Statement[];
}

/** Warning signs that several terms share, compiled from `knowledge/warnings`. */
export interface Warning {
  readonly id: string;
  readonly title: string;
  /** The one or two sentences that a small card shows. */
  readonly brief: Statement;
  /** The whole list, grouped by how urgent it is. */
  readonly groups: readonly { readonly heading: string; readonly statements: readonly Statement[] }[];
}

/** How far a source was checked: its finding was read, only its record was seen, or it is cited from knowledge. */
export type SourceCheck = 'finding' | 'record' | 'unseen';

/** A source as a card shows it. */
export interface ArticleSource {
  readonly id: string;
  /** Short name with year, such as "Shah 2015" or "NHS 2026". */
  readonly label: string;
  readonly title: string;
  readonly publisher: string;
  /** Year of publication, or undefined when the source carries none. */
  readonly year?: number;
  readonly url: string;
  readonly checked: SourceCheck;
}

/** A term that another term names as related. */
export interface RelatedTerm {
  readonly id: string;
  readonly title: string;
}

/** What the evidence says of a term for one use that the page speaks about: a claim, told from that use. */
export interface EvidenceUse {
  /** Id of the claim. */
  readonly id: string;
  /** The condition or outcome, as its entry is titled. */
  readonly use: string;
  readonly verdict: Verdict;
  readonly certainty?: Certainty;
  readonly finding: Statement;
}

/** Everything that a card, the popup and the search show about one term. Text is plain text, never HTML. */
export interface Article {
  readonly id: string;
  readonly title: string;
  readonly category: CategoryId;
  readonly familiarity: Familiarity;
  readonly status?: WordingStatus;
  /** Other names, as a reader may meet them. */
  readonly forms: readonly string[];
  readonly summary: Statement;
  readonly sections: readonly Section[];
  /** Only where the article is shown on a page: the claims of the page in which its words stand. */
  readonly within?: readonly RelatedTerm[];
  /** Only where the article is shown on a page: the uses that the page speaks about. */
  readonly uses?: readonly EvidenceUse[];
  readonly warnings: readonly Warning[];
  /** True for what a warning sign in a page's text leads to, and is itself such a sign: when to get help comes first. */
  readonly urgent?: boolean;
  readonly related: readonly RelatedTerm[];
  readonly sources: readonly ArticleSource[];
  /** The day of the last check against the sources, as YYYY-MM-DD. */
  readonly reviewed: string;
}
