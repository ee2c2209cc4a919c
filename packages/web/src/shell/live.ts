import { useSyncExternalStore } from 'react';

/** What is told in passing, at the foot of the window. */
export interface Live {
  readonly message: string | null;
  /** True while the server cannot be heard. */
  readonly isLost: boolean;
}

const silent: Live = { message: null, isLost: false };
const listeners = new Set<() => void>();
let live = silent;
let timer: ReturnType<typeof setTimeout> | undefined;

/** Tells something for some seconds, to those who listen as well. */
export function say(message: string): void {
  clearTimeout(timer);
  timer = setTimeout(() => change({ message: null }), 6000);
  change({ message });
}

/** The server is heard, or not. */
export function sayLost(isLost: boolean): void {
  if (live.isLost !== isLost) change({ isLost });
}

export function useLive(): Live {
  return useSyncExternalStore(
    listen,
    () => live,
    () => silent,
  );
}

function listen(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function change(to: Partial<Live>): void {
  live = { ...live, ...to };
  for (const listener of listeners) listener();
}
