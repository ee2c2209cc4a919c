import { isPostmortem } from '@debrief/document';
import type { Surroundings } from '@debrief/process';
import type { Snapshot } from './snapshot.js';

const folders = new WeakMap<object, ReadonlySet<string>>();
const aliases = new WeakMap<object, ReadonlyMap<string, string>>();

/** What stands around a postmortem in its folder, for the links in it. */
export function surroundingsOf(
  path: string,
  { files, facts }: Pick<Snapshot, 'files' | 'facts'>,
): Surroundings {
  return {
    path,
    exists: (other) => files.has(other) || foldersOf(files).has(other),
    current: (id) => currentId(id, { files, facts }),
  };
}

/** The id that a postmortem has today, asked by an id that it has or once had; null where there is none. */
export function currentId(id: string, { files, facts }: Pick<Snapshot, 'files' | 'facts'>): string | null {
  if (isPostmortem(`${id}.md`) && files.has(`${id}.md`)) return id;
  let known = aliases.get(facts);
  if (!known) {
    known = new Map(facts.flatMap((each) => each.aliases.map((alias) => [alias, each.id] as const)));
    aliases.set(facts, known);
  }
  return known.get(id) ?? null;
}

function foldersOf(files: ReadonlyMap<string, unknown>): ReadonlySet<string> {
  const known = folders.get(files);
  if (known) return known;
  const found = new Set<string>();
  for (const path of files.keys())
    for (let at = path.lastIndexOf('/'); at > 0; at = path.lastIndexOf('/', at - 1)) {
      const folder = path.slice(0, at);
      if (found.has(folder)) break;
      found.add(folder);
    }
  folders.set(files, found);
  return found;
}
