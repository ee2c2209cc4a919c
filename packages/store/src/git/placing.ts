import { chmod, lstat, mkdir, rename, rmdir, unlink } from 'node:fs/promises';
import { dirname } from 'node:path';
import { syncFolders } from '../durable.js';
import { missingFolders, second } from '../files.js';
import { isCode } from '../lock.js';
import type { Version } from '../store.js';
import { type Context, fileAt } from './context.js';
import type { Attempt, FileStep, Journal } from './journal.js';
import { scanPaths } from './scan.js';

/** Somebody changed a file in the very moment in which it was replaced. */
export class Overtaken extends Error {}

/** The folders that have to be made for some files, the highest first. */
export async function foldersFor(context: Context, steps: readonly FileStep[]): Promise<string[]> {
  const folders = new Set<string>();
  for (const { path, after } of steps) {
    if (after !== null) for (const each of await missingFolders(fileAt(context, path))) folders.add(each);
  }
  return [...folders];
}

/**
 * Puts the new contents in place. The old file is kept under a second name first, and looked at again when the new one
 * is in place: whatever was written into it until then is noticed.
 */
export async function place(context: Context, attempt: Attempt, { files, folders }: Journal): Promise<void> {
  for (const folder of folders) await mkdir(folder, { recursive: true });
  const steps = files.filter(({ before, after }) => before !== after);
  for (const step of steps) await placeOne(context, attempt, step);
  for (const { path, before, backup } of steps) {
    if (backup === null || before === null) continue;
    const version = await context.versions.ofFile(path, attempt.file(backup));
    if (version !== null && version !== before) throw new Overtaken();
  }
  await syncFolders([
    ...steps.map(({ path }) => dirname(fileAt(context, path))),
    ...folders.map((folder) => dirname(folder)),
  ]);
}

async function placeOne(
  context: Context,
  attempt: Attempt,
  { path, content, backup }: FileStep,
): Promise<void> {
  const file = fileAt(context, path);
  if (backup !== null) await second(file, attempt.file(backup));
  if (content === null) {
    await unlink(file);
    return;
  }
  if (backup === null) {
    // A link fails where a file has come up meanwhile; a rename would replace it.
    try {
      await second(attempt.file(content), file);
    } catch (error) {
      if (isCode(error, 'EEXIST')) throw new Overtaken();
      throw error;
    }
    await unlink(attempt.file(content));
    return;
  }
  const { mode } = await lstat(file);
  await chmod(attempt.file(content), mode & 0o7777);
  await rename(attempt.file(content), file);
}

/** Takes everything back that was placed, except where somebody has changed it since. */
export async function takeBack(
  context: Context,
  attempt: Attempt,
  { files, folders }: Journal,
): Promise<void> {
  const steps = files.filter(({ before, after }) => before !== after);
  const now = await scanPaths(
    context,
    steps.map(({ path }) => path),
  );
  for (const step of steps) {
    const version = now.files.get(step.path)?.working ?? null;
    if (version === step.after && version !== step.before) await takeBackOne(context, attempt, step, version);
  }
  for (const folder of [...folders].reverse()) await rmdir(folder).catch(() => undefined);
  await syncFolders(steps.map(({ path }) => dirname(fileAt(context, path))));
}

async function takeBackOne(
  context: Context,
  attempt: Attempt,
  { path, backup }: FileStep,
  version: Version | null,
): Promise<void> {
  const file = fileAt(context, path);
  if (backup === null) await unlink(file);
  else if (version === null) await second(attempt.file(backup), file);
  else await rename(attempt.file(backup), file);
}
