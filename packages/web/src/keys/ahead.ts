import { useLayoutEffect } from 'react';

let ahead: string | null = null;

/** Stands where a field is being fetched: what is typed meanwhile is for the field, and runs no commands. */
export function TypedAhead(): null {
  useLayoutEffect(() => {
    ahead = '';
    return () => {
      ahead = null;
    };
  }, []);
  return null;
}

/** Keeps a key for the field that is being fetched; false where none is. */
export function keepAhead({ key }: KeyboardEvent): boolean {
  if (ahead === null) return false;
  if ([...key].length === 1) ahead += key;
  else if (key === 'Backspace') ahead = ahead.slice(0, -1);
  else return false;
  return true;
}

/** What was typed before the field was there. */
export function typedAhead(): string {
  return ahead ?? '';
}
