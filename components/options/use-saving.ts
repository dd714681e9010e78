import { useRef, useState } from 'preact/hooks';
import type { SettingsProblem } from '../settings-problem';
import type { SettingsChange } from './options-settings';

export type SaveResult =
  | { readonly saved: true }
  | { readonly saved: false; readonly problem: SettingsProblem };

/** What became of the last change. `number` tells one change from the next that says the same. */
export type SaveState =
  | {
      readonly kind: 'saved';
      readonly number: number;
      readonly text?: string;
      readonly undo?: SettingsChange;
    }
  | { readonly kind: 'failed'; readonly number: number; readonly problem: SettingsProblem };

/** Saves a change. `done` names what happened where the change takes something away, and how to take that back. */
export type Save = (change: SettingsChange, done?: { text: string; undo?: SettingsChange }) => void;

export interface Saving {
  readonly state: SaveState | undefined;
  readonly save: Save;
  readonly dismiss: () => void;
}

/** Saves changes and remembers how the last one went; an answer that comes late does not hide a newer one. */
export function useSaving(onChange: (change: SettingsChange) => Promise<SaveResult>): Saving {
  const [state, setState] = useState<SaveState>();
  const latest = useRef(0);
  const save: Save = async (change, done) => {
    latest.current += 1;
    const number = latest.current;
    const result = await onChange(change);
    if (number !== latest.current) return;
    setState(
      result.saved ? { kind: 'saved', number, ...done } : { kind: 'failed', number, problem: result.problem },
    );
  };
  return { state, save, dismiss: () => setState(undefined) };
}
