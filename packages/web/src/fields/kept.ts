import { useCallback, useLayoutEffect, useRef, useState } from 'react';
import { hold } from './held.js';
import { dropWords, keepWords, keptWords } from './storage.js';

export interface Kept<Facts> {
  readonly facts: Facts;
  /** Sets some of the facts. */
  readonly set: (some: Partial<Facts>) => void;
  /** True when it came from an earlier visit, and was never saved. */
  readonly isLeft: boolean;
  /** True when somebody has typed something. */
  readonly isTouched: boolean;
  /** Forgets what was typed: it is saved, or not wanted. */
  readonly forget: () => void;
}

/**
 * What is typed into a form, kept in the browser until it is saved or dropped, also when the page is left.
 *
 *     const { facts, set, forget } = useKept(`${id} term new`, { term: '', meaning: '' });
 */
export function useKept<Facts extends object>(key: string, initial: Facts): Kept<Facts> {
  const [state, setState] = useState({ facts: initial, isLeft: false, isTouched: false });
  const latest = useRef(state.facts);
  latest.current = state.facts;
  // Not in the first rendering: that of the server knows nothing of what is kept.
  useLayoutEffect(() => {
    const left = keptWords<Partial<Facts>>(key);
    if (left !== null)
      setState(({ facts }) => ({ facts: { ...facts, ...left }, isLeft: true, isTouched: true }));
  }, [key]);
  useLayoutEffect(() => hold(key), [key]);
  const set = useCallback(
    (some: Partial<Facts>) => {
      const facts = { ...latest.current, ...some };
      latest.current = facts;
      keepWords(key, facts);
      setState(({ isLeft }) => ({ facts, isLeft, isTouched: true }));
    },
    [key],
  );
  const forget = useCallback(() => dropWords(key), [key]);
  return { ...state, set, forget };
}

/** Whether something was typed under this key and never saved. */
export function isKept(key: string): boolean {
  return keptWords(key) !== null;
}
