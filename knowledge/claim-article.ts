import type { Article, RelatedTerm } from './article';
import type { Claim } from './glossary';

/** Everything that a card, the popup and the search show about one claim. Text is plain text, never HTML. */
export interface ClaimArticle extends Omit<Claim, 'patterns'> {
  /** The entries that the claim is about: first what is said to work, then what it is said to do. */
  readonly related: readonly RelatedTerm[];
}

/** What a card or the popup shows: a term or a claim. Their ids never meet; the build checks that. */
export type Entry = Article | ClaimArticle;

/** Whether an entry is a claim. */
export function isClaim(entry: Entry): entry is ClaimArticle {
  return 'verdict' in entry;
}
