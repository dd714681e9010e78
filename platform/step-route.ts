/** What a frame says when it is asked to step: it moved, it has no further term, or it does not answer any more. */
export type StepAnswer = 'moved' | 'at-end' | 'gone';

/**
 * Goes one term on through all frames of a page. The frame where the reader is goes first; at its end the next one is
 * entered, and after the last the first again.
 *
 * @param order the frames with terms, in reading order
 * @param current the frame where the reader last was, or undefined: then the first one decides where to begin
 * @returns the frame that moved, or undefined when none has a term, and the frames that did not answer
 */
export async function stepThroughFrames(
  order: readonly number[],
  current: number | undefined,
  direction: 1 | -1,
  step: (frame: number, entering: boolean) => Promise<StepAnswer>,
): Promise<{ moved: number | undefined; gone: readonly number[] }> {
  const start = Math.max(0, current === undefined ? 0 : order.indexOf(current));
  const gone: number[] = [];
  // Once around, and the first frame once more: entered again from its other end.
  for (let i = 0; i <= order.length; i++) {
    const frame = order[(start + direction * i + order.length * (i + 1)) % order.length];
    if (frame === undefined || gone.includes(frame)) continue;
    const answer = await step(frame, i > 0);
    if (answer === 'moved') return { moved: frame, gone };
    if (answer === 'gone') gone.push(frame);
  }
  return { moved: undefined, gone };
}
