import { splitAlternatives, splitItems } from './split-row';

/**
 * The language of claim patterns. A row is a line of items parted by spaces:
 *
 * | item              | matches                                                                   |
 * |-------------------|---------------------------------------------------------------------------|
 * | `massage`         | the word; case, accents, kind of quote and US or UK spelling are the same  |
 * | `relieve+`        | the word and its endings: relieves, relieved, relieving                    |
 * | `massag*`         | every word that begins so                                                  |
 * | `<massage>`       | a word class of `claim-words.yaml`: one of its rows                        |
 * | `(helps|can help)`| one of the alternatives, each a row of its own; `(back|)` may be missing     |
 * | `[the|your]`      | the same as `(the|your|)`                                                  |
 * | `...3`            | at most 3 words of any kind (1 to 8), none of them a negation              |
 *
 * A row never runs across `;`, `:` or the end of a sentence. It begins and ends with words that must be there.
 *
 * A pattern is one row, or several:
 *
 * | between rows | means                                                                                       |
 * |--------------|---------------------------------------------------------------------------------------------|
 * | `a ~6 b`     | both, in any order, at most 6 words apart (1 to 20); the items of a list between do not count  |
 * | `a & b`      | both, in any order, in one sentence                                                          |
 * | `a & !b`     | `a` in a sentence without `b`                                                                |
 *
 * The last row (that is not behind `!`) is what the claim is about and must stand in the sentence; the rows before it may
 * come from the introduction or the sentence before, when the sentence leaves its subject to them.
 */
export interface ClaimPattern {
  /** Joined by `&`. */
  readonly parts: readonly PatternPart[];
}

/** Rows that must be near each other. `within[i]` is the most words between `rows[i]` and `rows[i + 1]`. */
export interface PatternPart {
  readonly absent: boolean;
  readonly rows: readonly PatternRow[];
  readonly within: readonly number[];
}

export type PatternRow = readonly PatternItem[];

/** One item of a row. */
export type PatternItem =
  | { readonly kind: 'words'; readonly alternatives: readonly Alternative[]; readonly optional: boolean }
  | { readonly kind: 'gap'; readonly most: number };

/** Words in lower case, with their `+` and `*`, the name of a class, or a row with items of more kinds. */
export type Alternative =
  | { readonly words: readonly string[] }
  | { readonly className: string }
  | { readonly row: PatternRow };

type Read<T> = T | { readonly problem: string };

/** The longest gap, in words. */
export const longestGap = 8;
const farthestNear = 20;

/**
 * Reads a pattern.
 * @returns the pattern, or what is wrong with it and what was expected
 */
export function parseClaimPattern(
  text: string,
): { readonly pattern: ClaimPattern } | { readonly problem: string } {
  const parts: PatternPart[] = [];
  for (const source of text.split(/(?:^|\s)&(?=\s|$)/)) {
    const part = parsePart(source.trim());
    if ('problem' in part) return part;
    parts.push(part);
  }
  const present = parts.filter(({ absent }) => !absent);
  if (present.length === 0) return { problem: 'every part of it must be absent; expected one that is there' };
  const rows = present.flatMap((part) => part.rows);
  const fewest = rows.reduce((sum, row) => sum + fewestWords(row), 0);
  return fewest < 2
    ? { problem: 'it can match a single word; expected at least two' }
    : { pattern: { parts } };
}

/**
 * Reads one row, as word classes hold them.
 * @returns the row, or what is wrong with it
 */
export function parsePatternRow(text: string): { readonly row: PatternRow } | { readonly problem: string } {
  const row: PatternItem[] = [];
  for (const token of splitItems(text)) {
    const item = parseItem(token);
    if ('problem' in item) return item;
    row.push(item);
  }
  if (!isSure(row[0]) || !isSure(row.at(-1))) {
    return {
      problem:
        'it begins or ends with a gap or with words that may be missing; expected a word that must be there',
    };
  }
  return { row };
}

