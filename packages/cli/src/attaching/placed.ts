import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { numbered, portableName } from '@debrief/process/attaching';
import { foldedId } from '@debrief/process/calling';
import type { FileChange, ListedFile } from '@debrief/store';
import { isCommitted } from '../folder/committed.js';
import type { Folder } from '../folder/folder.js';
import { same } from './same.js';
import type { Source } from './source.js';

/** A file in its place beside the postmortem. */
export interface Placed {
  readonly name: string;
  readonly source: Source;
  /** What becomes of the file; null where it is there already, and committed. */
  readonly change: FileChange | null;
}

/** A place for each file: its own name, or one with a number where another file has that. */
export async function placedIn(id: string, sources: readonly Source[], folder: Folder): Promise<Placed[]> {
  const there = new Map((await folder.store.list(id)).map((file) => [foldedId(file.path), file]));
  const entries = await readdir(join(folder.root, id), { withFileTypes: true }).catch(() => []);
  const taken = new Set(
    ['discussion', ...entries.map(({ name }) => name)].map((name) => foldedId(`${id}/${name}`)),
  );
  // What Git ignores is not listed, and may be meant all the same.
  const ignored = new Set(entries.filter((entry) => entry.isFile()).map(({ name }) => name));
  const placed: Placed[] = [];
  for (const source of sources) {
    const wanted = portableName(source.name);
    for (let number = 1; ; number++) {
      const name = numbered(wanted, number);
      const key = foldedId(`${id}/${name}`);
      const own = placed.find((each) => foldedId(`${id}/${each.name}`) === key);
      const path = `${id}/${name}`;
      const file = there.get(key) ?? (ignored.has(name) ? await folder.store.read(path) : null);
      if (own) {
        if (!(await sameSources(own.source, source))) continue;
      } else if (file) {
        if (!(await holds(file, source, folder))) continue;
        const found = file.path.slice(id.length + 1);
        const change = { path: file.path, base: file.version, content: source.bytes() };
        placed.push({ name: found, source, change: (await isCommitted(file, folder)) ? null : change });
      } else if (taken.has(key)) continue;
      else placed.push({ name, source, change: { path, base: null, content: source.bytes() } });
      break;
    }
  }
  return placed;
}

async function sameSources(one: Source, other: Source): Promise<boolean> {
  return one.size === other.size && (await same(one.bytes(), other.bytes()));
}

async function holds({ path }: ListedFile, source: Source, { root, store }: Folder): Promise<boolean> {
  if ((await stat(join(root, path))).size !== source.size) return false;
  const file = await store.open(path);
  return file !== null && (await same(file.bytes, source.bytes()));
}
