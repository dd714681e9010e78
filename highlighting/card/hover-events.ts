import type { Entry } from '../../knowledge/claim-article';
import type { Mark } from '../marks/mark';
import type { Hit } from './hit-test';

/** What a card shows for its term. */
export type Content =
  | { readonly state: 'loading' | 'missing' | 'failed' }
  | { readonly state: 'ready'; readonly article: Entry };

/** Where and since when the pointer rests. */
interface Rest {
  readonly x: number;
  readonly y: number;
  readonly at: number;
}

/** A term on which the pointer rests, and whose card opens when the timer `open` with this token fires. */
export interface Candidate {
  readonly token: number;
  readonly hit: Hit;
  readonly rest: Rest;
  readonly content: Content;
  readonly delay: number;
}

/** `preview`: opened by hovering, takes no focus. `dialog`: opened on purpose, takes the focus. */
export type CardMode = 'preview' | 'dialog';

/** A related term that the reader asked for: the card keeps its text until the article is here. */
export interface Turn {
  readonly token: number;
  readonly termId: string;
  readonly trail: readonly string[];
}

export interface Idle {
  readonly kind: 'idle';
  /** The token that was given out last. An answer with an older one is late and is ignored. */
  readonly token: number;
  /** When the last card closed. */
  readonly closedAt: number;
  /** The mark whose card was dismissed under the pointer: it stays closed until the pointer has left it. */
  readonly dismissed?: Mark | undefined;
}

export interface Waiting {
  readonly kind: 'waiting';
  readonly token: number;
  readonly closedAt: number;
  readonly candidate: Candidate;
}

export interface Open {
  readonly kind: 'open';
  readonly token: number;
  /** The token of the card's own requests. */
  readonly cardToken: number;
  readonly hit: Hit;
  readonly termId: string;
  readonly mode: CardMode;
  readonly content: Content;
  /** The terms before this one, the first one first. */
  readonly trail: readonly string[];
  /** The pointer is on the term, on the card or on the way between them. */
  readonly pointerNear: boolean;
  readonly focusInside: boolean;
  /** The timer `close` runs. */
  readonly closing: boolean;
  readonly candidate?: Candidate | undefined;
  readonly turn?: Turn | undefined;
}

export type HoverState = Idle | Waiting | Open;

/** What happened. Times (`at`) are in ms of one steady clock. */
export type HoverEvent =
  | { type: 'pointer-on-mark'; hit: Hit; x: number; y: number; at: number; onWay?: boolean }
  | { type: 'pointer-on-way' }
  | { type: 'pointer-on-card' }
  | { type: 'pointer-off' }
  | { type: 'open'; hit: Hit; at: number }
  | { type: 'focus-in-card' }
  | { type: 'focus-out' }
  | { type: 'press-outside'; at: number }
  | { type: 'escape'; at: number }
  | { type: 'close'; at: number }
  | { type: 'open-related'; termId: string }
  | { type: 'back' }
  | { type: 'retry' }
  | { type: 'article-loaded'; token: number; article: Entry | undefined }
  | { type: 'article-failed'; token: number }
  | { type: 'timer'; name: TimerName; token: number; at: number }
  | { type: 'mark-gone'; at: number }
  | { type: 'card-removed'; at: number }
  | { type: 'scroll' }
  | { type: 'navigation'; at: number };

export type TimerName = 'open' | 'close';

/** What is to be done about it, in this order. */
export type HoverEffect =
  | { type: 'load'; termId: string; token: number }
  | { type: 'start-timer'; name: TimerName; delay: number; token: number }
  | { type: 'stop-timer'; name: TimerName }
  /** Opens the card at the hit, or moves the open card there. */
  | { type: 'show'; hit: Hit; view: CardView }
  /** Draws the open card anew; `toHeading` when the reader turned to another term. */
  | { type: 'update'; view: CardView; toHeading: boolean }
  /** `restoreFocus`: give focus and selection back to where they were. */
  | { type: 'hide'; restoreFocus: boolean };

/** What the card shows now. */
export interface CardView {
  readonly mode: CardMode;
  readonly content: Content;
  readonly canGoBack: boolean;
}

/** A state and what it asks to be done. */
export interface Transition {
  readonly state: HoverState;
  readonly effects: readonly HoverEffect[];
}

/** The pointer is on a mark. */
export type PointerOnMark = HoverEvent & { type: 'pointer-on-mark' };
/** The answer to a `load`. */
export type Answer = HoverEvent & { type: 'article-loaded' | 'article-failed' };
