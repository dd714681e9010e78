import { useState } from 'preact/hooks';
import { claimsOfPage, type FrameMarks, occurrenceAt, termsOfPage } from './page-marks';

/** Going through the places of a term or a claim on the page, one after the other and round again. */
export interface Jumps {
  /** Number of the occurrence that was last shown, from 0, by the id of its term. */
  readonly shown: ReadonlyMap<string, number>;
  /** The term that was shown last, for a word to readers who do not see the page. */
  readonly last: { readonly termId: string; readonly index: number; readonly count: number } | undefined;
  readonly jump: (termId: string) => void;
}

export function useJumps(
  frames: readonly FrameMarks[],
  show: (frame: string, termId: string, index: number) => void,
): Jumps {
  const [shown, setShown] = useState<Jumps['shown']>(new Map());
  const [last, setLast] = useState<Jumps['last']>();
  return {
    shown,
    last,
    jump(termId) {
      const marks = [...termsOfPage(frames), ...claimsOfPage(frames)];
      const count = marks.find(({ id }) => id === termId)?.count ?? 0;
      const index = count === 0 ? 0 : ((shown.get(termId) ?? -1) + 1) % count;
      const place = occurrenceAt(frames, termId, index);
      if (place === undefined) return;
      show(place.frame, termId, place.index);
      setShown(new Map(shown).set(termId, index));
      setLast({ termId, index, count });
    },
  };
}
