import { spellingVariants } from '../matching/spelling-variants';

/**
 * The language of claim patterns. A pattern is a row of items parted by spaces:
 *
 * | item              | matches                                                                   |
 * |-------------------|---------------------------------------------------------------------------|
 * | `massage`         | the word; case, accents, kind of quote and US or UK spelling are the same  |
 * | `massag*`         | every word that begins so                                                  |
 * | `(helps|can help)`| one of the alternatives, each one or more words; `(back|)` may be missing  |
 * | `[the|your]`      | the same as `(the|your|)`                                                   |
 * | `...3`            | at most 3 words of any kind (1 to 8)                                       |
 *
 * Items are parted by spaces, hyphens and marks within a sentence, never by `.`, `!`, `?`, `;`, `:` or the end of a block.
 * A pattern begins and ends with words that must be there, and holds at least two.
 *
 * Every pattern compiles to an expression whose time grows with the length of the text only: repetitions never nest
 * without a bound, and words and what parts them have no character in common.
 */
export type ClaimPattern = readonly PatternItem[];

/** One item of a pattern. The words of an alternative are lower case; one that ends in `*` is the start of a word. */
export type PatternItem =
  | {
      readonly kind: 'words';
      readonly alternatives: readonly (readonly string[])[];
      readonly optional: boolean;
    }
  | { readonly kind: 'gap'; readonly most: number };

/** The longest gap, in words. */
export const longestGap = 8;

const word = '[a-z0-9\\x80-\\uffff]';
/** Not the marks that end a sentence or a clause, and not the breaks between blocks (see `text-breaks.ts`). */
const parting = '[^a-z0-9\\x80-\\uffff.!?;:\\x01\\x02]+';
/** Longer words do not occur in prose; the bound keeps gaps cheap. */
const anyWord = `${word}{1,40}`;

/**
 * Reads a pattern.
 * @returns the pattern, or what is wrong with it and what was expected
 */
export function parseClaimPattern(
  text: string,
): { readonly pattern: ClaimPattern } | { readonly problem: string } {
  const pattern: PatternItem[] = [];
  for (const token of text.match(/[([][^)\]]*[)\]]?|\S+/g) ?? []) {
    const item = parseItem(token);
    if ('problem' in item) return item;
    pattern.push(item);
  }
  const [first] = pattern;
  const last = pattern.at(-1);
  if (!isSure(first) || !isSure(last)) {
    return {
      problem:
        'it begins or ends with a gap or with words that may be missing; expected a word that must be there',
    };
  }
  const fewest = pattern.reduce((sum, item) => sum + fewestWords(item), 0);
  return fewest < 2 ? { problem: 'it can match a single word; expected at least two' } : { pattern };
}

/**
 * The source of an expression that finds a pattern in text folded by `foldText`, at word boundaries. It holds no capturing
 * group, so sources can be joined by `|`.
 */
export function claimPatternSource(pattern: ClaimPattern): string {
  const items = pattern.map((item, index) => {
    if (item.kind === 'gap') return `(?:${parting}${anyWord}){0,${item.most}}`;
    const words = item.alternatives.map(wordsSource);
    const source = words.length === 1 ? (words[0] ?? '') : `(?:${words.join('|')})`;
    if (index === 0) return source;
    return item.optional ? `(?:${parting}${source})?` : parting + source;
  });
  return `(?<!${word})${items.join('')}(?!${word})`;
}

function parseItem(token: string): PatternItem | { readonly problem: string } {
  if (token.startsWith('...')) return parseGap(token);
  const open = token.charAt(0);
  if (open !== '(' && open !== '[') return parseWords(token, [token], false);
  if (token.at(-1) !== (open === '(' ? ')' : ']') || token.length < 3) {
    return { problem: `"${token}" is not closed, or empty; expected (one|other) or [maybe]` };
  }
  const alternatives = token.slice(1, -1).split('|');
  const present = alternatives.filter((alternative) => alternative.trim() !== '');
  return parseWords(token, present, open === '[' || present.length < alternatives.length);
}

function parseGap(token: string): PatternItem | { readonly problem: string } {
  const most = /^\.\.\.([1-9]\d?)$/.exec(token)?.[1];
  if (most && Number(most) <= longestGap) return { kind: 'gap', most: Number(most) };
  return { problem: `"${token}" is not a gap; expected ...1 to ...${longestGap}` };
}

function parseWords(
  token: string,
  alternatives: readonly string[],
  optional: boolean,
): PatternItem | { readonly problem: string } {
  const words = alternatives.map((alternative) =>
    alternative
      .toLowerCase()
      .split(/[\s-]+/)
      .filter(Boolean),
  );
  const wrong = words
    .flat()
    .find((candidate) => !/^[\p{L}\p{N}]+(?:['’][\p{L}\p{N}]+)*\*?$/u.test(candidate));
  if (wrong)
    return { problem: `"${wrong}" is not a word; expected letters, digits, an apostrophe, and * at the end` };
  const short = words.flat().find((candidate) => /^.{1,2}\*$/u.test(candidate));
  if (short) return { problem: `"${short}" begins too many words; expected at least three letters before *` };
  if (words.length === 0) return { problem: `"${token}" holds no words; expected at least one` };
  return { kind: 'words', alternatives: words, optional };
}

function wordsSource(words: readonly string[]): string {
  return words.map(wordSource).join(parting);
}

/** A word in its spellings, folded as `foldText` folds pages. */
function wordSource(text: string): string {
  const stem = text.replace(/\*$/, '');
  const spellings = spellingVariants(stem).map((spelling) =>
    spelling.normalize('NFKD').replace(/\p{M}/gu, '').replace(/’/g, "'").toLowerCase(),
  );
  const unique = [...new Set(spellings)];
  const source = unique.length === 1 ? (unique[0] ?? '') : `(?:${unique.join('|')})`;
  return text.endsWith('*') ? `${source}${word}{0,40}` : source;
}

function isSure(item: PatternItem | undefined): boolean {
  return item?.kind === 'words' && !item.optional;
}

function fewestWords(item: PatternItem): number {
  if (item.kind === 'gap' || item.optional) return 0;
  return Math.min(...item.alternatives.map((words) => words.length));
}
