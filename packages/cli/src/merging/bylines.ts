import { spawn } from 'node:child_process';
import { gitExits } from '../exit.js';
import type { Io } from '../terminal/terminal.js';
import { visible } from '../terminal/visible.js';
import type { GitExit, Versions } from './driver.js';

/** Merges line by line, as Git does by itself: for what is no text, or more than we read. */
export async function mergedByGit(
  [base, ours, theirs]: readonly [string, string, string],
  { path, markerSize }: Versions,
  io: Io,
): Promise<GitExit> {
  const argv = [
    'merge-file',
    '-q',
    `--marker-size=${markerSize}`,
    '-L',
    'ours',
    '-L',
    'base',
    '-L',
    'theirs',
  ];
  const code = await ended([...argv, ours, base, theirs], io);
  if (code === 0) return gitExits.merged;
  // Git counts the conflicts, and ends above that where it cannot merge at all.
  if (code > 127) {
    io.stderr.write(
      `${visible(path)} cannot be merged, since it is no text: it is as on our side. ` +
        'Choose with git checkout --ours or --theirs.\n',
    );
  }
  return gitExits.conflicts;
}

async function ended(argv: readonly string[], io: Io): Promise<number> {
  return await new Promise((resolve, reject) => {
    const git = spawn('git', argv, { cwd: io.cwd(), env: { ...io.env }, stdio: 'ignore' });
    git.on('error', reject);
    git.on('close', (code) => resolve(code ?? 255));
  });
}
