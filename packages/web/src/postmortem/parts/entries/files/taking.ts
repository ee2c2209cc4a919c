import type { Attached, Client } from '@debrief/api/client';
import { markOwn } from '../../../../app/own.js';
import type { Beside, Desk } from '../../../../changing/state.js';
import { sent } from './sending.js';

interface Taking {
  readonly desk: Desk;
  readonly client: Pick<Client, 'attachAddress' | 'detach'>;
  readonly send?: typeof sent;
}

/** What belongs to the link of a file that was attached: the file goes with it, and comes back with it. */
export function besideText(
  { name, version: first, added }: Attached,
  file: Blob,
  { desk, client, send = sent }: Taking,
): Beside {
  const told = `Attach ${name}`;
  // What was there before stays.
  if (!added) return { told };
  let version = first;
  return {
    told,
    undo: async () => {
      // As long as the text names it, it stays.
      if (!(await desk.settled())) return { message: staying };
      await client.detach(desk.id, { name, version });
      return null;
    },
    redo: async () => {
      markOwn(desk.id);
      const again = await send(client.attachAddress(desk.id, name), file, () => undefined);
      version = again.version;
      if (again.name === name) return null;
      await client.detach(desk.id, { name: again.name, version });
      return { message: `Another file is called ${name} by now. Attach yours once more.` };
    },
  };
}

const staying =
  'The link is taken back. The file still stands beside the postmortem, because the server cannot be reached.';
