import { StoreError } from '../errors.js';
import type { OpenFile, Revision, StoredFile, Version } from '../store.js';
import { type Context, fullPath } from './context.js';
import type { Git } from './git.js';
import { committedFiles } from './tree.js';

/** A file as it was after a revision; null when there was none. */
export async function readAt(context: Context, path: string, at: Revision): Promise<StoredFile | null> {
  const { objects, repository, versions } = context;
  const full = fullPath(context, path);
  const id = await versionAt(context, full, at);
  const found = id && (await objects.contents(id));
  if (!found) return null;
  if (!versions.mayConvert(full)) return { path, version: found.id, bytes: found.bytes };
  const { out } = await repository.git.ask(['cat-file', '--filters', `--path=${full}`, id]);
  return { path, version: found.id, bytes: out };
}

/** The same in pieces. */
export async function openAt(context: Context, path: string, at: Revision): Promise<OpenFile | null> {
  const { objects, repository, versions } = context;
  const full = fullPath(context, path);
  const id = await versionAt(context, full, at);
  const found = id && (await objects.info(id));
  if (!found) return null;
  if (versions.mayConvert(full)) {
    const file = await readAt(context, path, at);
    return file && { path, size: file.bytes.length, mark: id, bytes: inOnePiece(file.bytes) };
  }
  return { path, size: found.size, mark: found.id, bytes: piecesOf(repository.git, found.id) };
}

/** The version of a file in a revision; null where there is none, or something else. */
async function versionAt(context: Context, path: string, at: Revision): Promise<Version | null> {
  const revision = await revisionOf(context, at);
  return (await committedFiles(context.repository, revision, [path])).get(path)?.id ?? null;
}

/** The full name of a commit that somebody gives in any way that Git knows. */
async function revisionOf({ objects }: Context, at: Revision): Promise<Revision> {
  const found = await objects.info(`${at}^{commit}`);
  if (found?.type === 'commit') return found.id;
  throw new StoreError(
    'unknown-revision',
    `There is no revision ${at} here. debrief history shows those of a postmortem.`,
  );
}

async function* inOnePiece(bytes: Uint8Array): AsyncIterable<Uint8Array> {
  yield await Promise.resolve(bytes);
}

/** Begins when somebody reads, and ends the program also when nobody wants the rest. */
async function* piecesOf(git: Git, id: Version): AsyncIterable<Uint8Array> {
  const child = git.start(['cat-file', 'blob', id]);
  child.stdin.end();
  child.stderr.resume();
  try {
    for await (const chunk of child.stdout) yield chunk;
  } finally {
    child.kill();
  }
}
