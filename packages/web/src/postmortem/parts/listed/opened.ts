import { useState } from 'react';
import { isKept } from '../../../fields/index.js';
import { useOpener, type Wanted } from '../../alive/open.js';

/** A form that opens in its place. */
export interface Opened {
  readonly isOpen: boolean;
  /** What it was wanted for, where somebody was sent here. */
  readonly wanted: Wanted | null;
  readonly open: () => void;
  readonly close: () => void;
}

interface State {
  readonly isOpen: boolean;
  readonly wanted: Wanted | null;
}

/**
 * A form that is open where somebody asked for it, by its button or from elsewhere, and where it keeps words that were
 * typed and never saved.
 */
export function useOpened(key: string, isOurs: (wanted: Wanted) => boolean): Opened {
  const [state, setState] = useState<State>(() => ({ isOpen: isKept(key), wanted: null }));
  useOpener((wanted) => {
    const ours = isOurs(wanted);
    if (ours) setState({ isOpen: true, wanted });
    return ours;
  });
  return {
    ...state,
    open: () => setState({ isOpen: true, wanted: null }),
    close: () => setState({ isOpen: false, wanted: null }),
  };
}

/** Whether a form is wanted for the thing with this id, or at this place of its list. */
export function isFor(wanted: Wanted, form: string, index: number, id: string | null): boolean {
  return wanted.form === form && (wanted['index'] === index || (id !== null && wanted['id'] === id));
}

/** Words that somebody was sent with: `kind` of a new action. */
export function wantedWords(wanted: Wanted | null, name: string): string {
  const value = wanted?.[name];
  return typeof value === 'string' ? value : '';
}
