import type { ActionRow } from './row.js';

/** What is overdue first, then what is due next, then what has no day; otherwise as it came. */
export function inOrder(rows: readonly ActionRow[]): readonly ActionRow[] {
  return rows.toSorted(
    (one, other) => rank(one) - rank(other) || compare(one.dueDay ?? '', other.dueDay ?? ''),
  );
}

function rank({ overdue, dueDay }: ActionRow): number {
  if (overdue) return 0;
  return dueDay === null ? 2 : 1;
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
