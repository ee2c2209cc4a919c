import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { mergeCommand, mergeName } from '../merging/configuration.js';
import type { Io } from '../terminal/terminal.js';

const run = promisify(execFile);

const settings = [
  ['merge.debrief.name', mergeName],
  ['merge.debrief.driver', mergeCommand],
] as const;

/**
 * Tells the Git of this clone how to merge what `.gitattributes` gives to `merge=debrief`. True when something was
 * set; what somebody has set before stays. Each clone needs it once, since Git shares no settings.
 */
export async function setUpMergeDriver(folder: string, io: Pick<Io, 'env'>): Promise<boolean> {
  if ((await configured(folder, io)) !== null) return false;
  for (const [name, value] of settings) await git(folder, io, ['config', '--local', name, value]);
  return true;
}

/** What Git runs to merge postmortems, here or on this computer. */
async function configured(folder: string, io: Pick<Io, 'env'>): Promise<string | null> {
  try {
    const { stdout } = await git(folder, io, ['config', '--get', 'merge.debrief.driver']);
    return stdout.trim() || null;
  } catch {
    return null;
  }
}

function git(
  folder: string,
  { env }: Pick<Io, 'env'>,
  args: readonly string[],
): Promise<{ readonly stdout: string }> {
  // What a hook that calls us has set would lead to another repository.
  const { GIT_DIR: _dir, GIT_COMMON_DIR: _common, GIT_WORK_TREE: _tree, GIT_CONFIG: _config, ...own } = env;
  return run('git', args, { cwd: folder, env: { ...own, PATH: env['PATH'] ?? process.env['PATH'] } });
}
