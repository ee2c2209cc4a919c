import { mkdir, readdir, readFile, rename, rm, rmdir, unlink, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { StoreError } from './errors.js';

let made = 0;

/** A word for one holder that no other process has: `4711-88234-1-host`. */
export async function holderName(): Promise<string> {
  made += 1;
  return `${process.pid}-${(await startOf(process.pid)) ?? 0}-${made}-${encodeURIComponent(hostname())}`;
}

/** Whether the process behind a name has ended for certain. One on another computer may be alive. */
export async function hasEnded(holder: string): Promise<boolean> {
  const [, pid = '', start = '', host] = /^(\d+)-(\d+)-\d+-(.+)$/.exec(holder) ?? [];
  if (host !== encodeURIComponent(hostname())) return false;
  try {
    process.kill(Number(pid), 0);
  } catch (error) {
    return isCode(error, 'ESRCH');
  }
  const now = await startOf(Number(pid));
  // Its number may belong to another process by now.
  return now !== null && start !== '0' && now !== start;
}

/** When a process began, in ticks, where the system tells it. */
async function startOf(pid: number): Promise<string | null> {
  const told = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '');
  return told.slice(told.lastIndexOf(')') + 2).split(' ')[19] ?? null;
}

/**
 * Holds a lock between processes while work is done. The lock is a folder with the file of its holder. A folder can
 * only take the place of an empty one, and who takes over from a process that ended takes away the file of that
 * process alone, so two can never hold it.
 */
export async function locked<T>(
  folder: string,
  holder: string,
  patience: number,
  work: () => Promise<T>,
): Promise<T> {
  const lock = join(folder, 'lock');
  const own = join(folder, `lock-${holder}`);
  await mkdir(own, { recursive: true });
  await writeFile(join(own, holder), '');
  const until = Date.now() + patience;
  try {
    while (!(await taken(own, lock))) {
      const [other] = await readdir(lock).catch(() => []);
      if (other && (await hasEnded(other))) await unlink(join(lock, other)).catch(() => undefined);
      else if (Date.now() > until) throw new StoreError('busy', busy(lock, other));
      else await new Promise((resolve) => setTimeout(resolve, 2 + Math.random() * 15));
    }
  } catch (error) {
    await rm(own, { recursive: true, force: true });
    throw error;
  }
  try {
    return await work();
  } finally {
    await unlink(join(lock, holder)).catch(() => undefined);
    await rmdir(lock).catch(() => undefined);
  }
}

async function taken(own: string, lock: string): Promise<boolean> {
  try {
    // Where a folder does not take the place of an empty one, it has to go first; one that is held does not go.
    if (process.platform === 'win32') await rmdir(lock).catch(() => undefined);
    await rename(own, lock);
    return true;
  } catch (error) {
    if (isCode(error, 'ENOTEMPTY', 'EEXIST', 'EPERM', 'EACCES')) {
      if (isCode(error, 'EACCES')) throw error;
      return false;
    }
    throw error;
  }
}

function busy(lock: string, holder: string | undefined): string {
  const who = /^(\d+)-/.exec(holder ?? '')?.[1];
  return `Another Debrief program${who ? ` (process ${who})` : ''} is saving here and takes long. Try again; if it runs on a computer that is gone, remove ${lock}.`;
}

export function isCode(error: unknown, ...codes: readonly string[]): boolean {
  return (
    error instanceof Error && 'code' in error && typeof error.code === 'string' && codes.includes(error.code)
  );
}
