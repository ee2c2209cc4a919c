import type { Model } from '@debrief/document';
import { dashed } from './words.js';

/** How settled a postmortem is. */
export const statuses = ['draft', 'in-review', 'final', 'closed'] as const;
export type Status = (typeof statuses)[number];

/** The states that are reached through a gate. */
export type Gate = Exclude<Status, 'draft'>;

/** The status that a text says of itself; a draft where it says none, or none that there is. */
export function claimedStatus({ meta }: Model): Status {
  return statusNamed(meta.status?.value ?? null);
}

/** The status that words name: `In Review` is `in-review`; a draft where they name none. */
export function statusNamed(words: string | null): Status {
  const said = dashed(words ?? '');
  return statuses.find((status) => status === said) ?? 'draft';
}

/** True where a status is at least as settled as another one. */
export function reaches(status: Status, other: Status): boolean {
  return statuses.indexOf(status) >= statuses.indexOf(other);
}

/** The status behind one; null behind the last. */
export function nextStatus(status: Status): Gate | null {
  const next = statuses[statuses.indexOf(status) + 1];
  return next === undefined || next === 'draft' ? null : next;
}
