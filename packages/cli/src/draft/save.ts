import { beginMessage, foldedId, freeId } from '@debrief/process/calling';
import { StoreError } from '@debrief/store';
import { exits } from '../exit.js';
import { type Folder, fromHere, Stop } from '../folder/folder.js';
import { messageOr } from '../folder/message.js';
import { type Saved, trySave } from '../folder/save.js';
import type { Io } from '../terminal/terminal.js';
import type { Flags } from './flags.js';

/** A new postmortem, and how it was saved. */
export interface Begun extends Pick<Saved, 'revision' | 'uncommitted'> {
  readonly id: string;
  readonly path: string;
}

export interface Draft {
  readonly id: string;
  readonly text: string;
  /** The name was asked for as it is, so that no other will do. */
  readonly fixed: boolean;
  readonly taken: ReadonlySet<string>;
  /** What the commit says; that a postmortem begins unless given. */
  readonly message?: (id: string) => string;
}

/** Nobody is so unlucky with honest names. */
const tries = 100;

/** Commits the draft; where somebody else took the name meanwhile, under the next that is free. */
export async function saveDraft(
  draft: Draft,
  flags: Pick<Flags, 'dryRun' | 'json' | 'message'>,
  folder: Folder,
  io: Io,
): Promise<Begun> {
  const { text, fixed, taken, message = beginMessage } = draft;
  const { dryRun = false, json = false } = flags;
  const known = new Set(taken);
  for (let count = 1; ; count++) {
    const id = fixed ? draft.id : freeId(draft.id, known);
    const path = `${id}.md`;
    if (!known.has(foldedId(id))) {
      const changes = [{ path, base: null, content: text }];
      const saving = {
        message: messageOr(flags, message(id)),
        changes,
        dryRun,
        json,
      };
      const saved = await trySave(folder, io, saving).catch(nameInUse);
      if (saved && !('conflicts' in saved))
        return { id, path, revision: saved.revision, uncommitted: saved.uncommitted };
    }
    if (fixed || count === tries)
      throw new Stop(exits.refused, `${fromHere(path, folder, io)} is there already. Nothing was done.`);
    known.add(foldedId(id));
  }
}

/** Something else has the name, or one that is the same on other computers. */
function nameInUse(error: unknown): null {
  if (error instanceof StoreError && error.obstacle === 'name-in-use') return null;
  throw error;
}
