import { type ArticleData, createArticleStore } from '../article-store';
import type { ClaimPack } from '../claim-matching/claim-pack';
import type { Glossary } from '../glossary';
import type { Lexicon } from '../lexicon';
import type { WarningSignPack } from '../warning-signs/warning-sign-pack';
import { checkKnowledge } from './check-knowledge';
import { compileArticles } from './compile-articles';
import { compileClaims } from './compile-claims';
import { compileLexicon } from './compile-lexicon';
import { compileWarningSigns } from './compile-warning-signs';
import { withoutGeneralCues } from './general-cues';
import { type KnowledgeError, type KnowledgeFile, type OffenceKind, sortErrors } from './knowledge-error';
import { parseKnowledge } from './parse-knowledge';

/** The glossary as it is shipped: what articles share is held once. */
export interface GlossaryData {
  readonly lexicon: Lexicon;
  readonly articleData: ArticleData;
  readonly claimPack: ClaimPack;
  readonly warningSigns: WarningSignPack;
}

/**
 * Reads, checks and compiles the knowledge folder into the form that is shipped, or gives every offence.
 * @param ignored kinds of offences that do not count; references that lead nowhere are then left out of the articles
 */
export function compileGlossaryData(
  files: readonly KnowledgeFile[],
  ignored: readonly OffenceKind[] = [],
): { readonly data: GlossaryData } | { readonly errors: readonly KnowledgeError[] } {
  const { knowledge, errors } = parseKnowledge(files);
  const all = sortErrors([...errors, ...checkKnowledge(knowledge)]).filter(
    ({ kind }) => !ignored.includes(kind),
  );
  if (all.length > 0) return { errors: all };
  const { terms, contextWords, generalWords } = knowledge;
  const { entries } = withoutGeneralCues(compileLexicon(terms).lexicon, generalWords);
  const lexicon = { entries, contextWords };
  return {
    data: {
      lexicon,
      articleData: compileArticles(knowledge),
      claimPack: compileClaims(knowledge),
      warningSigns: compileWarningSigns(knowledge.warnings),
    },
  };
}

/** Reads, checks and compiles the knowledge folder, or gives every offence, sorted by file and line. */
export function compileGlossary(
  files: readonly KnowledgeFile[],
): { readonly glossary: Glossary } | { readonly errors: readonly KnowledgeError[] } {
  const compiled = compileGlossaryData(files);
  if ('errors' in compiled) return compiled;
  const { lexicon, articleData } = compiled.data;
  const store = createArticleStore(articleData);
  return { glossary: { articles: store.all(), claims: store.claims(), lexicon } };
}
