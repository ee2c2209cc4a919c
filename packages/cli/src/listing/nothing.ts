import { type Folder, fromHere } from '../folder/folder.js';
import { typed } from '../terminal/shell.js';
import type { Io } from '../terminal/terminal.js';
import { homesIn } from './homes.js';

/** What to say, and to do, where a folder has no postmortem. */
export function nothingHere(files: readonly string[], folder: Folder, io: Io): string[] {
  const nothing = 'There are no postmortems here yet.';
  if (files.includes('debrief.yaml')) return [nothing, 'debrief new begins the first one.'];
  const homes = homesIn(files).map((home) => fromHere(home, folder, io));
  const [first] = homes;
  if (first === undefined) return [nothing, 'debrief init sets this folder up for them.'];
  return homes.length === 1
    ? [`There are no postmortems here, but in ${first}:`, `  cd ${typed(first)}`]
    : ['There are no postmortems here, but in folders below:', ...homes.map((home) => `  cd ${typed(home)}`)];
}
