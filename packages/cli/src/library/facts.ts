import type { Facts } from '@debrief/library';
import type { Folder } from '../folder/folder.js';
import type { Io } from '../terminal/terminal.js';
import { withLibrary } from './library.js';

/** What all postmortems of a folder say, in the order of their paths. */
export async function allFacts(folder: Folder, io: Io): Promise<readonly Facts[]> {
  const facts = await withLibrary(folder, io, (library) => library.facts());
  return facts.toSorted((a, b) => (a.path < b.path ? -1 : 1));
}
