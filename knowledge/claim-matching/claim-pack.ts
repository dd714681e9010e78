/**
 * What the build ships of the claims: made by `knowledge/compile/compile-claims.ts`, read by `createClaimFinder`.
 *
 * A row is written as its items: `l` and a number the words of a list, `c` and a number a class, either with `?` if they
 * may be missing, `.4` a gap of at most four words. Numbers are two digits of `itemDigits`. A pattern is rows joined by
 * `&` (all of them, in any order), `~6` (within six words of each other) and `&!` (not in the sentence).
 */
export interface ClaimPack {
  /**
   * All phrases of all lists in the order of the alphabet, each as a capital that tells how many letters it shares with
   * the one before it (`A` none, `B` one), and the rest. `walk+` has its endings, `walk*` is the start of a word.
   */
  readonly phrases: string;
  /** Lists of phrases joined by `!`; two digits of `phraseDigits` for each phrase. */
  readonly lists: string;
  /** Word classes: rows joined by `;`, then, behind a `!`, rows whose words they leave out. */
  readonly classes: readonly string[];
  /** Classes that the grammar asks for by name, by their place in `classes`. */
  readonly names: Readonly<Record<string, number>>;
  /** Each claim as its id and its patterns, joined by `|`. */
  readonly claims: readonly string[];
}

/** Digits of the numbers of phrases: what needs no escape in a script and parts nothing here. */
export const phraseDigits =
  '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz#$%&()*+-./:;<=>?@[]^_{|}~';

/** Digits of the numbers of lists and classes. */
export const itemDigits = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
