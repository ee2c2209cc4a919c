import { useKeys } from '../keys/keys.js';

/** What the keys of a list of actions do with the row that has the focus. */
interface Keyed {
  /** The row by its key, and what is done with it: `tick`, `edit`, `drop`, `verdict`, `undo`. */
  readonly onWay: (row: string, way: string) => void;
}

/** The keys of a list of actions: from row to row, and what can be done with one. */
export function useActionKeys({ onWay }: Keyed): void {
  const group = 'Actions';
  const way = (name: string) => (): void => {
    const row = focused()?.dataset['row'];
    if (row !== undefined) onWay(row, name);
  };
  useKeys([
    { keys: 'j', says: 'Next action', group, run: () => focusNext(1) },
    { keys: 'k', says: 'Previous action', group, run: () => focusNext(-1) },
    { keys: 'x', says: 'Done, or not done after all', group, run: way('tick') },
    { keys: 'e', says: 'Change who, when and the ticket', group, run: way('edit') },
    { keys: 'd', says: 'Drop it, with the reason', group, run: way('drop') },
    { keys: 'v', says: 'Say whether it helped', group, run: way('verdict') },
    { keys: 'u', says: 'Take back what was just done', group, run: way('undo') },
  ]);
}

function focused(): HTMLElement | null {
  return document.activeElement?.closest<HTMLElement>('.action[data-row]') ?? null;
}

/** Gives the focus to a row whose form has closed, where nothing else has it: what opened the form may be gone. */
export function focusRow(key: string): void {
  requestAnimationFrame(() =>
    requestAnimationFrame(() => {
      if (document.activeElement !== null && document.activeElement !== document.body) return;
      const row = document.querySelector<HTMLElement>(`.action[data-row="${CSS.escape(key)}"]`);
      (row?.querySelector<HTMLElement>('.action-tick-button') ?? row)?.focus({ preventScroll: true });
    }),
  );
}

/** The next row that can be seen; its circle has the focus, so that Space ticks it. */
function focusNext(by: 1 | -1): void {
  const rows = [...document.querySelectorAll<HTMLElement>('.action[data-row]')].filter(
    (each) => each.closest('details:not([open])') === null,
  );
  const current = focused();
  const at = current ? rows.indexOf(current) + by : by === 1 ? 0 : rows.length - 1;
  const next = rows[at];
  if (!next) return;
  (next.querySelector<HTMLElement>('.action-tick-button') ?? next).focus({ preventScroll: true });
  next.scrollIntoView({ block: 'nearest' });
}
