/** One health term of two words; `strong` puts the second into an element of its own. */
export interface Note {
  readonly id: number;
  readonly first: string;
  readonly second: string;
  readonly strong: boolean;
}

export interface NotesState {
  readonly notes: readonly Note[];
  /** How often the app has drawn. */
  readonly drawn: number;
}

export type Action =
  | 'Draw again'
  | 'Turn around'
  | 'First to the end'
  | 'Edit the second'
  | 'Emphasize'
  | 'Add in front'
  | 'Take out the third'
  | 'Take out all'
  | 'Start over';

export const firstState: NotesState;
export const actions: Readonly<Record<Action, (notes: readonly Note[]) => readonly Note[]>>;
/** The state after an action. */
export function after(state: NotesState, label: Action): NotesState;
