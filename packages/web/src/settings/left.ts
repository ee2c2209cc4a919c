import type { Pending, PolicyText } from './pending.js';

/** Everything that waits to be saved, as the browser keeps it. */
export interface Left {
  readonly base: PolicyText;
  readonly waiting: readonly Pending[];
}

const prefix = 'debrief.settings ';

/** Keeps what waits, until it is saved; nothing to wait for takes it away. */
export function keepLeft(tab: string, left: Left): void {
  try {
    if (left.waiting.length === 0) localStorage.removeItem(prefix + tab);
    else localStorage.setItem(prefix + tab, JSON.stringify(left));
  } catch {
    // A browser that keeps nothing still sends it.
  }
}

/** What other visits have left. What two windows send of it is done once. */
export function takeLeft(): readonly Left[] {
  try {
    return Object.keys(localStorage)
      .filter((key) => key.startsWith(prefix))
      .flatMap((key) => {
        const left = JSON.parse(localStorage.getItem(key) ?? 'null') as Left | null;
        localStorage.removeItem(key);
        return left !== null && Array.isArray(left.waiting) ? [left] : [];
      });
  } catch {
    return [];
  }
}
