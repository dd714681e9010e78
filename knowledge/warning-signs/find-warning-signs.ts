import type { WarningSignPack } from './warning-sign-pack';

/** A warning sign that a page puts together with back or neck pain. */
export interface FoundWarningSign {
  /** Such as `saddle-numbness`. */
  readonly sign: string;
  /** Id of the term whose article explains it, such as `cauda-equina-syndrome`. */
  readonly termId: string;
}

/** Finds warning signs in the text of pages. */
export interface WarningSignFinder {
  /**
   * @param paragraphs the blocks of a page, or of a part of it, in order
   * @returns the signs, the most urgent first; each once
   */
  find(paragraphs: readonly string[]): readonly FoundWarningSign[];
}

/** A finder of the signs of `virtual:glosswell/warning-signs`. */
export function createWarningSignFinder(_pack: WarningSignPack): WarningSignFinder {
  return { find: () => [] };
}
