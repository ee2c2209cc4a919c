import { relative, resolve, sep } from 'node:path';
import { idOfPath, isPostmortem } from '@debrief/document';
import { byAlias, find } from '../folder/find.js';
import type { Folder } from '../folder/folder.js';
import type { Io } from '../terminal/terminal.js';

/** The file whose past somebody asks for: one that there is, by whatever name; or by its path, one that there was. */
export async function pastPath(given: string, folder: Folder, io: Io): Promise<string> {
  const here = relative(folder.root, resolve(io.cwd(), given)).split(sep).join('/');
  const wanted = [`${given}.md`, given, `${here}.md`, here].filter((path) => isInside(path));
  const files = (await folder.store.list()).map(({ path }) => path);
  const there = wanted.find((path) => files.includes(path));
  if (there !== undefined) return there;
  const id = idOfPath(given);
  if (isPostmortem(`${id}.md`)) {
    const renamed = await byAlias(id, files.filter(isPostmortem), folder);
    if (renamed) return renamed;
  }
  for (const path of wanted) {
    if (!path.includes('/')) continue;
    const { steps } = await folder.store.history(path, { limit: 1 });
    // A folder has a past too, which is that of the files in it.
    if (steps[0]?.path === path) return path;
  }
  return await find(given, folder, io);
}

function isInside(path: string): boolean {
  return (
    path !== '' &&
    !path.startsWith('/') &&
    !path.split('/').some((name) => name === '..' || name === '.' || name === '')
  );
}
