import { closeSync, constants, fstatSync, openSync, readFileSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { StoreError } from '../errors.js';
import { type KnownFolders, spotOf } from '../files.js';
import { isCode } from '../lock.js';
import type { Found, StoredFile } from '../store.js';
import { type Context, fullPath } from './context.js';
import { versionsOf } from './hashing.js';
import type { KnownAttributes } from './versions.js';

/** No link is followed. */
const reading = constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0);
/** Nor does anybody wait for a pipe that has taken the place of a file in this moment. */
const readingAtOnce = reading | (constants.O_NONBLOCK ?? 0);

/** How often a file is read again that somebody writes meanwhile. */
const tries = 5;

/** A file as it stands in the folder; null when there is none. */
export async function readNow(context: Context, path: string): Promise<StoredFile | null> {
  const { file, stats } = spotOf(context.repository.root, path);
  if (!stats) return null;
  const full = fullPath(context, path);
  for (let count = 1; ; count++) {
    const bytes = await bytesOf(file, path);
    if (!bytes) return null;
    const version = context.versions.ofBytes(full, bytes);
    if (version !== null) return { path, version, bytes };
    // Only Git can tell, from the file itself: the bytes have to be the same before and after.
    const [told = null] = await versionsOf(context, [{ path: full, file }]);
    const again = await bytesOf(file, path);
    if (told !== null && again?.equals(bytes)) return { path, version: told, bytes };
    if (count === tries)
      throw new StoreError('busy', `${path} is being written all the time. Try again when that has ended.`);
  }
}

/** The bytes of a file, if it is still there and still a file. */
async function bytesOf(file: string, path: string): Promise<Buffer | null> {
  try {
    const handle = await open(file, reading);
    return await handle.readFile().finally(() => handle.close());
  } catch (error) {
    return notRead(error, path);
  }
}

/** A file that has gone, or is none any more, is not there. */
function notRead(error: unknown, path: string): null {
  if (isCode(error, 'ENOENT', 'ENOTDIR', 'EISDIR', 'ELOOP')) return null;
  if (isCode(error, 'EACCES', 'EPERM'))
    throw new StoreError('no-access', `${path} may not be read. Change its permissions, or ask its owner.`);
  throw error;
}

/** For so many milliseconds we read without a pause: others have to wait so long. */
const turn = 8;
/** Larger files are read in the background. */
const small = 256 * 1024;

/** Many files, one after the other: each by itself would cost more to wait for than to read. */
export async function* readMany(
  context: Context,
  paths: Iterable<string>,
): AsyncIterable<readonly [path: string, found: Found]> {
  let known = new Known();
  for (const path of paths) {
    if (performance.now() - known.since > turn) {
      await new Promise((resolve) => setImmediate(resolve));
      known = new Known();
    }
    try {
      const found = readAtOnce(context, path, known);
      yield [path, found === undefined ? await readNow(context, path) : found];
    } catch (error) {
      if (!(error instanceof StoreError)) throw error;
      yield [path, error];
    }
  }
}

/** What many files have in common, looked up once in a turn. */
class Known {
  readonly since = performance.now();
  readonly folders: KnownFolders = new Map();
  readonly attributes: KnownAttributes = new Map();
}

/** As `readNow`; undefined where that takes its time, or Git has to be asked. */
function readAtOnce(context: Context, path: string, known: Known): StoredFile | null | undefined {
  const { file, stats } = spotOf(context.repository.root, path, known.folders);
  if (!stats) return null;
  if (stats.size > small) return undefined;
  let bytes: Buffer;
  try {
    const handle = openSync(file, readingAtOnce);
    try {
      if (!fstatSync(handle).isFile()) return null;
      bytes = readFileSync(handle);
    } finally {
      closeSync(handle);
    }
  } catch (error) {
    return notRead(error, path);
  }
  const version = context.versions.ofBytes(fullPath(context, path), bytes, known.attributes);
  return version === null ? undefined : { path, version, bytes };
}
