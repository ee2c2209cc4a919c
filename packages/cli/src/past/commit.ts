import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import type { Folder } from '../folder/folder.js';
import type { Io } from '../terminal/terminal.js';

const run = promisify(execFile);

/**
 * The commit that somebody means, by its full name: it stays the same one while more are made, as `HEAD~1` does not.
 * Null where there is none.
 */
export async function commitOf(
  revision: string,
  { root }: Folder,
  { env }: Pick<Io, 'env'>,
): Promise<string | null> {
  // What a hook that calls us has set would lead to another repository.
  const { GIT_DIR: _dir, GIT_COMMON_DIR: _common, GIT_WORK_TREE: _tree, ...own } = env;
  try {
    const { stdout } = await run(
      'git',
      ['rev-parse', '--verify', '--quiet', '--end-of-options', `${revision}^{commit}`],
      { cwd: root, env: { ...own, PATH: env['PATH'] ?? process.env['PATH'] } },
    );
    return stdout.trim();
  } catch {
    return null;
  }
}
