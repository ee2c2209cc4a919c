import { StoreError } from '../errors.js';
import type { OpenFile, Revision, StoredFile } from '../store.js';
import { type Context, fullPath } from './context.js';

/** A file as it was after a revision; null when there was none. */
export async function readAt(context: Context, path: string, at: Revision): Promise<StoredFile | null> {
  const { objects, repository, versions } = context;
  const name = `${await revisionOf(context, at)}:${fullPath(context, path)}`;
  const found = await objects.contents(name);
  if (found?.type !== 'blob') return null;
  if (!versions.mayConvert(fullPath(context, path))) return { path, version: found.id, bytes: found.bytes };
  const { out } = await repository.git.ask(['cat-file', '--filters', name]);
  return { path, version: found.id, bytes: out };
}

/** The same in pieces. */
export async function openAt(context: Context, path: string, at: Revision): Promise<OpenFile | null> {
  const { objects, repository, versions } = context;
  const found = await objects.info(`${await revisionOf(context, at)}:${fullPath(context, path)}`);
  if (found?.type !== 'blob') return null;
  if (versions.mayConvert(fullPath(context, path))) {
    const file = await readAt(context, path, at);
    return file && { path, size: file.bytes.length, bytes: inOnePiece(file.bytes) };
  }
  return { path, size: found.size, bytes: piecesOf(repository.git.start(['cat-file', 'blob', found.id])) };
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

/** Ends the program also when nobody wants the rest. */
async function* piecesOf(
  child: ReturnType<Context['repository']['git']['start']>,
): AsyncIterable<Uint8Array> {
  child.stdin.end();
  child.stderr.resume();
  try {
    for await (const chunk of child.stdout) yield chunk;
  } finally {
    child.kill();
  }
}
