import type { Recurrence } from '@debrief/api/client';

/** A factor that was seen again, with all that had been done about it. */
export interface SeenAgain extends Omit<Recurrence, 'action'> {
  readonly actions: readonly Recurrence['action'][];
}

/** The actions that were done about the same factor, before the same later postmortem, stand together. */
export function seenAgain(recurrences: readonly Recurrence[]): readonly SeenAgain[] {
  const found = new Map<string, SeenAgain>();
  for (const { action, ...rest } of recurrences) {
    const key = JSON.stringify([rest.earlier.id, rest.factor, rest.later.id, rest.laterFactor]);
    const actions = found.get(key)?.actions ?? [];
    found.set(key, { ...rest, actions: [...actions, action] });
  }
  return [...found.values()];
}
