import type { TermsFound } from './messages';

/** What is known of the terms of one tab. Plain data, kept in `storage.session`. */
export interface TabTerms {
  /** By the browser's number of the frame; 0 is the page itself. Frames without terms are not in it. */
  readonly frames: Readonly<Record<number, FrameTerms>>;
  /** The document of the page itself, also when it has no terms. */
  readonly page?: string;
  /** The frame in which the reader last went to a term. */
  readonly current?: number;
}

interface FrameTerms {
  readonly frame: string;
  readonly ids: readonly string[];
  /** When the frame said so, in milliseconds since 1970. */
  readonly at: number;
}

export const noTerms: TabTerms = { frames: {} };

/**
 * What is known after a frame has said what it found. When the page itself has been replaced, only frames that spoke
 * after the navigation began are kept: a frame may well be ready before the page around it.
 *
 * @param now in milliseconds since 1970
 */
export function withTermsFound(tab: TabTerms, frameId: number, found: TermsFound, now: number): TabTerms {
  // A document that leaves may speak after the one that follows it in the same frame.
  if (found.leaving && tab.frames[frameId]?.frame !== found.frame) return tab;
  const isNewPage = frameId === 0 && !found.leaving && tab.page !== found.frame;
  const kept = isNewPage ? { frames: framesSince(tab, found.since), page: found.frame } : tab;
  const { [frameId]: _, ...others } = kept.frames;
  const mine = found.ids.length === 0 ? {} : { [frameId]: { frame: found.frame, ids: found.ids, at: now } };
  return { ...kept, frames: { ...others, ...mine } };
}

/** How many different terms the frames of a tab have together. */
export function countTerms(tab: TabTerms): number {
  return new Set(Object.values(tab.frames).flatMap(({ ids }) => ids)).size;
}

/**
 * The frames that the shortcuts go through, in their order: the page itself, which may have terms that it has not told
 * yet, and then its frames with terms as they came.
 */
export function frameOrder(tab: TabTerms): number[] {
  const frames = new Set([0, ...Object.keys(tab.frames).map(Number)]);
  return [...frames].sort((a, b) => a - b);
}

/** What is known after a step: where the reader is, and without the frames that did not answer. */
export function afterStep(tab: TabTerms, current: number | undefined, gone: readonly number[]): TabTerms {
  const frames = Object.fromEntries(Object.entries(tab.frames).filter(([id]) => !gone.includes(Number(id))));
  const { current: _, ...rest } = tab;
  return { ...rest, frames, ...(current !== undefined && { current }) };
}

function framesSince(tab: TabTerms, since: number): TabTerms['frames'] {
  return Object.fromEntries(Object.entries(tab.frames).filter(([, { at }]) => at >= since));
}
