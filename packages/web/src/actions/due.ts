import type { ActionRow } from '@debrief/api/client';
import { dayWords } from '../words/index.js';

type Dated = Pick<ActionRow, 'due' | 'dueDay' | 'overdue' | 'state'>;

/** Until when something is to be done, in words; null where nobody has said. */
export function dueWords({ due, dueDay, overdue, state }: Dated): string | null {
  if (due === null) return null;
  if (dueDay === null) return `due ${due}`;
  const day = dayWords(dueDay);
  if (overdue) return `was due ${day}`;
  return state === 'open' ? `until ${day}` : `was for ${day}`;
}
