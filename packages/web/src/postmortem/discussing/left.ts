import { isTheirs } from '../../app/who.js';
import { dropWords, keepWords, keptWords, keysKept } from '../../fields/storage.js';
import type { Outgoing } from './outbox.js';

/** As the browser keeps it: with the address of whoever said it, in whose name alone it is sent. */
type Kept = Outgoing & { readonly by?: string | null };

const prefix = 'said ';
const keyOf = (id: string, once: string): string => `${prefix}${once} ${id}`;

/** Keeps what somebody said, until it is sent. */
export function keepSaid(id: string, outgoing: Outgoing, by: string | null): void {
  const kept: Kept = { ...outgoing, by };
  keepWords(keyOf(id, outgoing.once), kept);
}

/** It is sent, or taken back. */
export function forgetSaid(id: string, once: string): void {
  dropWords(keyOf(id, once));
}

/** Whether earlier visits may have left something. */
export function isSomethingSaid(): boolean {
  return keysKept(prefix).length > 0;
}

/** What one person has left in earlier visits, by postmortem, in the order in which it was said. */
export function leftBy(by: string | null): ReadonlyMap<string, readonly Outgoing[]> {
  const left = new Map<string, Outgoing[]>();
  for (const key of keysKept(prefix)) {
    const [, , id] = /^said (\S+) (.+)$/.exec(key) ?? [];
    const kept = keptWords<Kept>(key);
    if (id === undefined || kept === null || !isTheirs(kept, by)) continue;
    left.set(
      id,
      [...(left.get(id) ?? []), kept].sort((a, b) => (a.at < b.at ? -1 : 1)),
    );
  }
  return left;
}
