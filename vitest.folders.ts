import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, realpathSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';

/** Whose run it is stands in the name. */
const name = `debrief-tests-${process.pid}-`;
/** Where Linux keeps files in memory: thousands of small commits wait for no disk there. */
const inMemory = '/dev/shm';
/** All folders of a whole run are there at once. */
const room = 4 * 1024 ** 3;

/** All folders that tests make lie in one, which goes when they have ended. */
export function setup(): () => void {
  const folder = folderIn(inMemory) ?? mkdtempSync(join(realpathSync(tmpdir()), name));
  process.env['TMPDIR'] = folder;
  return () => rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
}

/** A folder there; null where there is too little room, or where hooks could not run. */
function folderIn(parent: string): string | null {
  try {
    removeForgotten(parent);
    const { bavail, bsize } = statfsSync(parent);
    if (bavail * bsize < room) return null;
    const folder = mkdtempSync(join(parent, name));
    const hook = join(folder, 'hook');
    writeFileSync(hook, '#!/bin/sh\n', { mode: 0o755 });
    if (spawnSync(hook).status === 0) return folder;
    rmSync(folder, { recursive: true });
  } catch {
    // Not on this machine.
  }
  return null;
}

/** Removes what runs have left there that were ended at once: it would take memory until the machine is started again. */
function removeForgotten(parent: string): void {
  for (const each of readdirSync(parent)) {
    const run = Number(/^debrief-tests-(\d+)-/.exec(each)?.[1]);
    if (Number.isInteger(run) && !isRunning(run))
      rmSync(join(parent, each), { recursive: true, force: true });
  }
}

function isRunning(id: number): boolean {
  try {
    return process.kill(id, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
