import type { Io } from '../terminal/terminal.js';
import { author, type Folder } from './folder.js';

/** Throws where no change could be committed: nobody to sign it, an unfinished merge, no branch, no access. */
export async function checkReady(folder: Folder, io: Io): Promise<void> {
  // A commit without changes is none; the store looks all the same whether it could make one.
  await folder.store.commit({ author: await author(folder, io), message: 'Nothing', changes: [] });
}
