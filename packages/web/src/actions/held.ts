import type { ActionRow } from '@debrief/api/client';
import { useCallback, useEffect, useMemo, useState } from 'react';
import { type Refused, theDesks } from '../changing/index.js';
import type { DeskState } from '../changing/state.js';
import { actionOf, afterFacts, inverse, isSameRow, type RowFacts, rowKey } from './facts.js';

/** An action that somebody changed from a list. */
interface Held {
  /** As it stood when it was first touched, which keeps its place in the list. */
  readonly place: ActionRow;
  /** As the server told it then. */
  readonly seen: ActionRow;
  readonly after: ActionRow;
  readonly facts: RowFacts;
  /** Where it stood in the list. */
  readonly at: number;
}

/** A list of actions that can be changed, each in its place. */
export interface HeldActions {
  /** The rows in which people are looking at them: what somebody has changed stays where it was. */
  readonly rows: readonly { readonly place: ActionRow; readonly shown: ActionRow }[];
  /** Changes an action: at once here, and soon after in its text. What is in the way is told, and nothing changes. */
  readonly change: (row: ActionRow, facts: RowFacts) => Promise<Refused | null>;
  /** Takes back what was changed here. */
  readonly undo: (row: ActionRow) => Promise<Refused | null>;
  readonly canUndo: (row: ActionRow) => boolean;
}

/** Lets people change the actions of a list without one of them jumping away. `view` is what is asked for: another one begins anew. */
export function useHeldActions(rows: readonly ActionRow[], view: string): HeldActions {
  const [held, setHeld] = useState<ReadonlyMap<string, Held>>(new Map());
  // biome-ignore lint/correctness/useExhaustiveDependencies: who asks for something else looks anew.
  useEffect(() => setHeld(new Map()), [view]);
  const shown = useMemo(() => withHeld(rows, held), [rows, held]);
  useEffect(() => {
    if (held.size === 0) return undefined;
    // What was given up elsewhere is not shown as done here.
    return theDesks()?.subscribe(() =>
      setHeld((before) => {
        const still = [...before].filter(([, each]) => isStillSo(each));
        return still.length === before.size ? before : new Map(still);
      }),
    );
  }, [held.size]);
  const change = useCallback(
    async (row: ActionRow, facts: RowFacts): Promise<Refused | null> => {
      const key = rowKey(row);
      const at = rows.findIndex((each) => rowKey(each) === key);
      const server = rows[at] ?? row;
      setHeld((before) => {
        const known = before.get(key);
        const next: Held = {
          place: known?.place ?? server,
          seen: server,
          after: afterFacts(row, facts),
          facts: { ...known?.facts, ...facts },
          at: known?.at ?? at,
        };
        return new Map(before).set(key, next);
      });
      const refused = await changeAction(row, facts);
      if (refused)
        setHeld((before) => {
          const left = new Map(before);
          left.delete(key);
          return left;
        });
      return refused;
    },
    [rows],
  );
  return {
    rows: shown,
    change,
    undo: async (row) => {
      const known = held.get(rowKey(row));
      return known ? await change(row, inverse(known.place, known.facts)) : null;
    },
    canUndo: (row) => {
      const known = held.get(rowKey(row));
      return known !== undefined && !isSameRow(known.after, known.place);
    },
  };
}

/** Each row with what is shown of it; one that an answer of the server leaves out by now stays where it was. */
function withHeld(rows: readonly ActionRow[], held: ReadonlyMap<string, Held>): HeldActions['rows'] {
  const all = rows.map((row) => {
    const known = held.get(rowKey(row));
    if (!known) return { place: row, shown: row };
    // Once the server tells something else than before, it knows best.
    return { place: known.place, shown: isSameRow(row, known.seen) ? known.after : row };
  });
  const there = new Set(rows.map(rowKey));
  for (const [key, { place, after, at }] of held)
    if (!there.has(key)) all.splice(Math.max(0, Math.min(at, all.length)), 0, { place, shown: after });
  return all;
}

/** Does something to an action in its text. */
async function changeAction(row: ActionRow, facts: RowFacts): Promise<Refused | null> {
  const desk = theDesks()?.of(row.postmortem.id);
  if (!desk) return { message: 'This page is not ready yet. Try again in a moment.' };
  try {
    await desk.ready();
  } catch {
    return { message: 'The text could not be fetched. Is the server there? Nothing was changed.' };
  }
  const action = actionIn(desk.now(), row);
  if (!action) return { message: 'This action is not in its postmortem any more. Nothing was changed.' };
  const changed = { do: 'change', what: 'action', item: action.from, facts } as const;
  // A ticket is told by its key: with another address and the same key it would count as it was.
  return await desk.change(facts.ticket ? [{ ...changed, facts: { ticket: null } }, changed] : changed);
}

function actionIn({ parsed }: DeskState, row: ActionRow) {
  if (!parsed) return null;
  const { model, text } = parsed;
  return actionOf(model, row, (offset) => text.slice(0, offset).split('\n').length);
}

/** False for a change that is neither in the text nor on its way there. */
function isStillSo({ after }: Held): boolean {
  const state = theDesks()?.of(after.postmortem.id).now();
  if (!state?.parsed || state.waiting.length > 0 || state.isSending) return true;
  const action = actionIn(state, after);
  if (!action) return false;
  const isDone = after.state === 'done' || after.state === 'judged';
  return (
    (after.state === 'dropped' || (action.done === true) === isDone) &&
    action.dropped === after.dropped &&
    (action.owner?.value ?? null) === after.owner &&
    (action.due?.value ?? null) === after.due
  );
}
