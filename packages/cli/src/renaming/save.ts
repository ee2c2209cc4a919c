import type { Move } from '@debrief/process/renaming';
import type { FileChange } from '@debrief/store';
import { isCommitted } from '../folder/committed.js';
import { type Folder, fromHere } from '../folder/folder.js';
import { meanwhile, type Saved, type Saving, trySave } from '../folder/save.js';
import { mostTries, waitAfter } from '../folder/tries.js';
import type { Io } from '../terminal/terminal.js';
import { visible } from '../terminal/visible.js';
import { planFollowing, planRename, type Renaming } from './plan.js';

/** A rename that was done: what it changed, and how that was saved. */
export interface Renamed extends Saved {
  readonly plan: Renaming;
}

/**
 * Commits a rename. A file that names it and has edits which nobody has committed would keep all of it from being
 * committed, so such files follow behind.
 */
export async function saveRename(
  move: Move,
  saving: Omit<Saving, 'changes'>,
  folder: Folder,
  io: Io,
): Promise<Renamed> {
  for (let tries = 1; ; tries++) {
    const plan = await planRename(move, folder, io);
    const whole =
      saving.dryRun || saving.withEdits ? plan.following : await committedOf(plan.following, folder);
    const saved = await trySave(folder, io, { ...saving, changes: [...plan.moving, ...whole] });
    if ('conflicts' in saved) {
      if (tries === mostTries) throw meanwhile(saved, folder, io);
      await waitAfter(tries);
      continue;
    }
    const later = plan.following.filter((change) => !whole.includes(change));
    const behind = await saveBehind(later, move, saving, folder, io);
    return {
      plan,
      revision: saved.revision ?? behind.revision,
      uncommitted: [...saved.uncommitted, ...behind.uncommitted],
    };
  }
}

async function committedOf(changes: readonly FileChange[], folder: Folder): Promise<FileChange[]> {
  const committed: FileChange[] = [];
  for (const change of changes)
    if (await isCommitted({ path: change.path, version: change.base ?? '' }, folder)) committed.push(change);
  return committed;
}

/** Lets files that somebody is editing follow a rename that is done. */
async function saveBehind(
  changes: readonly FileChange[],
  move: Move,
  saving: Omit<Saving, 'changes'>,
  folder: Folder,
  io: Io,
): Promise<Saved> {
  let left = changes;
  for (let tries = 1; left.length > 0; tries++) {
    const saved = await trySave(folder, io, { ...saving, changes: left });
    if (!('conflicts' in saved)) return saved;
    if (tries === mostTries) {
      for (const { path } of left)
        io.stderr.write(
          `${visible(fromHere(path, folder, io))} goes on naming ${visible(move.from)}: somebody is writing in it. The old name leads there as well.\n`,
        );
      break;
    }
    await waitAfter(tries);
    left = await planFollowing(
      left.map(({ path }) => path),
      move,
      folder,
    );
  }
  return { revision: null, uncommitted: [] };
}
