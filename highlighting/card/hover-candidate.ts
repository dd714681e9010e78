import type { Answer, Candidate, Content, HoverEffect, PointerOnMark } from './hover-events';

/** A pointer that moves at most this far (px) within `restWindow` (ms) counts as resting: hands tremble. */
export const restDistance = 3;
export const restWindow = 60;

/** A candidate after an event, and what is to be done for it. */
interface CandidateStep {
  readonly candidate: Candidate;
  readonly effects: readonly HoverEffect[];
}

/** The pointer has come to a mark: asks for its article and starts to wait. */
export function newCandidate(token: number, event: PointerOnMark, delay: number): CandidateStep {
  const { hit, x, y, at } = event;
  const candidate: Candidate = { token, hit, rest: { x, y, at }, content: { state: 'loading' }, delay };
  return {
    candidate,
    effects: [
      // Asked for while the pointer rests, so that the card opens with its text.
      { type: 'load', termId: hit.mark.termId, token },
      { type: 'start-timer', name: 'open', delay, token },
    ],
  };
}

/** The pointer moved on the mark: the wait begins anew, unless the hand only trembled. */
export function moveCandidate(candidate: Candidate, event: PointerOnMark): CandidateStep {
  const { x, y, at, hit } = event;
  const { rest, delay, token } = candidate;
  const rested = Math.hypot(x - rest.x, y - rest.y) <= restDistance;
  const moved: Candidate = { ...candidate, hit, rest: { x, y, at } };
  if (!rested) return { candidate: moved, effects: [{ type: 'start-timer', name: 'open', delay, token }] };
  return { candidate: at - rest.at >= restWindow ? moved : candidate, effects: [] };
}

export function answerCandidate(candidate: Candidate, event: Answer): Candidate {
  return event.token === candidate.token ? { ...candidate, content: contentOf(event) } : candidate;
}

export function contentOf(event: Answer): Content {
  if (event.type === 'article-failed') return { state: 'failed' };
  return event.article ? { state: 'ready', article: event.article } : { state: 'missing' };
}
