/** Modules that `scripts/glossary-plugin.ts` compiles from the folder `knowledge`. */

declare module 'virtual:glosswell/lexicon' {
  const lexicon: import('./lexicon').Lexicon;
  export default lexicon;
}

declare module 'virtual:glosswell/warning-signs' {
  /** Give it to `createWarningSignFinder`. */
  const signs: import('./warning-signs/warning-sign-pack').WarningSignPack;
  export default signs;
}

declare module 'virtual:glosswell/articles' {
  /** Give it to `createArticleStore`. */
  const articles: import('./article-store').ArticleData;
  export default articles;
}

declare module 'virtual:glosswell/claims' {
  /** Give it to `createClaimFinder`. */
  const claims: import('./claim-matching/claim-finder').ClaimPack;
  export default claims;
}
