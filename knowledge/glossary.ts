import type { Article, ArticleSource, SourceCheck } from './article';
import type { Lexicon } from './lexicon';

/** How the evidence stands to a claim, from the weakest to the strongest support. */
export const verdicts = [
  'contradicted',
  'not supported',
  'limited or mixed evidence',
  'partly supported',
  'supported',
] as const;
export type Verdict = (typeof verdicts)[number];

/** GRADE's words for how sure a finding is. */
export const certainties = ['very low', 'low', 'moderate', 'high'] as const;
export type Certainty = (typeof certainties)[number];

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

export type { ArticleSource, SourceCheck };
