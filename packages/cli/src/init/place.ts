import { existsSync } from 'node:fs';
import { mkdir, realpath, stat } from 'node:fs/promises';
import { dirname, relative, resolve } from 'node:path';
import { createRepository, type GitStore, gitPerson, openGitStore, StoreError } from '@debrief/store';
import { exits } from '../exit.js';
import { nameUnknown, Stop } from '../folder/folder.js';
import { rootAround } from '../folder/root.js';
import { homesIn } from '../listing/homes.js';
import { typed } from '../terminal/shell.js';
import type { Io } from '../terminal/terminal.js';

/** A folder that is to be set up. */
export interface Place {
  /** Whole, with links resolved as far as it exists. */
  readonly path: string;
  /** As it is typed from where the person is; `.` for that itself. */
  readonly shown: string;
  /** What has to be made first. */
  readonly missing: { readonly folder: boolean; readonly repository: boolean };
}

/** Looks at the folder, and makes nothing yet; what is in the way ends the command. */
export async function placeOf(given: string | undefined, io: Io): Promise<Place> {
  const wanted = resolve(io.cwd(), given ?? '.');
  const around = given === undefined ? rootAround(io.cwd()) : null;
  if (around !== null && around !== wanted) {
    const root = relative(io.cwd(), around);
    throw new Stop(
      exits.refused,
      `${root} is set up already, and this folder is part of it. Nothing was changed.`,
    );
  }
  const base = await existingAbove(wanted, io);
  if (!(await gitPerson(base, { env: io.env }))) throw nameUnknown();
  const folder = base !== wanted;
  const files = await filesIn(base, io);
  const [home] = folder || files?.includes('debrief.yaml') ? [] : homesIn(files ?? []);
  if (given === undefined && home !== undefined)
    throw new Stop(
      exits.refused,
      `${home} is a folder of postmortems already, and lies in this one. Nothing was changed.`,
      `To work there: cd ${typed(home)}    To set up this one as well: debrief init .`,
    );
  const path = folder ? resolve(await realpath(base), relative(base, wanted)) : await realpath(wanted);
  const shown = relative(io.cwd(), wanted) || '.';
  return { path, shown, missing: { folder, repository: files === null } };
}

/** Makes what is missing, and opens the folder. */
export async function opened({ path, shown, missing }: Place, io: Io): Promise<GitStore> {
  if (missing.folder) {
    await mkdir(path, { recursive: true }).catch((error: NodeJS.ErrnoException) => {
      throw new Stop(
        exits.refused,
        `The folder ${shown} could not be made (${error.code}). Name another one.`,
      );
    });
  }
  if (missing.repository) await createRepository(path, { env: io.env });
  return await openGitStore(path, { env: io.env });
}

/** The folder itself, or the nearest above it that there is. */
async function existingAbove(path: string, io: Io): Promise<string> {
  let base = path;
  while (!existsSync(base) && base !== dirname(base)) base = dirname(base);
  if ((await stat(base)).isDirectory()) return base;
  throw new Stop(exits.refused, `${relative(io.cwd(), base)} is a file. Name a folder.`);
}

/** The paths of the files in the repository from the folder on; null where there is none. */
async function filesIn(folder: string, io: Io): Promise<readonly string[] | null> {
  try {
    const store = await openGitStore(folder, { env: io.env });
    const files = await store.list().finally(() => store.close());
    return files.map(({ path }) => path);
  } catch (error) {
    if (error instanceof StoreError && error.obstacle === 'no-repository') return null;
    throw error;
  }
}
