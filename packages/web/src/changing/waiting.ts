import type { Step } from '@debrief/document';
import { isTheirs } from '../app/who.js';

/** What one person did at once, and is not saved yet. */
export interface Waiting {
  readonly steps: readonly Step[];
}

/** Everything of one postmortem that waits to be saved, as the browser keeps it. */
export interface Left {
  /** The version that the first of them was made from, with its text. */
  readonly base: { readonly version: string; readonly text: string };
  readonly waiting: readonly Waiting[];
  /** The address of whoever did it: it is never sent in the name of somebody else. */
  readonly by?: string | null;
}

/** What an earlier visit has left of one postmortem. */
export interface LeftOver {
  readonly id: string;
  readonly left: Left;
  /** It is looked after elsewhere from here on. */
  readonly forget: () => void;
}

const prefix = 'debrief.waiting ';

/** Keeps what waits, until it is saved; nothing to wait for takes it away. False where the browser keeps nothing. */
export function keepWaiting(id: string, tab: string, left: Left): boolean {
  try {
    const key = `${prefix}${tab} ${id}`;
    if (left.waiting.length === 0) localStorage.removeItem(key);
    else localStorage.setItem(key, JSON.stringify(left));
    return true;
  } catch {
    // A browser that keeps nothing still sends it.
    return left.waiting.length === 0;
  }
}

/**
 * What other visits of one person have left. Each stays kept, under a name of this window, until it is looked after:
 * several windows may have left something of the same postmortem.
 */
export async function takeLeft(tab: string, by: string | null): Promise<readonly LeftOver[]> {
  const there = await tabsThatAreOpen();
  const taken: LeftOver[] = [];
  try {
    for (const key of Object.keys(localStorage)) {
      const [, owner, id] = new RegExp(`^${prefix}(\\S+) (.+)$`).exec(key) ?? [];
      const window = owner?.split('.')[0] ?? '';
      if (owner === undefined || id === undefined || window === tab || there.has(window)) continue;
      const left = readLeft(localStorage.getItem(key));
      if (left === null || !isTheirs(left, by)) continue;
      localStorage.removeItem(key);
      const own = `${tab}.${taken.length}`;
      keepWaiting(id, own, left);
      taken.push({ id, left, forget: () => void keepWaiting(id, own, { ...left, waiting: [] }) });
    }
  } catch {
    // Then nothing was left.
  }
  return taken;
}

/** Whether other visits may have left something. */
export function isSomethingLeft(): boolean {
  try {
    return Object.keys(localStorage).some((key) => key.startsWith(prefix));
  } catch {
    return false;
  }
}

function readLeft(said: string | null): Left | null {
  try {
    const left = JSON.parse(said ?? 'null') as Left | null;
    return left !== null && Array.isArray(left.waiting) && typeof left.base.text === 'string' ? left : null;
  } catch {
    return null;
  }
}

const lockOf = (tab: string): string => `debrief ${tab}`;

/** Tells other windows that this one is open, as long as it is. */
export function holdTab(tab: string): void {
  if (!('locks' in navigator)) return;
  void navigator.locks.request(lockOf(tab), () => new Promise(() => undefined)).catch(() => undefined);
}

/** The windows that are open; where the browser does not tell, none: what they send twice is done once. */
async function tabsThatAreOpen(): Promise<ReadonlySet<string>> {
  if (!('locks' in navigator)) return new Set();
  const { held = [] } = await navigator.locks.query();
  return new Set(held.map(({ name = '' }) => name.replace(lockOf(''), '')));
}
