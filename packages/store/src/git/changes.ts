import type { ChangedFile, Changes, Head, Version } from '../store.js';
import { fieldsOf } from './git.js';
import { headOf, readHead, type State, stateOf } from './head.js';
import type { Objects } from './objects.js';
import type { Repository } from './repository.js';
import { scan, within } from './scan.js';
import type { Versions } from './versions.js';

/** The tree without files, which every repository knows. */
const emptyTree = {
  sha1: '4b825dc642cb6eb9a060e54bf8d69288fbee4904',
  sha256: '6ef19b41225c5369f1c104d45d8d85efa9b057b53b14b4b9b939dd74decc5321',
} as const;

/** What is different now from what it was at an earlier head; null when that is not known any more. */
export async function changesSince(
  repository: Repository,
  versions: Versions,
  objects: Objects,
  since: Head,
): Promise<Changes | null> {
  const now = stateOf(await scan(repository, versions));
  const head = headOf(now);
  if (head === since) return { head, files: [] };
  const then = await knownState(since, objects);
  if (!then) return null;
  const trees = await changedInTrees(repository, then, now);
  const paths = new Set([...trees.keys(), ...then.edited.keys(), ...now.edited.keys()]);
  const files: ChangedFile[] = [];
  for (const path of [...paths].sort()) {
    const [before, after] = trees.get(path) ?? (await sameInBoth(path, now, objects));
    const was = then.edited.has(path) ? then.edited.get(path) : before;
    const is = now.edited.has(path) ? (now.edited.get(path) ?? null) : after;
    if (was !== is) files.push({ path: path.slice(repository.prefix.length), version: is });
  }
  return { head, files };
}

async function knownState(head: Head, objects: Objects): Promise<State | null> {
  const state = readHead(head);
  if (!state?.commit) return state;
  const found = await objects.info(`${state.commit}^{commit}`);
  return found?.type === 'commit' ? { ...state, commit: found.id } : null;
}

/** The files that two commits have differently: their version in the one and in the other. */
async function changedInTrees(
  repository: Repository,
  then: State,
  now: State,
): Promise<Map<string, readonly [Version | null, Version | null]>> {
  const changed = new Map<string, readonly [Version | null, Version | null]>();
  if (then.commit === now.commit) return changed;
  const none = emptyTree[repository.algorithm];
  const { out } = await repository.git.ask([
    ...['diff-tree', '-r', '-z', '--raw', '--no-renames', then.commit ?? none, now.commit ?? none],
    ...['--', ...within(repository)],
  ]);
  const fields = fieldsOf(out);
  for (let at = 0; at + 1 < fields.length; at += 2) {
    const [oldMode = '', newMode = '', before = '', after = ''] = (fields[at] ?? '').slice(1).split(' ');
    changed.set(fields[at + 1] ?? '', [
      oldMode.startsWith('100') ? before : null,
      newMode.startsWith('100') ? after : null,
    ]);
  }
  return changed;
}

async function sameInBoth(
  path: string,
  { commit }: State,
  objects: Objects,
): Promise<readonly [Version | null, Version | null]> {
  const found = commit === null ? null : await objects.info(`${commit}:${path}`);
  const version = found?.type === 'blob' ? found.id : null;
  return [version, version];
}
