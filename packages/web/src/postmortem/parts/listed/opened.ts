import { useState } from 'react';
import { isKept } from '../../../fields/index.js';
import { useOpener, type Wanted } from '../../alive/open.js';

/** A form that opens in its place. */
export interface Opened {
  readonly isOpen: boolean;
  readonly open: () => void;
  readonly close: () => void;
}

/**
 * A form that is open where somebody asked for it, by its button or from elsewhere, and where it keeps words that were
 * typed and never saved.
 */
export function useOpened(key: string, isOurs: (wanted: Wanted) => boolean): Opened {
  const [isOpen, setIsOpen] = useState(() => isKept(key));
  useOpener((wanted) => {
    const ours = isOurs(wanted);
    if (ours) setIsOpen(true);
    return ours;
  });
  return { isOpen, open: () => setIsOpen(true), close: () => setIsOpen(false) };
}

/** Whether a form is wanted for the thing with this id, or at this place of its list. */
export function isFor(wanted: Wanted, form: string, index: number, id: string | null): boolean {
  return wanted.form === form && (wanted['index'] === index || (id !== null && wanted['id'] === id));
}
