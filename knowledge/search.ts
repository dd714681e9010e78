import MiniSearch, { type SearchOptions } from 'minisearch';
import type { Article } from './article';
import type { ArticleStore } from './article-store';
import { claimsCategory, type MarkCategoryId } from './categories';
import { createNearestWord } from './compile/nearest-word';
import { statementText } from './compile/statement-text';
import { otherSpellings } from './matching/spelling-variants';

/** What the search reads of an article: of a term, or of a claim. */
export interface SearchableArticle extends Pick<Article, 'id' | 'title' | 'forms' | 'summary' | 'sections'> {
  readonly category: MarkCategoryId;
}

/** All that can be searched: the terms, and the claims with their findings. */
export function searchableEntries(store: Pick<ArticleStore, 'all' | 'claims'>): SearchableArticle[] {
  const claims = store.claims().map(({ id, title, finding, sections }) => {
    return { id, title, category: claimsCategory.id, forms: [], summary: finding, sections };
  });
  return [...store.all(), ...claims];
}

/** A term or a claim that a query found. */
export interface SearchResult {
  readonly id: string;
  readonly title: string;
  readonly category: MarkCategoryId;
  readonly summary: string;
  /** Stretches of the title that the query matched, as [start, end) in order. */
  readonly matches: readonly (readonly [start: number, end: number])[];
}

/** @returns the best results first, at most `limit` (20 unless told); none for a query without a letter or digit */
export type Search = (query: string, limit?: number) => SearchResult[];

interface IndexedArticle {
  readonly id: string;
  readonly title: string;
  readonly forms: string;
  readonly summary: string;
  readonly text: string;
}

const options: SearchOptions = {
  boost: { title: 8, forms: 5, summary: 2, text: 1 },
  prefix: true,
  fuzzy: (word) => (word.length > 3 ? 0.2 : false),
  maxFuzzy: 2,
  weights: { prefix: 0.6, fuzzy: 0.3 },
  combineWith: 'AND',
};

/** Words that say nothing about what is looked for. */
const stopWords = new Set('a an and at for from in is of on or the to what with'.split(' '));

/**
 * A search over articles by title, other names, summary and text. It finds words by their start, tolerates typing errors,
 * and puts a term whose name is the query, or begins with it, first. All words must be found, unless no article has all.
 */
export function createSearch(articles: readonly SearchableArticle[]): Search {
  const known = new Map(articles.map((article) => [article.id, { article, names: namesOf(article) }]));
  const index = new MiniSearch<IndexedArticle>({
    fields: ['title', 'forms', 'summary', 'text'],
    tokenize: wordsOf,
    processTerm: (word) => word,
    searchOptions: options,
  });
  index.addAll(articles.map(toIndexed));
  const nearestWord = createNearestWord([...known.values()].flatMap(({ names }) => names.flatMap(wordsOf)));

  const findNames = (asked: readonly Asked[]) => {
    const found: { article: SearchableArticle; nearness: number }[] = [];
    for (const { article, names } of known.values()) {
      const nearness = nearnessOf(article, names, asked);
      if (nearness < notNamed) found.push({ article, nearness });
    }
    found.sort((a, b) => a.nearness - b.nearness || compareTitles(a.article, b.article));
    return found.map(({ article }) => article);
  };
  const find = (words: readonly string[], mended: readonly string[]) => {
    // One letter or two begin words in nearly every text: they ask for a name.
    const fields = words.join('').length < 3 ? { fields: ['title', 'forms'] } : {};
    const hits = index.search(words.join(' '), fields);
    if (hits.length > 0) return hits;
    const asMended = index.search(mended.join(' '));
    return asMended.length > 0 ? asMended : index.search(mended.join(' '), { combineWith: 'OR' });
  };
  return (query, limit = 20) => {
    const words = queryWords(query);
    if (words.length === 0) return [];
    const mended = words.map((word) => nearestWord(word) ?? word);
    const asked = [...new Set([wordsOf(query).join(' '), mended.join(' '), words.join(' ')])].map(toAsked);
    const named = findNames(asked);
    if (named.length >= limit) {
      // Names are enough for the list: the texts, in which nearly every article has such words, need not be searched.
      const isNamed = (word: string) => [...words, ...mended].some((start) => word.startsWith(start));
      return named.slice(0, limit).map((article) => toResult(article, isNamed, words));
    }
    const ranked = find(words, mended).flatMap(({ id, score, match }) => {
      const { article, names } = known.get(id as string) ?? {};
      return article && names ? [{ article, score, match, nearness: nearnessOf(article, names, asked) }] : [];
    });
    ranked.sort(
      (a, b) => a.nearness - b.nearness || b.score - a.score || compareTitles(a.article, b.article),
    );
    return ranked
      .slice(0, limit)
      .map(({ article, match }) =>
        toResult(article, (word) => match[word]?.includes('title') ?? false, words),
      );
  };
}

