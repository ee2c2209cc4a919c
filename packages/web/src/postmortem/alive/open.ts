import { useEffect, useRef } from 'react';

/**
 * A form that somebody wants to have open: `{ form: 'action', id: 'A1' }`, `{ form: 'entry', index: 3 }`,
 * `{ form: 'part', part: 'summary' }`, `{ form: 'key', key: 'owner' }`, `{ form: 'meeting', list: 'review', field: 'Held' }`,
 * `{ form: 'new', of: 'factor' }`.
 */
export interface Wanted {
  readonly form: string;
  readonly [name: string]: string | number | null | undefined;
}

const listeners = new Set<(wanted: Wanted) => boolean>();
let waiting: Wanted | null = null;

/** Opens a form wherever it stands; one whose place is still to come opens when it is there. */
export function openForm(wanted: Wanted): void {
  const isOpen = [...listeners].some((listener) => listener(wanted));
  waiting = isOpen ? null : wanted;
}

/** What is still waiting for its form; asked by what comes later. */
export function wantedForm(): Wanted | null {
  return waiting;
}

/** Listens for forms that are wanted: `open` opens its own and gives true, for others false. */
export function useOpener(open: (wanted: Wanted) => boolean): void {
  const latest = useRef(open);
  latest.current = open;
  useEffect(() => {
    const listener = (wanted: Wanted): boolean => latest.current(wanted);
    listeners.add(listener);
    if (waiting !== null && listener(waiting)) waiting = null;
    return () => void listeners.delete(listener);
  }, []);
}

/** Nobody waits for a form any more. */
export function forgetForm(): void {
  waiting = null;
}
