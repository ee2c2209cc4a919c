import type { ActionRow } from '@debrief/api/client';
import { useState } from 'react';
import { dueWords } from '../actions/due.js';
import { rowKey } from '../actions/facts.js';
import { useHeldActions } from '../actions/held.js';
import { Tick } from '../actions/tick.js';
import { HomeRow } from './row.js';

/** Own actions: each can be ticked here, and stays until one goes elsewhere. */
export function ActionRows({ actions }: { readonly actions: readonly ActionRow[] }) {
  const held = useHeldActions(actions, '');
  const [trouble, setTrouble] = useState<{ readonly row: string; readonly message: string } | null>(null);
  const tell = async (row: ActionRow, done: Promise<{ readonly message: string } | null>): Promise<void> => {
    const refused = await done;
    setTrouble(refused === null ? null : { row: rowKey(row), message: refused.message });
  };
  return held.rows.map(({ place, shown }) => {
    const key = rowKey(place);
    return (
      <HomeRow
        key={`${key}:${place.line}`}
        id={shown.postmortem.id}
        hash={shown.id}
        form={shown.id === null ? undefined : 'edit'}
        title={shown.text}
        press={
          <Tick
            state={shown.state}
            text={shown.text}
            onTick={() => void tell(shown, held.change(shown, { done: shown.state === 'open' }))}
          />
        }
        fact={dueWords(shown) ?? 'no day yet'}
        isLate={shown.overdue}
        ways={
          <>
            {held.canUndo(shown) ? (
              <button
                type="button"
                className="action-way home-undo"
                onClick={() => void tell(shown, held.undo(shown))}
              >
                Undo<span className="hidden"> ({shown.text})</span>
              </button>
            ) : null}
            {trouble?.row === key ? (
              <p className="form-trouble" role="alert">
                {trouble.message}
              </p>
            ) : null}
          </>
        }
      >
        <span className="home-of">{shown.postmortem.title ?? shown.postmortem.id}</span>
      </HomeRow>
    );
  });
}
