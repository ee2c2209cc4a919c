import type { ChangedFile, Changes, Head, Version } from '../store.js';
import type { Context } from './context.js';
import { fieldsOf } from './git.js';
import { headOf, readHead, type State, stateOf } from './head.js';
import type { Objects } from './objects.js';
import type { Repository } from './repository.js';
import { scan } from './scan.js';
import { isOurs } from './status.js';
import { committedFiles, leftOutOf } from './tree.js';

/** The tree without files, which every repository knows. */
const emptyTree = {
  sha1: '4b825dc642cb6eb9a060e54bf8d69288fbee4904',
  sha256: '6ef19b41225c5369f1c104d45d8d85efa9b057b53b14b4b9b939dd74decc5321',
} as const;

/** What is different now from what it was at an earlier head; null when that is not known any more. */
export async function changesSince(context: Context, since: Head): Promise<Changes | null> {
  const { repository, objects } = context;
  const scanned = await scan(context);
  const now = stateOf(scanned);
  const head = headOf(now);
  if (head === since) return { head, files: [] };
  const then = await knownState(since, objects);
  if (!then) return null;
  const trees = await changedInTrees(repository, then, now);
  const paths = new Set([...trees.keys(), ...then.edited.keys(), ...now.edited.keys()]);
  const inBoth = [...paths].filter((path) => !trees.has(path));
  const same = now.commit === null ? new Map() : await committedFiles(repository, now.commit, inBoth);
  const files: ChangedFile[] = [];
  const asCommitted: string[] = [];
  for (const path of [...paths].sort()) {
    if (!isOurs(path, repository.prefix)) continue;
    const { before = null, after = null } = trees.get(path) ?? asBoth(same.get(path)?.id ?? null);
    const was = then.edited.has(path) ? then.edited.get(path) : before;
    // Nothing but the two states decides, so that whoever asks from state to state misses nothing.
    const seen = scanned.files.get(path);
    const is = seen ? seen.working : after;
    if (was === is) continue;
    files.push({ path, version: is });
    if (!seen && is !== null) asCommitted.push(path);
  }
  const leftOut = await leftOutOf(repository, asCommitted);
  const told = files.filter(({ path }) => !leftOut.has(path));
  const { length } = repository.prefix;
  return { head, files: told.map(({ path, version }) => ({ path: path.slice(length), version })) };
}

interface BeforeAndAfter {
  readonly before: Version | null;
  readonly after: Version | null;
}

function asBoth(version: Version | null): BeforeAndAfter {
  return { before: version, after: version };
}

async function knownState(head: Head, objects: Objects): Promise<State | null> {
  const state = readHead(head);
  if (!state?.commit) return state;
  const found = await objects.info(`${state.commit}^{commit}`);
  return found?.type === 'commit' ? { ...state, commit: found.id } : null;
}

/** The files that two commits have differently. */
async function changedInTrees(
  repository: Repository,
  then: State,
  now: State,
): Promise<ReadonlyMap<string, BeforeAndAfter>> {
  const changed = new Map<string, BeforeAndAfter>();
  if (then.commit === now.commit) return changed;
  const none = emptyTree[repository.algorithm];
  const limits = repository.prefix === '' ? [] : [repository.prefix];
  const { out } = await repository.git.ask([
    ...['diff-tree', '-r', '-z', '--raw', '--no-renames', then.commit ?? none, now.commit ?? none],
    ...['--', ...limits],
  ]);
  const fields = fieldsOf(out);
  for (let at = 0; at + 1 < fields.length; at += 2) {
    const [oldMode = '', newMode = '', before = '', after = ''] = (fields[at] ?? '').slice(1).split(' ');
    changed.set(fields[at + 1] ?? '', {
      before: oldMode.startsWith('100') ? before : null,
      after: newMode.startsWith('100') ? after : null,
    });
  }
  return changed;
}
