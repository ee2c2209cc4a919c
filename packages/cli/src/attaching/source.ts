import { createWriteStream, fstatSync } from 'node:fs';
import { type FileHandle, lstat, mkdtemp, open, readlink, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, dirname, join, resolve } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { portableName } from '@debrief/process/attaching';
import { exits } from '../exit.js';
import { aboutError } from '../files.js';
import { Stop } from '../folder/folder.js';
import type { Io } from '../terminal/terminal.js';
import { visible } from '../terminal/visible.js';

/** A file to attach, opened: whatever happens to its name meanwhile, this is what is attached. */
export interface Source {
  readonly name: string;
  readonly size: number;
  /** Its bytes, in pieces, from the beginning each time. */
  bytes(): AsyncIterable<Uint8Array>;
  close(): Promise<void>;
  /** Of what was piped in, and can be had only once: closes it too, and says where it can be found. */
  keep?(): Promise<string>;
}

/** Works with all files, or with none. What was piped in is kept where the work fails. */
export async function withSources(
  files: readonly string[],
  name: string | null,
  io: Io,
  work: (sources: readonly Source[]) => Promise<void>,
): Promise<void> {
  const sources = await openSources(files, name, io);
  const failed = await work(sources).then(
    () => null,
    (error: unknown) => ({ error }),
  );
  for (const source of sources) {
    if (!failed || !source.keep) await source.close();
    else io.stderr.write(`What was piped in is kept: ${visible(await source.keep())}\n`);
  }
  if (failed) throw failed.error;
}

async function openSources(files: readonly string[], name: string | null, io: Io): Promise<Source[]> {
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
  if (given === '-') return await piped(io.stdin, await inputName(name, io));
  const path = resolve(io.cwd(), given);
  try {
    await checkKind(given, path, name);
    const handle = await open(path);
    if ((await handle.stat()).isFile()) return await opened(handle, name ?? basename(path));
    return await piped(handle.createReadStream(), name ?? basename(path));
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

/** Looks before opening: a pipe would wait for its writer. */
async function checkKind(given: string, path: string, name: string | null): Promise<void> {
  const isLink = (await lstat(path)).isSymbolicLink();
  const stats = await stat(path);
  if (stats.isDirectory())
    throw new Stop(
      exits.unreadable,
      `${given} is a folder. Attach its files, or pack it first: tar czf ${basename(path)}.tar.gz ${given}`,
    );
  // What a shell hands over as <(…) is a link to a pipe.
  if (stats.isFIFO()) {
    if (name !== null) return;
    throw new Stop(exits.usage, `${given} is what another program writes. Give it a name with --name.`);
  }
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

async function opened(handle: FileHandle, name: string): Promise<Source> {
  const { size } = await handle.stat();
  return {
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
async function piped(input: AsyncIterable<Uint8Array | string>, name: string): Promise<Source> {
  const folder = await mkdtemp(join(tmpdir(), 'debrief-attach-')).catch(noRoom);
  const file = join(folder, portableName(name));
  const remove = () => rm(folder, { recursive: true, force: true });
  try {
    await pipeline(input, createWriteStream(file)).catch(noRoom);
    const source = await opened(await open(file), name);
    return {
      ...source,
      close: () => source.close().finally(remove),
      keep: () => source.close().then(() => file),
    };
  } catch (error) {
    await remove();
    throw error;
  }
}

function noRoom(error: NodeJS.ErrnoException): never {
  if (error.code === undefined) throw error;
  throw new Stop(
    exits.refused,
    `What is piped in could not be put aside in ${tmpdir()} (${error.code}). Nothing was done.`,
    'TMPDIR can name another folder, with room in it.',
  );
}
