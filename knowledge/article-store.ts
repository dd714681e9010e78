import type { Article, ArticleSource, RelatedTerm, Warning } from './article';
import type { ClaimArticle, Entry } from './claim-article';
import { evidenceForUse } from './evidence-for-use';
import type { Claim } from './glossary';
import { distinctLabels } from './source-label';

/** An article in which warnings, related terms and sources are ids. */
export interface StoredArticle extends Omit<Article, 'warnings' | 'related' | 'sources'> {
  readonly warnings: readonly string[];
  readonly related: readonly string[];
  /** In the order in which the article cites them first, its warnings last. */
  readonly sources: readonly string[];
}

/** A claim in which sources are ids. */
export interface StoredClaim extends Omit<Claim, 'sources'> {
  readonly sources: readonly string[];
}

/** All articles and claims, with what they share held once: the default export of `virtual:glosswell/articles`. */
export interface ArticleData {
  readonly articles: readonly StoredArticle[];
  readonly claims: readonly StoredClaim[];
  readonly warnings: readonly Warning[];
  /** Labels are those of the source alone; `createArticleStore` tells the same ones of an article apart. */
  readonly sources: readonly ArticleSource[];
}

/** Gives articles and claims. */
export interface ArticleStore {
  get(id: string): Article | undefined;
  /** All articles, in the order of the data. */
  all(): Article[];
  claim(id: string): Claim | undefined;
  claims(): Claim[];
  /**
   * The term or the claim of this id, as a card on a page shows it.
   *
   * @param near ids of the terms on the page, the nearest first: a term then tells what the evidence says for these uses
   * @param within ids of the claims of the page in which the words stand: a term then leads to them
   */
  entry(id: string, near?: readonly string[], within?: readonly string[]): Entry | undefined;
  /** All claims as cards show them, in the order of the data. */
  claimArticles(): ClaimArticle[];
}

/** A store over compiled data. Articles are put together when they are asked for, and kept. */
export function createArticleStore(data: ArticleData): ArticleStore {
  const stored = new Map(data.articles.map((article) => [article.id, article]));
  const warnings = new Map(data.warnings.map((warning) => [warning.id, warning]));
  const sources = new Map(data.sources.map((source) => [source.id, source]));
  const storedClaims = new Map(data.claims.map((claim) => [claim.id, claim]));
  const made = new Map<string, Article>();

  const labelled = (ids: readonly string[]) => distinctLabels(ids.flatMap((id) => sources.get(id) ?? []));
  const titled = (ids: readonly string[]): RelatedTerm[] =>
    ids.flatMap((id) => {
      const title = stored.get(id)?.title;
      return title === undefined ? [] : [{ id, title }];
    });
  const make = (article: StoredArticle): Article => ({
    ...article,
    warnings: article.warnings.flatMap((id) => warnings.get(id) ?? []),
    related: titled(article.related),
    sources: labelled(article.sources),
  });
  const get = (id: string) => {
    const known = made.get(id);
    const article = stored.get(id);
    if (known || !article) return known;
    const fresh = make(article);
    made.set(id, fresh);
    return fresh;
  };
  const all = () => data.articles.flatMap(({ id }) => get(id) ?? []);
  const claim = (id: string) => {
    const found = storedClaims.get(id);
    return found && { ...found, sources: labelled(found.sources) };
  };
  const claims = () => data.claims.flatMap(({ id }) => claim(id) ?? []);
  const toArticle = ({ patterns: _, ...shown }: Claim): ClaimArticle => ({
    ...shown,
    related: titled([...new Set([...shown.terms, ...shown.outcomes])]),
  });
  const withUses = (article: Article, near: readonly string[]): Article => {
    const chosen = evidenceForUse(article.id, near, data.claims);
    if (chosen.length === 0) return article;
    const uses = chosen.map(({ claim: { id, verdict, certainty, finding }, use }) => ({
      id,
      use: stored.get(use)?.title ?? use,
      verdict,
      ...(certainty && { certainty }),
      finding,
    }));
    const own = stored.get(article.id)?.sources ?? [];
    const cited = uses.flatMap(({ finding }) => finding.content.flatMap(({ citations }) => citations));
    return { ...article, uses, sources: labelled([...new Set([...own, ...cited])]) };
  };
  const entry = (id: string, near: readonly string[] = [], within: readonly string[] = []) => {
    const found = claim(id);
    const article = get(id);
    if (found) return toArticle(found);
    const around = within.flatMap((claimId) => storedClaims.get(claimId) ?? []);
    return (
      article && {
        ...withUses(article, near),
        ...(around.length > 0 && {
          within: around.map(({ id: claimId, title }) => ({ id: claimId, title })),
        }),
      }
    );
  };
  const claimArticles = () => claims().map(toArticle);
  return { get, all, claim, claims, entry, claimArticles };
}
