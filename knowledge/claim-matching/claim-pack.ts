/**
 * What the build ships of the claims: made by `knowledge/compile/compile-claims.ts`, read by `createClaimFinder`.
 *
 * A row is written as its items parted by spaces: `l3` the words of list 3, `c5` a class, `l3?` one that may be missing,
 * `.4` a gap of at most four words. A pattern is rows joined by `&` (all of them, in any order), `~6` (within six words
 * of each other) and `&!` (not in the sentence).
 */
export interface ClaimPack {
  /** Lists of words: alternatives joined by `|`. `walk+` has its endings, `walk*` is the start of a word. */
  readonly lists: readonly string[];
  /** Word classes, each as its rows, and rows whose words it leaves out. */
  readonly classes: readonly PackedClass[];
  /** Classes that the grammar asks for by name, by their place in `classes`. */
  readonly names: Readonly<Record<string, number>>;
  /** The id of each claim, followed by its patterns. */
  readonly claims: readonly (readonly [id: string, ...patterns: string[]])[];
}

/** Rows of a class; what overlaps a row of `not` is no word of the class. */
export interface PackedClass {
  readonly rows: readonly string[];
  readonly not?: readonly string[];
}
