import type { ArticleSource, Section, Statement, Warning } from '../article';
import type { ArticleData, StoredArticle, StoredClaim } from '../article-store';
import { sourceLabel } from '../source-label';
import { formKey } from './form-key';
import type { ParsedClaim } from './parse-claim';
import type { ParsedKnowledge } from './parse-knowledge';
import type { Source } from './parse-sources';
import type { ParsedStatement } from './parse-statement';
import type { ParsedTerm } from './parse-term';
import type { ParsedWarning } from './parse-warning';

/**
 * Makes of parsed and checked terms and claims what cards, popup and search show.
 * Lines of the files are left out, and sources that no article cites.
 */
export function compileArticles({ terms, claims, warnings, sources }: ParsedKnowledge): ArticleData {
  const warningById = new Map(warnings.map((warning) => [warning.id, warning]));
  const signTerms = new Set(
    warnings.flatMap(({ signs }) => signs?.signs.map(({ term }) => term.value) ?? []),
  );
  // What a warning sign leads to says first when to get help, if it is itself such a sign.
  const isUrgent = ({ id, category }: ParsedTerm) => signTerms.has(id) && category === 'safety';
  const articles = terms
    .map((term) => ({ ...compileArticle(term, warningById), ...(isUrgent(term) ? { urgent: true } : {}) }))
    .sort(byTitle);
  const compiledClaims = claims.map(compileClaim).sort(byTitle);
  const cited = new Set([...articles, ...compiledClaims].flatMap((shown) => shown.sources));
  return {
    articles,
    claims: compiledClaims,
    warnings: warnings.map(compileWarning),
    sources: sources.filter(({ id }) => cited.has(id)).map(compileSource),
  };
}

function byTitle(a: { readonly title: string }, b: { readonly title: string }): number {
  return a.title.localeCompare(b.title, 'en');
}

function compileArticle(term: ParsedTerm, warningById: ReadonlyMap<string, ParsedWarning>): StoredArticle {
  const { id, category, familiarity, status, reviewed, summary, sections } = term;
  const warnings = term.warnings.map(({ value }) => value);
  const statements = [
    summary,
    ...sections.flatMap((section) => section.statements),
    ...warnings.flatMap((warning) => warningStatements(warningById.get(warning))),
  ];
  return {
    id,
    title: term.title.value,
    category,
    familiarity,
    ...(status ? { status } : {}),
    forms: otherNames(term),
    summary: compileStatement(summary),
    sections: sections.map(compileSection),
    warnings,
    related: term.related.map(({ value }) => value),
    sources: citedBy(statements),
    reviewed,
  };
}

function compileClaim(claim: ParsedClaim): StoredClaim {
  const { id, verdict, certainty, reviewed, finding, sections } = claim;
  return {
    id,
    title: claim.title.value,
    verdict,
    ...(certainty ? { certainty } : {}),
    patterns: claim.patterns.map(({ value }) => value),
    finding: compileStatement(finding),
    sections: sections.map(compileSection),
    terms: claim.terms.map(({ value }) => value),
    outcomes: claim.outcomes.map(({ value }) => value),
    sources: citedBy([finding, ...sections.flatMap((section) => section.statements)]),
    reviewed,
  };
}

/** Ids of sources in the order in which they are first cited. */
function citedBy(statements: readonly ParsedStatement[]): string[] {
  return [...new Set(statements.flatMap(({ cited }) => cited.map(({ value }) => value)))];
}

/** The listed forms that are not the title over again. */
function otherNames({ title, forms }: ParsedTerm): string[] {
  return forms.map(({ form }) => form).filter((form) => formKey(form, false) !== formKey(title.value, false));
}

function warningStatements(warning: ParsedWarning | undefined): readonly ParsedStatement[] {
  return warning ? [warning.brief, ...warning.groups.flatMap((group) => group.statements)] : [];
}

/** A section without the lines of its file. */
function compileSection({ kind, statements }: ParsedTerm['sections'][number]): Section {
  return { kind, statements: statements.map(compileStatement) };
}

/** A statement without the lines of its file. */
function compileStatement({ label, bullet, content }: ParsedStatement): Statement {
  return { ...(label === undefined ? {} : { label }), bullet, content };
}

function compileWarning({ id, title, brief, groups }: ParsedWarning): Warning {
  return {
    id,
    title: title.value,
    brief: compileStatement(brief),
    groups: groups.map(({ heading, statements }) => ({
      heading,
      statements: statements.map(compileStatement),
    })),
  };
}

/** A source as cards show it. */
function compileSource(source: Source): ArticleSource {
  const { id, title, publisher, year, url, checked } = source;
  return {
    id,
    label: sourceLabel(source),
    title,
    publisher,
    ...(year === undefined ? {} : { year }),
    url,
    checked,
  };
}
