/**
 * One expression for folded text, in the short form of `unpack-wordings.ts`. The pack is made at build time by
 * `knowledge/compile/compile-warning-signs.ts`.
 */
export type PackedExpression = string;

/** Wordings of one thing. */
export interface PackedWordings {
  readonly patterns: PackedExpression;
  /** What looks alike and means something else. */
  readonly unless?: PackedExpression;
}

/** A warning sign, or one way to tell it: a sign may stand there several times. */
export interface PackedSign extends PackedWordings {
  /** Such as `saddle-numbness`. */
  readonly sign: string;
  /** Id of the term whose article explains it. */
  readonly termId: string;
  /** What must be said as well. */
  readonly with?: PackedExpression;
  /** Medical help is needed now, and not only the same day. */
  readonly now: boolean;
}

/** The pain of one part of the body, and what makes it alarming. */
export interface PackedComplaint {
  /** Words without one of which nobody says so: text that is far from them is not read. */
  readonly about: PackedExpression;
  /** How people say that it hurts. */
  readonly pain: PackedWordings;
  /** In the order of their file. */
  readonly signs: readonly PackedSign[];
}

/** What `virtual:glosswell/warning-signs` holds: the signs of `knowledge/warnings`. */
export interface WarningSignPack {
  /** Lists of words that many wordings share, by name. A list may hold those before it. */
  readonly words: readonly (readonly [name: string, source: PackedExpression])[];
  readonly complaints: readonly PackedComplaint[];
}
