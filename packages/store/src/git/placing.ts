import { existsSync, linkSync, lstatSync, renameSync, unlinkSync } from 'node:fs';
import { chmod, lstat, mkdir, rename, rm, rmdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { syncAll } from '../durable.js';
import { isWithoutLinks, missingFolders, second } from '../files.js';
import { isCode } from '../lock.js';
import type { Version } from '../store.js';
import { type Context, fileAt } from './context.js';
import { versionsOf } from './hashing.js';
import type { Attempt, FileStep, Journal } from './journal.js';

/** Somebody changed a file in the very moment in which it was replaced. */
export class Overtaken extends Error {}

/** The folders that have to be made for some files, the highest first. */
export function foldersFor(context: Context, steps: readonly FileStep[]): readonly string[] {
  const folders = new Set<string>();
  for (const { path, after } of steps) {
    if (after !== null) for (const each of missingFolders(fileAt(context, path))) folders.add(each);
  }
  return [...folders];
}

/**
 * Puts the new contents in place. Each old file gets a second name first, and is looked at again when all are in
 * place: so whatever an editor wrote into it until then is noticed.
 */
export async function place(context: Context, attempt: Attempt, { files, folders }: Journal): Promise<void> {
  for (const folder of folders) await mkdir(folder, { recursive: true });
  const steps = files.filter(isPlaced);
  for (const step of steps) await placeOne(context, attempt, step);
  for (const { path, before, backup } of steps) {
    if (backup !== null && (await versionOf(context, path, attempt.file(backup))) !== before)
      throw new Overtaken();
  }
  await syncAll([
    ...steps.map(({ path }) => dirname(fileAt(context, path))),
    ...folders.map((folder) => dirname(folder)),
  ]);
}

function isPlaced({ before, after }: FileStep): boolean {
  return before !== after;
}

async function placeOne(context: Context, attempt: Attempt, step: FileStep): Promise<void> {
  const { path, before, content, backup } = step;
  const file = fileAt(context, path);
  try {
    const seen = backup === null ? '' : stateOf(file);
    if (backup !== null && (await versionOf(context, path, file)) !== before) throw new Overtaken();
    if (content !== null) await setMode(attempt.file(content), file, step);
    if (backup !== null) await second(file, attempt.file(backup));
    // At once, so that there is no time to save in between; the file is there at every moment.
    if (backup !== null && stateOf(file) !== seen) throw new Overtaken();
    if (content === null) unlinkSync(file);
    else if (backup === null) putNew(attempt.file(content), file);
    else renameSync(attempt.file(content), file);
  } catch (error) {
    if (isCode(error, 'ENOENT')) throw new Overtaken();
    throw error;
  }
}

/** What changes when somebody saves a file, and stays when it moves. */
function stateOf(file: string): string {
  const { ino, size, mtimeNs } = lstatSync(file, { bigint: true });
  return `${ino} ${size} ${mtimeNs}`;
}

/** A new content may be read, written and run as the old one. */
async function setMode(content: string, file: string, { backup, mode }: FileStep): Promise<void> {
  if (backup !== null) await chmod(content, (await lstat(file)).mode & 0o7777);
  else if (mode.committed === '100755') {
    const own = (await lstat(content)).mode & 0o7777;
    await chmod(content, own | ((own & 0o444) >> 2));
  }
}

/** Moves a file to where none is. A rename alone would replace one that has come up meanwhile. */
function putNew(from: string, to: string): void {
  try {
    linkSync(from, to);
  } catch (error) {
    if (isCode(error, 'EEXIST')) throw new Overtaken();
    if (!isWithoutLinks(error)) throw error;
    if (existsSync(to)) throw new Overtaken();
    renameSync(from, to);
    return;
  }
  unlinkSync(from);
}

/** What stands in a file, as if it stood at a path; null when there is none. */
async function versionOf(context: Context, path: string, file: string): Promise<Version | null> {
  const [version = null] = await versionsOf(context, [{ path, file }]);
  return version;
}

/**
 * Takes everything back that was placed. Can be called again. What somebody has changed since stays as it is; what a
 * hook may have changed is put aside, where a folder for it is given. Either is told.
 */
export async function takeBack(
  context: Context,
  attempt: Attempt,
  { files, folders }: Journal,
  aside: string | null = null,
): Promise<readonly string[]> {
  const left: string[] = [];
  const steps = files.filter(isPlaced);
  for (const [number, step] of steps.entries())
    if (!(await isTakenBack(context, attempt, step, attempt.file(`taken-${number}`)))) {
      left.push(step.path);
      if (aside !== null) await putAside(context, attempt, step, join(aside, step.path));
    }
  for (const folder of [...folders].reverse()) await rmdir(folder).catch(() => undefined);
  await syncAll(steps.map(({ path }) => dirname(fileAt(context, path))));
  return left;
}

async function isTakenBack(
  context: Context,
  attempt: Attempt,
  { path, before, after, backup }: FileStep,
  taken: string,
): Promise<boolean> {
  const file = fileAt(context, path);
  const old = backup === null ? null : attempt.file(backup);
  const seen = existsSync(file) ? stateOf(file) : '';
  const now = await versionOf(context, path, file);
  if (now !== after) return now === before;
  if (after === null) {
    if (old !== null) putBack(old, file);
    return true;
  }
  await rm(taken, { force: true });
  if (old === null) renameSync(file, taken);
  else {
    await second(file, taken);
    // As above: at once.
    if (stateOf(file) !== seen) return false;
    renameSync(old, file);
  }
  // Somebody saved in that very moment, so what they saved is what stays.
  if ((await versionOf(context, path, taken)) === after) return true;
  if ((await versionOf(context, path, file)) === before) await rename(taken, file);
  return false;
}

async function putAside(
  context: Context,
  attempt: Attempt,
  { path, backup }: FileStep,
  to: string,
): Promise<void> {
  const file = fileAt(context, path);
  await mkdir(dirname(to), { recursive: true });
  if (existsSync(file)) await second(file, to);
  if (backup !== null) renameSync(attempt.file(backup), file);
  else await rm(file, { force: true });
}

/** Puts a file where it was, unless somebody has made it anew. */
function putBack(from: string, to: string): void {
  try {
    putNew(from, to);
  } catch (error) {
    if (!(error instanceof Overtaken)) throw error;
  }
}

/**
 * After the commit: an editor that had an old file open may have written into it since it was replaced. That is as if
 * they had saved a moment later, so it comes back as an edit that is not committed.
 */
export async function bringBackLateEdits(
  context: Context,
  attempt: Attempt,
  { files }: Journal,
): Promise<void> {
  const journal = await lstat(attempt.journal, { bigint: true }).catch(() => null);
  for (const { path, before, after, backup } of files.filter(isPlaced)) {
    if (backup === null) continue;
    const old = attempt.file(backup);
    const stats = await lstat(old, { bigint: true }).catch(() => null);
    // With a second name it was moved, so what was written into it is in its new place.
    if (!stats || !journal || stats.mtimeNs < journal.mtimeNs || stats.nlink > 1n) continue;
    if ((await versionOf(context, path, old)) === before) continue;
    const file = fileAt(context, path);
    if ((await versionOf(context, path, file)) !== after) continue;
    if (after !== null) await rename(old, file);
    else await second(old, file).catch(() => undefined);
  }
}

/** Folders that lost their last file go as well, as Git would have it. */
export async function dropEmptyFolders(
  { repository: { top, root } }: Context,
  steps: readonly FileStep[],
): Promise<void> {
  for (const { path, after } of steps) {
    if (after !== null) continue;
    let folder = dirname(join(top, path));
    while (folder !== root && folder !== top && (await isRemoved(folder))) folder = dirname(folder);
  }
}

/** Only an empty folder can be removed. */
async function isRemoved(folder: string): Promise<boolean> {
  return await rmdir(folder).then(
    () => true,
    () => false,
  );
}
