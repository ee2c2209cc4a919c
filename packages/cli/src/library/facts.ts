import type { Facts } from '@debrief/library';
import type { Folder } from '../folder/folder.js';
import type { Io } from '../terminal/terminal.js';
import { withLibrary } from './library.js';

/** What all postmortems of a folder say, newest first. */
export async function allFacts(folder: Folder, io: Io): Promise<readonly Facts[]> {
  return await withLibrary(folder, io, (library) => library.facts());
}
