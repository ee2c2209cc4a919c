import { execFile } from 'node:child_process';
import { lstatSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { isPostmortem } from '@debrief/document';
import { cacheOf } from '../cache.js';
import type { Folder } from '../folder/folder.js';
import type { Io } from '../terminal/terminal.js';

/** Something that is stored, and where. */
export interface StoredPlace {
  readonly what: string;
  /** A folder or a file, with its whole path. */
  readonly path: string;
  readonly files: number;
  readonly bytes: number;
  /** False for what can be thrown away, since it is made again. */
  readonly yours: boolean;
  /** What it is for, where that needs a word. */
  readonly note: string | null;
}

/** What is stored where, and how large it is. */
export async function placesOf(folder: Folder, io: Io): Promise<StoredPlace[]> {
  const { root } = folder;
  const files = await folder.store.list();
  const kinds = new Map<Kind, string[]>();
  for (const { path } of files) {
    const kind = kindOf(path);
    if (kind) kinds.set(kind, [...(kinds.get(kind) ?? []), path]);
  }
  const own = [...ownKinds].flatMap(([kind, what]) => {
    const paths = kinds.get(kind) ?? [];
    return paths.length === 0 ? [] : [place(what, join(root, whereOf(kind)), true, measured(root, paths))];
  });
  const work = join(root, '.debrief');
  return [
    ...own,
    ...(await past(root, io)),
    ...there(
      'Index',
      join(work, 'library'),
      false,
      'answers search, list, actions and stats; it follows the files by itself',
    ),
    ...there('Kept', join(work, 'kept'), true, 'what a hook made of your files when it refused a change'),
    ...there('Work in progress', join(work, 'store'), true, 'a change that is being committed'),
    ...there(
      'Memory of checks',
      join(cacheOf(io), 'debrief', 'check'),
      false,
      'what check found the last time',
    ),
  ];
}

type Kind = 'postmortem' | 'discussion' | 'attachment' | 'decision' | 'template' | 'policy';

const ownKinds: ReadonlyMap<Kind, string> = new Map([
  ['postmortem', 'Postmortems'],
  ['discussion', 'Discussions'],
  ['attachment', 'Attachments'],
  ['decision', 'Decisions not to write'],
  ['template', 'Templates'],
  ['policy', 'Policy'],
]);

/** What a file of the folder is; null for what Debrief knows nothing about. */
function kindOf(path: string): Kind | null {
  if (path === 'debrief.yaml') return 'policy';
  if (isPostmortem(path)) return 'postmortem';
  if (/^\d{4}\/[^/]+\/discussion\/[^/]+\.json$/.test(path)) return 'discussion';
  const beside = /^(\d{4}\/[^/]+)\/./.exec(path)?.[1];
  if (beside !== undefined && isPostmortem(`${beside}.md`)) return 'attachment';
  if (/^decisions\/.*\.md$/.test(path)) return 'decision';
  return path.startsWith('templates/') ? 'template' : null;
}

function whereOf(kind: Kind): string {
  const folders: Readonly<Record<Kind, string>> = {
    postmortem: '',
    discussion: '',
    attachment: '',
    decision: 'decisions',
    template: 'templates',
    policy: 'debrief.yaml',
  };
  return folders[kind];
}

/** All versions, as Git keeps them. */
async function past(root: string, { env }: Pick<Io, 'env'>): Promise<StoredPlace[]> {
  try {
    const run = promisify(execFile);
    const options = { cwd: root, env: { ...env, PATH: env['PATH'] ?? process.env['PATH'] } };
    const folder = (await run('git', ['rev-parse', '--absolute-git-dir'], options)).stdout.trim();
    const counts = (await run('git', ['count-objects', '-v'], options)).stdout;
    const count = (name: string): number =>
      Number(new RegExp(`^${name}: (\\d+)$`, 'm').exec(counts)?.[1] ?? 0);
    return [
      place('History', folder, true, {
        files: count('count') + count('in-pack'),
        bytes: (count('size') + count('size-pack')) * 1024,
      }),
    ];
  } catch {
    return [];
  }
}

interface Measure {
  readonly files: number;
  readonly bytes: number;
}

function place(
  what: string,
  path: string,
  yours: boolean,
  { files, bytes }: Measure,
  note: string | null = null,
): StoredPlace {
  return { what, path, files, bytes, yours, note };
}

/** A folder that there may be. */
function there(what: string, path: string, yours: boolean, note: string): StoredPlace[] {
  const size = below(path);
  return size.files === 0 ? [] : [place(what, path, yours, size, note)];
}

function measured(root: string, paths: readonly string[]): Measure {
  return { files: paths.length, bytes: paths.reduce((sum, path) => sum + sizeOf(join(root, path)), 0) };
}

function sizeOf(path: string): number {
  return lstatSync(path, { throwIfNoEntry: false })?.size ?? 0;
}

function below(folder: string): Measure {
  let files = 0;
  let bytes = 0;
  for (const entry of entriesOf(folder)) {
    const path = join(folder, entry.name);
    const inside = entry.isDirectory() ? below(path) : { files: 1, bytes: sizeOf(path) };
    files += inside.files;
    bytes += inside.bytes;
  }
  return { files, bytes };
}

function entriesOf(folder: string) {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch {
    return [];
  }
}
