import { createWriteStream, fstatSync } from 'node:fs';
import { type FileHandle, lstat, mkdtemp, open, readlink, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, dirname, join, resolve } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { exits } from '../exit.js';
import { aboutError } from '../files.js';
import { Stop } from '../folder/folder.js';
import type { Io } from '../terminal/terminal.js';

/** A file to attach, opened: whatever happens to its name meanwhile, this is what is attached. */
export interface Source {
  /** Where it stands; null for what was piped in. */
  readonly path: string | null;
  readonly name: string;
  readonly size: number;
  /** Its bytes, in pieces, from the beginning each time. */
  bytes(): AsyncIterable<Uint8Array>;
  close(): Promise<void>;
}

/** Opens all of them, or none. */
export async function openSources(files: readonly string[], name: string | null, io: Io): Promise<Source[]> {
  if (files.filter((file) => file === '-').length > 1)
    throw new Stop(exits.usage, 'Standard input can be attached once. Leave one of the - out.');
  const sources: Source[] = [];
  try {
    for (const file of files) sources.push(await openSource(file, name, io));
    return sources;
  } catch (error) {
    await Promise.all(sources.map((source) => source.close()));
    throw error;
  }
}

/** Opens a file, or what is piped in as `-`; what cannot be attached ends the command. */
async function openSource(given: string, name: string | null, io: Io): Promise<Source> {
  if (given === '-') return await piped(io.stdin, await inputName(name, io), null);
  const path = resolve(io.cwd(), given);
  try {
    await checkKind(given, path);
    const handle = await open(path);
    if ((await handle.stat()).isFile()) return await opened(handle, path, name ?? basename(path));
    if (name === null) {
      await handle.close();
      throw new Stop(exits.usage, `${given} is what another program writes. Give it a name with --name.`);
    }
    return await piped(handle.createReadStream(), name, null);
  } catch (error) {
    if (error instanceof Stop) throw error;
    throw new Stop(exits.unreadable, ...(await aboutError(error, given, path)));
  }
}

async function inputName(name: string | null, { stdin }: Io): Promise<string> {
  if (stdin.isTTY)
    throw new Stop(
      exits.usage,
      'Nothing is piped in. Name a file, or: journalctl -u db | debrief attach ID - --name db.log',
    );
  if (stdin.fd !== undefined && fstatSync(stdin.fd).isDirectory())
    throw new Stop(exits.unreadable, 'Standard input is a folder. Attach the files in it one by one.');
  if (name !== null) return await Promise.resolve(name);
  throw new Stop(exits.usage, 'What is piped in has no name yet. Give it one: --name db.log');
}

async function checkKind(given: string, path: string): Promise<void> {
  const isLink = (await lstat(path)).isSymbolicLink();
  const stats = await stat(path);
  if (stats.isDirectory())
    throw new Stop(
      exits.unreadable,
      `${given} is a folder. Attach its files, or pack it first: tar czf ${basename(path)}.tar.gz ${given}`,
    );
  // What a shell hands over as <(…) is a link to a pipe.
  if (stats.isFIFO()) return;
  if (isLink) {
    const target = await readlink(path);
    const shown = target.startsWith('/') ? target : join(dirname(given), target);
    throw new Stop(
      exits.unreadable,
      `${given} is a link to another file. If you mean that one, attach it itself: ${shown}`,
    );
  }
  if (!stats.isFile()) throw new Stop(exits.unreadable, `${given} is a device, and no file. Attach a file.`);
}

async function opened(handle: FileHandle, path: string | null, name: string): Promise<Source> {
  const { size } = await handle.stat();
  return {
    path,
    name,
    size,
    // A log may grow meanwhile: what it held at first is attached.
    bytes: () => pieces(handle, size),
    close: () => handle.close(),
  };
}

/** A stream would close the file behind it, and it may be read again. */
async function* pieces(handle: FileHandle, size: number): AsyncIterable<Uint8Array> {
  for (let at = 0; at < size; ) {
    const room = Buffer.allocUnsafe(Math.min(piece, size - at));
    const { bytesRead } = await handle.read(room, 0, room.length, at);
    if (bytesRead === 0) return;
    yield room.subarray(0, bytesRead);
    at += bytesRead;
  }
}

const piece = 256 * 1024;

/** What can be read only once goes through a file of its own, so that it can be compared first. */
async function piped(
  input: AsyncIterable<Uint8Array | string>,
  name: string,
  path: string | null,
): Promise<Source> {
  const folder = await mkdtemp(join(tmpdir(), 'debrief-attach-'));
  const remove = () => rm(folder, { recursive: true, force: true });
  try {
    await pipeline(input, createWriteStream(join(folder, 'input')));
    const source = await opened(await open(join(folder, 'input')), path, name);
    return { ...source, close: () => source.close().finally(remove) };
  } catch (error) {
    await remove();
    throw error;
  }
}