const byAlphabet = new Intl.Collator('en');

function compareTitles(a: SearchableArticle, b: SearchableArticle): number {
  return a.title.length - b.title.length || byAlphabet.compare(a.title, b.title);
}

/** The title and the other names, as their words. */
function namesOf({ title, forms }: SearchableArticle): string[] {
  return [title, ...forms].map((name) => wordsOf(name).join(' '));
}

function toIndexed({ id, title, forms, summary, sections }: SearchableArticle): IndexedArticle {
  return {
    id,
    title,
    // Other spellings of the title count as names.
    forms: [...forms, ...wordsOf([title, ...forms].join(' ')).flatMap(otherSpellings)].join('\n'),
    summary: statementText(summary),
    text: sections.flatMap((section) => section.statements.map(statementText)).join('\n'),
  };
}

const notNamed = 5;

/**
 * How near a query is to a term's names: 0 the title, 1 another name, 2 the title's start or a start of each of its words,
 * 3 another name's start, 4 starts of some words of a name, 5 none of these.
 */
function nameNearness([title = '', ...others]: readonly string[], asked: readonly Asked[]): number {
  let nearness = notNamed;
  for (const { text, words } of asked) {
    if (title === text) return 0;
    if (title.startsWith(text) || beginsEachWord(title, words)) nearness = Math.min(nearness, 2);
    for (const name of others) {
      if (name === text) nearness = Math.min(nearness, 1);
      else if (nearness > 3 && name.startsWith(text)) nearness = 3;
    }
    if (
      nearness === notNamed &&
      (holdsEachWord(title, words) || others.some((name) => holdsEachWord(name, words)))
    )
      nearness = 4;
  }
  return nearness;
}

/** A word is looked up to learn what it means: what the evidence says of it comes after all terms that are as near. */
function nearnessOf(
  { category }: SearchableArticle,
  names: readonly string[],
  asked: readonly Asked[],
): number {
  const nearness = nameNearness(names, asked);
  return category === claimsCategory.id && nearness < notNamed ? Math.max(nearness, 4) + 0.5 : nearness;
}

/** A query's words, together and one by one. */
interface Asked {
  readonly text: string;
  readonly words: readonly string[];
}

function toAsked(text: string): Asked {
  return { text, words: text.split(' ') };
}

function holdsEachWord(name: string, starts: readonly string[]): boolean {
  return starts.every((start) => name.startsWith(start) || name.includes(` ${start}`));
}

function beginsEachWord(name: string, starts: readonly string[]): boolean {
  for (let from = 0; from <= name.length; ) {
    const at = from;
    if (!starts.some((start) => name.startsWith(start, at))) return false;
    const end = name.indexOf(' ', from);
    from = end < 0 ? name.length + 1 : end + 1;
  }
  return true;
}

function toResult(
  article: SearchableArticle,
  isMatch: (word: string) => boolean,
  words: readonly string[],
): SearchResult {
  const { id, title, category, summary } = article;
  const matches: [number, number][] = [];
  for (const found of title.matchAll(wordPattern)) {
    const [text] = found;
    const word = fold(text);
    if (!isMatch(word)) continue;
    const start = words.filter((typed) => word.startsWith(typed)).sort((a, b) => b.length - a.length)[0];
    // A mistyped word marks the whole word; so does a word whose letters folding has changed in number.
    const length = start !== undefined && word.length === text.length ? start.length : text.length;
    matches.push([found.index, found.index + length]);
  }
  return { id, title, category, summary: statementText(summary), matches };
}

const wordPattern = /[\p{L}\p{N}\p{M}]+/gu;

function wordsOf(text: string): string[] {
  return fold(text).match(wordPattern) ?? [];
}

function queryWords(query: string): string[] {
  const words = wordsOf(query);
  const telling = words.filter((word) => !stopWords.has(word));
  return telling.length > 0 ? telling : words;
}

const beyondAscii = /[^\0-\x7f]/;

function fold(text: string): string {
  if (!beyondAscii.test(text)) return text.replaceAll("'", '').toLowerCase();
  return text.normalize('NFKD').replace(/\p{M}/gu, '').replace(/[’']/g, '').toLowerCase();
}
