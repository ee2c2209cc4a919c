import type { Step } from '@debrief/document';

/** What one person did at once, and is not saved yet. */
export interface Waiting {
  readonly steps: readonly Step[];
}

/** Everything of one postmortem that waits to be saved, as the browser keeps it. */
export interface Left {
  /** The version that the first of them was made from, with its text. */
  readonly base: { readonly version: string; readonly text: string };
  readonly waiting: readonly Waiting[];
}

const prefix = 'debrief.waiting ';

/** Keeps what waits, until it is saved; nothing to wait for takes it away. */
export function keepWaiting(id: string, tab: string, left: Left): void {
  try {
    const key = `${prefix}${tab} ${id}`;
    if (left.waiting.length === 0) localStorage.removeItem(key);
    else localStorage.setItem(key, JSON.stringify(left));
  } catch {
    // A browser that keeps nothing still sends it.
  }
}

/** What other visits have left, by postmortem; whoever takes it looks after it from here on. */
export async function takeLeft(tab: string): Promise<readonly (readonly [id: string, left: Left])[]> {
  const there = await tabsThatAreOpen();
  const taken: (readonly [string, Left])[] = [];
  try {
    for (const key of Object.keys(localStorage)) {
      const [, owner, id] = new RegExp(`^${prefix}(\\S+) (.+)$`).exec(key) ?? [];
      if (owner === undefined || id === undefined || owner === tab || there.has(owner)) continue;
      const left = readLeft(localStorage.getItem(key));
      localStorage.removeItem(key);
      if (left === null) continue;
      keepWaiting(id, tab, left);
      taken.push([id, left]);
    }
  } catch {
    // Then nothing was left.
  }
  return taken;
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