/** The names of all classes that a row asks for. */
export function classesOf(row: PatternRow): string[] {
  return row.flatMap((item) => {
    if (item.kind === 'gap') return [];
    return item.alternatives.flatMap((each) => {
      if ('row' in each) return classesOf(each.row);
      return 'className' in each ? [each.className] : [];
    });
  });
}

function parsePart(text: string): Read<PatternPart> {
  const absent = text.startsWith('!');
  const rows: PatternRow[] = [];
  const within: number[] = [];
  const [first = '', ...others] = text.slice(absent ? 1 : 0).split(/(?:^|\s)~(\S*)(?=\s|$)/);
  const sources = [first, ...others.filter((_, index) => index % 2 === 1)];
  for (const distance of others.filter((_, index) => index % 2 === 0)) {
    const most = Number(distance);
    if (!/^\d{1,2}$/.test(distance) || most < 1 || most > farthestNear)
      return { problem: `"~${distance}" is not a distance; expected ~1 to ~${farthestNear}` };
    within.push(most);
  }
  for (const source of sources) {
    const parsed = parsePatternRow(source);
    if ('problem' in parsed) return parsed;
    rows.push(parsed.row);
  }
  return { absent, rows, within };
}

function parseItem(token: string): Read<PatternItem> {
  if (token.startsWith('...')) return parseGap(token);
  const open = token.charAt(0);
  if (open !== '(' && open !== '[') return parseAlternatives(token, [token], false);
  if (token.at(-1) !== (open === '(' ? ')' : ']') || token.length < 3) {
    return { problem: `"${token}" is not closed, or empty; expected (one|other) or [maybe]` };
  }
  const alternatives = splitAlternatives(token.slice(1, -1));
  const present = alternatives.filter((alternative) => alternative.trim() !== '');
  return parseAlternatives(token, present, open === '[' || present.length < alternatives.length);
}

function parseGap(token: string): Read<PatternItem> {
  const most = /^\.\.\.([1-9]\d?)$/.exec(token)?.[1];
  if (most && Number(most) <= longestGap) return { kind: 'gap', most: Number(most) };
  return { problem: `"${token}" is not a gap; expected ...1 to ...${longestGap}` };
}

function parseAlternatives(token: string, sources: readonly string[], optional: boolean): Read<PatternItem> {
  const alternatives: Alternative[] = [];
  for (const source of sources) {
    const parsed = parseAlternative(source.trim());
    if ('problem' in parsed) return parsed;
    alternatives.push(parsed);
  }
  if (alternatives.length === 0) return { problem: `"${token}" holds no words; expected at least one` };
  return { kind: 'words', alternatives, optional };
}

function parseAlternative(text: string): Read<Alternative> {
  const className = /^<([a-z]+(?:-[a-z]+)*)>$/.exec(text)?.[1];
  if (className !== undefined) return { className };
  if (/[([]|\.\.\.|<.*\s|\s</.test(text)) return parsePatternRow(text);
  const words = text
    .toLowerCase()
    .split(/[\s-]+/)
    .filter(Boolean);
  const problem = words.map(wrongWord).find(Boolean);
  return problem === undefined ? { words } : { problem };
}

function wrongWord(text: string): string | undefined {
  if (!/^[\p{L}\p{N}]+(?:['’][\p{L}\p{N}]+)*[*+]?$/u.test(text))
    return `"${text}" is not a word; expected letters, digits, an apostrophe, * or + at the end, or <class>`;
  if (/^.{1,2}\*$/u.test(text))
    return `"${text}" begins too many words; expected at least three letters before *`;
  return undefined;
}

function isSure(item: PatternItem | undefined): boolean {
  return item?.kind === 'words' && !item.optional;
}

/** A class counts as two words: what it holds is checked where it is written. */
function fewestWords(row: PatternRow): number {
  const counts = row.map((item) => {
    if (item.kind === 'gap' || item.optional) return 0;
    return Math.min(...item.alternatives.map(fewestOf));
  });
  return counts.reduce((sum, count) => sum + count, 0);
}

function fewestOf(alternative: Alternative): number {
  if ('row' in alternative) return fewestWords(alternative.row);
  return 'words' in alternative ? alternative.words.length : 2;
}
