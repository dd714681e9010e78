import MiniSearch, { type SearchOptions } from 'minisearch';
import type { Article } from './article';
import type { CategoryId } from './categories';
import { createNearestWord } from './nearest-word';
import { spellingVariants } from './spelling-variants';
import { statementText } from './statement-text';

/** What the search reads of an article. */
export type SearchableArticle = Pick<Article, 'id' | 'title' | 'category' | 'forms' | 'summary' | 'sections'>;

/** A term that a query found. */
export interface SearchResult {
  readonly id: string;
  readonly title: string;
  readonly category: CategoryId;
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
    const asked = [wordsOf(query).join(' '), mended.join(' ')];
    const ranked = find(words, mended).flatMap(({ id, score, match }) => {
      const { article, names } = known.get(id as string) ?? {};
      return article && names ? [{ article, score, match, nearness: nameNearness(names, asked) }] : [];
    });
    ranked.sort(
      (a, b) => a.nearness - b.nearness || b.score - a.score || compareTitles(a.article, b.article),
    );
    return ranked.slice(0, limit).map(({ article, match }) => toResult(article, match, words));
  };
}

function compareTitles(a: SearchableArticle, b: SearchableArticle): number {
  return a.title.length - b.title.length || a.title.localeCompare(b.title, 'en');
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
    forms: [...forms, title].flatMap((form) => spellingVariants(form)).join('\n'),
    summary: statementText(summary),
    text: sections.flatMap((section) => section.statements.map(statementText)).join('\n'),
  };
}

/**
 * How near a query is to a term's names: 0 the title, 1 another name, 2 the title's start or a start of each of its words,
 * 3 another name's start, 4 none of these.
 */
function nameNearness([title = '', ...others]: readonly string[], asked: readonly string[]): number {
  if (asked.includes(title)) return 0;
  if (others.some((name) => asked.includes(name))) return 1;
  const begins = (name: string) => asked.some((start) => name.startsWith(start));
  if (begins(title) || asked.some((words) => beginsEachWord(title, words.split(' ')))) return 2;
  return others.some(begins) ? 3 : 4;
}

function beginsEachWord(name: string, starts: readonly string[]): boolean {
  return name.split(' ').every((word) => starts.some((start) => word.startsWith(start)));
}

function toResult(
  article: SearchableArticle,
  match: Readonly<Record<string, string[]>>,
  words: readonly string[],
): SearchResult {
  const { id, title, category, summary } = article;
  const matches: [number, number][] = [];
  for (const found of title.matchAll(wordPattern)) {
    const [text] = found;
    const word = fold(text);
    if (!match[word]?.includes('title')) continue;
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

function fold(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').replace(/[’']/g, '').toLowerCase();
}
