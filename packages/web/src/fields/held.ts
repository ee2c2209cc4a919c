import { useEffect, useState } from 'react';
import { keysKept } from './storage.js';

/** The forms that are open: what is kept for them is in somebody's hands. */
const held = new Map<string, number>();
const listeners = new Set<() => void>();

/** Says that a form is open; gives what ends that. */
export function hold(key: string): () => void {
  held.set(key, (held.get(key) ?? 0) + 1);
  tell();
  return () => {
    const count = (held.get(key) ?? 1) - 1;
    if (count === 0) held.delete(key);
    else held.set(key, count);
    tell();
  };
}

function tell(): void {
  for (const listener of listeners) listener();
}

/** Forms that have words left open by themselves; what is not in one by then has no form any more. */
const patience = 1500;

/** What was typed under keys that begin so, was never saved, and stands in no open form. */
export function useLeftKeys(beginning: string): readonly string[] {
  const [keys, setKeys] = useState<readonly string[]>([]);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const look = (): void => setKeys(keysKept(beginning).filter((key) => !held.has(key)));
    const later = (): void => {
      clearTimeout(timer);
      timer = setTimeout(look, patience);
    };
    later();
    listeners.add(later);
    addEventListener('storage', later);
    return () => {
      clearTimeout(timer);
      listeners.delete(later);
      removeEventListener('storage', later);
    };
  }, [beginning]);
  return keys;
}
