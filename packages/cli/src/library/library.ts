import { join } from 'node:path';
import { type Library, openLibrary, type Place } from '@debrief/library';
import type { Folder } from '../folder/folder.js';
import { madeBy } from '../made.js';
import { type Progress, progressOf } from '../terminal/progress.js';
import type { Io } from '../terminal/terminal.js';
import { visible } from '../terminal/visible.js';

/** Where the index of a folder is kept. */
export function indexFile({ root }: Pick<Folder, 'root'>): string {
  return join(root, '.debrief', 'library', 'index.db');
}

/** Runs work with what all postmortems of a folder know together, as they are now. */
export async function withLibrary<T>(
  folder: Folder,
  io: Io,
  work: (library: Library) => Promise<T>,
): Promise<T> {
  return await withIndex(folder, async (library) => {
    await refreshed(library, io);
    return await work(library);
  });
}

/** The same with the index as it is, which may lag behind. */
export async function withIndex<T>(folder: Folder, work: (library: Library) => Promise<T>): Promise<T> {
  const library = openLibrary(folder.store, { file: indexFile(folder), made: madeBy() });
  try {
    return await work(library);
  } finally {
    library.close();
  }
}

/** Brings the index to where the folder is, or makes it anew; says what takes long, and what is in the way. */
export async function refreshed(library: Library, io: Io, anew = false): Promise<number> {
  let progress: Progress | null = null;
  let before = 0;
  const options = {
    onProgress: (done: number, of: number): void => {
      progress ??= progressOf(of, ['Reading', 'postmortems'], io);
      progress.done(done - before);
      before = done;
    },
    onWait: (): void =>
      tell(io, 'Another program is reading the postmortems; this one goes on when it is done.'),
  };
  try {
    const { changed, unread } = await (anew ? library.rebuild(options) : library.refresh(options));
    for (const message of unread) tell(io, message);
    const hindrance = whyInMemory(library.place);
    if (hindrance !== null) tell(io, hindrance);
    return changed;
  } finally {
    (progress as Progress | null)?.end();
  }
}

/** Why the index is not in its folder; null where it is. */
export function whyInMemory({ hindrance }: Place): string | null {
  if (hindrance === null) return null;
  const why = hindrance === 'full' ? 'The disk is full' : 'The folder .debrief/library cannot be written to';
  return `${why}, so the index was made in memory, and is gone when this command ends.`;
}

function tell({ stderr }: Pick<Io, 'stderr'>, message: string): void {
  for (const line of message.split('\n')) stderr.write(`${visible(line)}\n`);
}
