import { StoreError } from '@debrief/store';
import type { Exit } from '../exit.js';
import { find, Unfound } from '../folder/find.js';
import { fromHere, stopping, withFolder } from '../folder/folder.js';
import type { Io } from '../terminal/terminal.js';

/** Works on the file of a postmortem that is named by its id, or a part of that. It takes time, so files go first. */
export async function named(name: string, io: Io, work: (path: string) => Promise<Exit>): Promise<Exit> {
  return await stopping(io, async () => await work(await pathOf(name, io)));
}

/** The path of a postmortem that is named by its id or a part of it; the name itself where there is none such. */
export async function pathOf(name: string, io: Io): Promise<string> {
  try {
    return await withFolder(io, async (folder) => fromHere(await find(name, folder, io), folder, io));
  } catch (error) {
    // Where there is none such, what is said about a missing file helps more.
    if (error instanceof StoreError || (error instanceof Unfound && error.near === null)) return name;
    throw error;
  }
}
