import { randomInt } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, rmdir, unlink, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { StoreError } from './errors.js';

/** A word for one holder that nobody else has, in this process or another: `4711-88234-182736450912-host`. */
export async function holderName(): Promise<string> {
  const start = (await processAt(process.pid))?.start ?? 0;
  return `${process.pid}-${start}-${randomInt(2 ** 47)}-${encodeURIComponent(hostname())}`;
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
  const now = await processAt(Number(pid));
  // Its number may belong to another process by now, or only be kept for a parent that does not ask.
  return now !== null && (now.isZombie || (start !== '0' && now.start !== start));
}

/** When a process began, in ticks, and whether all but its number is gone; null where the system does not tell. */
async function processAt(
  pid: number,
): Promise<{ readonly start: string; readonly isZombie: boolean } | null> {
  const told = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '');
  // The name before may hold anything, also brackets.
  const fields = told.slice(told.lastIndexOf(')') + 2).split(' ');
  const start = fields[19];
  return start === undefined ? null : { start, isZombie: /^[ZX]$/.test(fields[0] ?? '') };
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
