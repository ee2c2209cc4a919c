import type { Range, Step, Thing } from '@debrief/document';
import type { KeyboardEvent } from 'react';

/** What moves a thing by one place among those of its list; null at the end of it. */
export function moveStep(
  what: Exclude<Thing, 'entry'>,
  list: readonly Range[],
  at: number,
  by: 1 | -1,
): Step | null {
  const [own, other, behind] = [list[at], list[at + by], list[at + 2]];
  if (!own || !other) return null;
  return { do: 'move', what, item: own.from, before: by === -1 ? other.from : (behind?.from ?? null) };
}

/** The keys that move what has the focus, as in an editor: Alt with an arrow. */
export function movedBy({ key, altKey, ctrlKey, metaKey, shiftKey }: KeyboardEvent): 1 | -1 | null {
  if (!altKey || ctrlKey || metaKey || shiftKey) return null;
  return key === 'ArrowUp' ? -1 : key === 'ArrowDown' ? 1 : null;
}
