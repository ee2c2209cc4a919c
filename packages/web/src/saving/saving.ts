import { useSyncExternalStore } from 'react';
import { theDesks } from '../changing/desks.js';
import type { Desk } from '../changing/state.js';

/** Whether everything is saved, for the whole window. */
export type Saving = 'quiet' | 'saving' | 'away' | 'stuck';

/** What is to be said about saving: nothing as long as there is nothing to say. */
export function useSaving(): Saving {
  return useSyncExternalStore(
    (listener) => theDesks()?.subscribe(listener) ?? (() => undefined),
    () => savingOf(theDesks()?.all() ?? []),
    () => 'quiet',
  );
}

/** The desks on which something waits for a person. */
export function stuckDesks(): readonly Desk[] {
  return (theDesks()?.all() ?? []).filter((desk) => isStuck(desk));
}

function isStuck(desk: Desk): boolean {
  const { trouble } = desk.now();
  return trouble !== null && trouble.kind !== 'away';
}

function savingOf(desks: readonly Desk[]): Saving {
  if (desks.some(isStuck)) return 'stuck';
  if (desks.some((desk) => desk.now().trouble?.kind === 'away')) return 'away';
  return desks.some((desk) => desk.now().waiting.length > 0) ? 'saving' : 'quiet';
}
