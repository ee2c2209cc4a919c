import { spawn } from 'node:child_process';
import { exits } from '../exit.js';
import { Stop } from '../folder/stop.js';
import type { Io } from '../terminal/terminal.js';

/** What Git answered: the bytes, or what it said where it could not; `quiet` where that is its no. */
export type Answer =
  | { readonly out: Buffer; readonly failed?: undefined }
  | { readonly out?: undefined; readonly failed: string; readonly quiet: boolean };

/**
 * Asks the Git of a folder. What a hook that calls us has set would lead to another repository, but for the index:
 * that of the commit which is being made.
 */
export function askGit(
  folder: string,
  { env }: Pick<Io, 'env'>,
  args: readonly string[],
  input = '',
): Promise<Answer> {
  const { GIT_DIR: _dir, GIT_COMMON_DIR: _common, GIT_WORK_TREE: _tree, GIT_PREFIX: _prefix, ...own } = env;
  const asking = {
    LC_ALL: 'C',
    GIT_OPTIONAL_LOCKS: '0',
    GIT_TERMINAL_PROMPT: '0',
    GIT_LITERAL_PATHSPECS: '1',
  };
  return new Promise((resolve) => {
    const child = spawn('git', args, {
      cwd: folder,
      env: { ...own, PATH: env['PATH'] ?? process.env['PATH'], ...asking },
      windowsHide: true,
    });
    const out: Buffer[] = [];
    let err = '';
    child.stdout.on('data', (chunk: Buffer) => out.push(chunk));
    child.stderr.on('data', (chunk: Buffer) => (err += String(chunk)));
    child.on('error', () =>
      resolve({ failed: 'There is no git here. Install Git, or name the files.', quiet: false }),
    );
    child.on('close', (code) =>
      resolve(
        code === 0 ? { out: Buffer.concat(out) } : { failed: reasonIn(err, code), quiet: err.trim() === '' },
      ),
    );
    // Git may end before it has read everything; its code tells then.
    child.stdin.on('error', () => undefined);
    child.stdin.end(input);
  });
}

/** The same where Git has to know; what it says otherwise ends the check. */
export async function answered(
  folder: string,
  io: Pick<Io, 'env'>,
  args: readonly string[],
  input = '',
): Promise<Buffer> {
  const answer = await askGit(folder, io, args, input);
  if (answer.out !== undefined) return answer.out;
  throw new Stop(exits.refused, answer.failed);
}

/** Fields that end with NUL. */
export function fieldsIn(out: Buffer): string[] {
  return out.toString('utf8').split('\0').slice(0, -1);
}

function reasonIn(err: string, code: number | null): string {
  const line = err.split('\n').find((each) => /^(?:fatal|error):/.test(each)) ?? err.split('\n')[0];
  return `Git says: ${line?.replace(/^(?:fatal|error): /, '') || `nothing, and ended with ${code}`}`;
}
