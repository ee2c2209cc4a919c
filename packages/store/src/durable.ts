import { type FileHandle, open } from 'node:fs/promises';
import { dirname } from 'node:path';
import { isCode } from './lock.js';
import type { Content } from './store.js';

/** Writes a new file and has it on the disk. */
export async function writeDurably(path: string, content: Content): Promise<void> {
  const file = await open(path, 'wx');
  try {
    if (typeof content === 'string' || content instanceof Uint8Array) await file.writeFile(content);
    else for await (const chunk of content) await writeAll(file, chunk);
    await file.sync();
  } finally {
    await file.close();
  }
}

async function writeAll(file: FileHandle, chunk: Uint8Array): Promise<void> {
  for (let at = 0; at < chunk.length; ) at += (await file.write(chunk, at)).bytesWritten;
}

/** Has files on the disk, and the names in folders: what was made, moved or removed there stays so. */
export async function syncAll(paths: Iterable<string>): Promise<void> {
  await Promise.all([...new Set(paths)].map(syncOne));
}

async function syncOne(path: string): Promise<void> {
  // Windows does not open folders, nor sync what is only open for reading.
  if (process.platform === 'win32') return;
  try {
    const handle = await open(path, 'r');
    await handle.sync().finally(() => handle.close());
  } catch (error) {
    if (isCode(error, 'ENOENT') && dirname(path) !== path) return;
    // Some file systems cannot.
    if (!isCode(error, 'EINVAL', 'ENOTSUP', 'EACCES', 'EISDIR', 'EPERM')) throw error;
  }
}
