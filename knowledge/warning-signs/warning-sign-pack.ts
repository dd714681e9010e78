/** Wordings as they are shipped: the source of one expression for folded text, in the short form of `unpackSource`. */
export interface PackedWordings {
  /** One expression for each wording; for a sign that needs several, each of them counts once. */
  readonly patterns: readonly string[];
  /** What looks alike and means something else. */
  readonly unless?: string;
}

/** A warning sign as it is shipped. */
export interface PackedSign extends PackedWordings {
  readonly sign: string;
  readonly termId: string;
  /** How many different wordings must be there; 1 unless told. */
  readonly atLeast?: number;
}

/** The warning signs of one kind of pain. */
export interface PackedComplaint {
  /** How people say that it hurts. */
  readonly pain: PackedWordings;
  /** The most urgent first. */
  readonly signs: readonly PackedSign[];
}

/** What `virtual:glosswell/warning-signs` holds: the signs of `knowledge/warnings`. */
export type WarningSignPack = readonly PackedComplaint[];
