import { mkdir, readdir, rename, rmdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Move } from '@debrief/process/renaming';

/**
 * Moves what Git ignores beside a postmortem after it, such as `*.log`. What is in the way stays where it was; its
 * names are the answer.
 */
export async function moveLeftovers(root: string, { from, to }: Move): Promise<string[]> {
  const entries = await readdir(join(root, from), { withFileTypes: true, recursive: true }).catch(() => []);
  const stayed: string[] = [];
  for (const entry of entries.filter((each) => !each.isDirectory())) {
    const file = join(entry.parentPath, entry.name);
    const next = join(root, to, file.slice(join(root, from).length + 1));
    if (!(await movedTo(file, next))) stayed.push(file);
  }
  const folders = entries
    .filter((each) => each.isDirectory())
    .map((each) => join(each.parentPath, each.name));
  for (const folder of [join(root, from), ...folders].toReversed())
    await rmdir(folder).catch(() => undefined);
  return stayed;
}

async function movedTo(file: string, next: string): Promise<boolean> {
  try {
    const folder = dirname(next);
    await mkdir(folder, { recursive: true });
    if ((await readdir(folder)).some((name) => join(folder, name) === next)) return false;
    await rename(file, next);
    return true;
  } catch {
    return false;
  }
}
