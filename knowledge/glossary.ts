import type { Article, ArticleSource, SourceCheck } from './article';
import type { Lexicon } from './lexicon';
import type { Certainty, Verdict } from './verdict';

/** A health claim that pages make, with what the evidence says of it. */
export interface Claim {
  readonly id: string;
  readonly title: string;
  readonly verdict: Verdict;
  readonly certainty?: Certainty;
  /** Phrase patterns as the file has them; `claim-pattern.ts` documents the language. */
  readonly patterns: readonly string[];
  /** One or two sentences. */
  readonly finding: Article['summary'];
  readonly sections: Article['sections'];
  readonly terms: readonly string[];
  readonly outcomes: readonly string[];
  readonly sources: readonly ArticleSource[];
  readonly reviewed: string;
}

/** The compiled glossary: what the build makes of the folder `knowledge`. */
export interface Glossary {
  readonly articles: readonly Article[];
  readonly claims: readonly Claim[];
  readonly lexicon: Lexicon;
}

export { type Certainty, certainties, type Verdict, verdicts } from './verdict';
export type { ArticleSource, SourceCheck };
