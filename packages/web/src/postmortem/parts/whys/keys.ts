import { useKeys } from '../../../keys/keys.js';
import { useCommandKey } from '../../../keys/platform.js';

const group = 'While you ask why';

/** Lists the keys of a line of the whys; the line itself follows them. */
export function useOutlineKeys(): void {
  const command = useCommandKey();
  useKeys([
    { keys: 'Enter', says: 'Add it, and go on: to its answer, to the next why', group, run: null },
    { keys: 'Shift Enter', says: 'Add it, and one more of the same kind', group, run: null },
    { keys: `${command} Enter`, says: 'Add it, and end', group, run: null },
    { keys: 'Tab', says: 'Nothing typed yet: one level deeper', group, run: null },
    { keys: 'Shift Tab', says: 'Nothing typed yet: one level out', group, run: null },
    { keys: 'Escape', says: 'End', group, run: null },
  ]);
}
