import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** The content that a file had from a day on, as Git names it. */
export interface PastVersion {
  /** `2026-11-20` */
  readonly day: string;
  readonly blob: string;
}

/** The past of many files, read in one go. */
export interface Past {
  /** The committed versions of each file, newest first, through its earlier names. */
  of(paths: Iterable<string>): ReadonlyMap<string, readonly PastVersion[]>;
  /** The contents of some of them, by their names. */
  texts(blobs: readonly string[]): Promise<ReadonlyMap<string, string>>;
}

/**
 * The past of the Markdown files in a folder; null where Git knows nothing of it, or not all, as in a shallow clone:
 * what is not known is not judged.
 */
export async function pastOf(root: string, env: NodeJS.ProcessEnv): Promise<Past | null> {
  // What a hook that calls us has set would lead to another repository.
  const { GIT_DIR: _dir, GIT_COMMON_DIR: _common, GIT_WORK_TREE: _tree, ...own } = env;
  const options = {
    cwd: root,
    env: { ...own, PATH: env['PATH'] ?? process.env['PATH'] },
    maxBuffer: 1 << 30,
  };
  const git = async (...args: readonly string[]): Promise<string> =>
    (await run('git', ['-c', 'core.quotePath=false', ...args], options)).stdout;
  try {
    const [shallow, log] = await Promise.all([
      git('rev-parse', '--is-shallow-repository'),
      git('log', '-z', '--raw', '--no-abbrev', '-M', '--relative', '--format=%x01%cs', '--', '*.md'),
    ]);
    if (shallow.trim() !== 'false') return null;
    const commits = commitsIn(log);
    return {
      of: (paths) => followed(paths, commits),
      texts: (blobs) => contents(blobs, options),
    };
  } catch {
    return null;
  }
}

interface Change {
  readonly blob: string;
  readonly from: string;
  readonly to: string;
}

interface PastCommit {
  readonly day: string;
  readonly changes: readonly Change[];
}

/** `%x01` and the day begin a commit; then for each file `:modes blobs status`, and its name, or its old and new one. */
function commitsIn(log: string): readonly PastCommit[] {
  return log
    .split('\u0001')
    .slice(1)
    .map((commit) => {
      const words = commit.split('\0').values();
      const next = (): string => words.next().value ?? '';
      const day = next();
      const changes: Change[] = [];
      for (const word of words) {
        const [, blob, status] = /:\d+ \d+ [\da-f]+ ([\da-f]+) ([A-Z])/.exec(word) ?? [];
        if (blob === undefined) continue;
        const from = next();
        changes.push({ blob, from, to: status === 'R' || status === 'C' ? next() : from });
      }
      return { day: day.trim(), changes };
    });
}

/** Goes through the commits once, with the name that each file has at that time. */
function followed(
  paths: Iterable<string>,
  commits: readonly PastCommit[],
): ReadonlyMap<string, readonly PastVersion[]> {
  const versions = new Map([...paths].map((path): [string, PastVersion[]] => [path, []]));
  const named = new Map(versions);
  for (const { day, changes } of commits)
    for (const { blob, from, to } of changes) {
      const own = named.get(to);
      if (!own) continue;
      const isGone = /^0+$/.test(blob);
      if (!isGone) own.push({ day, blob });
      if (isGone || from !== to) named.delete(to);
      if (!isGone && from !== to) named.set(from, own);
    }
  return versions;
}

/** `git cat-file` says for each name its kind and size, then the content. */
async function contents(
  blobs: readonly string[],
  options: { readonly cwd: string; readonly env: NodeJS.ProcessEnv; readonly maxBuffer: number },
): Promise<ReadonlyMap<string, string>> {
  const found = new Map<string, string>();
  if (blobs.length === 0) return found;
  const answer = run('git', ['cat-file', '--batch'], { ...options, encoding: 'buffer' });
  answer.child.stdin?.end(blobs.map((blob) => `${blob}\n`).join(''));
  const { stdout } = await answer;
  for (let at = 0; at < stdout.length; ) {
    const end = stdout.indexOf(10, at);
    const [blob = '', , size] = stdout.toString('latin1', at, end < 0 ? stdout.length : end).split(' ');
    const length = Number(size);
    // A content that is missing has no size, and nothing behind its line.
    if (end < 0 || size === undefined || Number.isNaN(length)) {
      at = end < 0 ? stdout.length : end + 1;
      continue;
    }
    found.set(blob, stdout.toString('utf8', end + 1, end + 1 + length));
    at = end + 1 + length + 1;
  }
  return found;
}
