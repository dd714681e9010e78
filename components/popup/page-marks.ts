/** What one frame of a page says about its marks, as the popup hears it. */
export interface FrameMarks {
  /** Random id of the frame. */
  readonly frame: string;
  /** True for the page itself, false for a frame within it. */
  readonly top: boolean;
  readonly state: MarksState;
  readonly terms: readonly TermCount[];
  readonly claims: readonly TermCount[];
  /** The warning signs that the text names, the most urgent first. */
  readonly signs: readonly SignOnPage[];
}

/** A warning sign, and the term that explains it. */
export interface SignOnPage {
  readonly sign: string;
  readonly termId: string;
}

export type MarksState = 'scanning' | 'done' | 'off' | 'other-language';

/** A term or a claim that is on the page, and at how many places. */
export interface TermCount {
  readonly id: string;
  readonly count: number;
}

/** Why no extension may mark words on a page. */
export type RestrictedReason = 'browser-page' | 'store' | 'not-reached' | 'file-access';

/** What the popup knows of the page that it was opened on. */
export type PageState =
  | { readonly kind: 'loading' }
  | { readonly kind: 'restricted'; readonly reason: RestrictedReason }
  | { readonly kind: 'page'; readonly site: string; readonly frames: readonly FrameMarks[] };

/** The page itself before its frames, which is the order in which a reader meets them. */
const inReadingOrder = (frames: readonly FrameMarks[]): FrameMarks[] =>
  [...frames].sort((a, b) => Number(b.top) - Number(a.top));

/**
 * The state of a page out of those of its frames. One frame that is still being read means that more terms may come;
 * the page itself decides about the rest, because a frame in another language says nothing about the page.
 */
export function marksState(frames: readonly FrameMarks[]): MarksState {
  if (frames.some((frame) => frame.state === 'scanning')) return 'scanning';
  const top = frames.find((frame) => frame.top);
  if (top === undefined) return frames.length === 0 ? 'scanning' : 'done';
  if (top.state === 'other-language' && frames.some((frame) => frame.terms.length > 0)) return 'done';
  return top.state;
}

/** The terms of all frames, each once with the sum of its counts, in the order in which the page has them. */
export function termsOfPage(frames: readonly FrameMarks[]): TermCount[] {
  return sumOf(inReadingOrder(frames).flatMap(({ terms }) => terms));
}

/** The claims of all frames, likewise. */
export function claimsOfPage(frames: readonly FrameMarks[]): TermCount[] {
  return sumOf(inReadingOrder(frames).flatMap(({ claims }) => claims));
}

/** The first, most urgent sign of the page, or else of a frame in it. */
export function signOfPage(frames: readonly FrameMarks[]): SignOnPage | undefined {
  return inReadingOrder(frames).find(({ signs }) => signs.length > 0)?.signs[0];
}

function sumOf(all: readonly TermCount[]): TermCount[] {
  const counts = new Map<string, number>();
  for (const { id, count } of all) counts.set(id, (counts.get(id) ?? 0) + count);
  return [...counts].map(([id, count]) => ({ id, count }));
}

/**
 * Finds the frame that holds one occurrence of a term or a claim.
 * @param index Number of the occurrence on the whole page, from 0.
 * @returns the frame and the number of the occurrence within it, or undefined when the page has fewer.
 */
export function occurrenceAt(
  frames: readonly FrameMarks[],
  termId: string,
  index: number,
): { frame: string; index: number } | undefined {
  let before = 0;
  for (const { frame, terms, claims } of inReadingOrder(frames)) {
    const count = [...terms, ...claims].find(({ id }) => id === termId)?.count ?? 0;
    if (index < before + count) return { frame, index: index - before };
    before += count;
  }
  return undefined;
}
