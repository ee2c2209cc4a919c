import { isTheirs } from '../app/who.js';
import type { Pending, PolicyText } from './pending.js';

/** Everything that waits to be saved, as the browser keeps it. */
export interface Left {
  readonly base: PolicyText;
  readonly waiting: readonly Pending[];
  /** The address of whoever did it: it is never sent in the name of somebody else. */
  readonly by?: string | null;
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

/** What other visits of one person have left. What two windows send of it is done once. */
export function takeLeft(by: string | null): readonly Left[] {
  const taken: Left[] = [];
  try {
    for (const key of Object.keys(localStorage).filter((each) => each.startsWith(prefix))) {
      const left = readLeft(localStorage.getItem(key));
      if (left === null || !isTheirs(left, by)) continue;
      localStorage.removeItem(key);
      taken.push(left);
    }
  } catch {
    // Then nothing more was left.
  }
  return taken;
}

function readLeft(said: string | null): Left | null {
  try {
    const left = JSON.parse(said ?? 'null') as Left | null;
    return left !== null && Array.isArray(left.waiting) ? left : null;
  } catch {
    return null;
  }
}
