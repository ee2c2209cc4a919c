import { useCallback, useLayoutEffect, useRef, useState } from 'react';
import { begunWith, followed, overtaken } from './follow.js';
import { hold } from './held.js';
import { dropWords, keepWords, keptWords, wordsBefore } from './storage.js';

/** A word at the head of a form about what is in it. */
export interface KeptNote {
  readonly words: string;
  /** True when it came from an earlier visit: Escape asks before it is thrown away. */
  readonly isLeft: boolean;
}

export interface Kept<Facts> {
  readonly facts: Facts;
  /** Sets some of the facts. */
  readonly set: (some: Partial<Facts>) => void;
  /** True when it came from an earlier visit, and was never saved. */
  readonly isLeft: boolean;
  /** What is to be known at the head of the form: that it is from an earlier visit, or what others have written since. */
  readonly note: KeptNote | undefined;
  /** True when somebody has typed something. */
  readonly isTouched: boolean;
  /** Forgets what was typed: it is saved, or not wanted. */
  readonly forget: () => void;
}

interface State<Facts> {
  readonly own: Facts;
  /** What there was when the person began, field by field. */
  readonly was: Facts;
  readonly isLeft: boolean;
  readonly isTouched: boolean;
}

/**
 * What is typed into a form, kept in the browser until it is saved or dropped, also when the page is left. What the
 * person has not touched follows `initial`: nobody puts back what others have changed meanwhile.
 *
 *     const { facts, set, forget } = useKept(`${id} term new`, { term: '', meaning: '' });
 */
export function useKept<Facts extends object>(key: string, initial: Facts): Kept<Facts> {
  const [state, setState] = useState<State<Facts>>({
    own: initial,
    was: initial,
    isLeft: false,
    isTouched: false,
  });
  const facts = followed(state.own, state.was, initial);
  const latest = useRef({ state, initial });
  latest.current = { state, initial };
  // Not in the first rendering: that of the server knows nothing of what is kept.
  useLayoutEffect(() => {
    const left = keptWords<Partial<Facts>>(key);
    if (left === null) return;
    const before = wordsBefore<Partial<Facts>>(key);
    setState(({ own, was }) => ({
      own: { ...own, ...left },
      was: { ...was, ...before },
      isLeft: true,
      isTouched: true,
    }));
  }, [key]);
  useLayoutEffect(() => hold(key), [key]);
  const set = useCallback(
    (some: Partial<Facts>) => {
      const { state: before, initial: now } = latest.current;
      // What was followed until here is what the person has before them as they change it.
      const was = begunWith(before.own, before.was, now);
      const own = { ...followed(before.own, before.was, now), ...some };
      const next = { ...before, own, was, isTouched: true };
      latest.current = { state: next, initial: now };
      keepWords(key, own, was);
      setState(({ isLeft }) => ({ ...next, isLeft }));
    },
    [key],
  );
  const forget = useCallback(() => dropWords(key), [key]);
  const { isLeft, isTouched } = state;
  const theirs = overtaken(state.own, state.was, initial).flatMap((each) =>
    typeof each.theirs === 'string' ? [`“${each.theirs}”`] : [],
  );
  return { facts, set, isLeft, isTouched, note: noteFor(theirs, isLeft), forget };
}

function noteFor(theirs: readonly string[], isLeft: boolean): KeptNote | undefined {
  const words = noteWords(theirs, isLeft);
  return words === undefined ? undefined : { words, isLeft };
}

function noteWords(theirs: readonly string[], isLeft: boolean): string | undefined {
  if (theirs.length > 0)
    return `Somebody has written here since you began. It says now: ${theirs.join(', ')}. If you save, yours takes its place.`;
  return isLeft ? 'You typed this earlier and did not save it.' : undefined;
}

/** Whether something was typed under this key and never saved. */
export function isKept(key: string): boolean {
  return keptWords(key) !== null;
}
