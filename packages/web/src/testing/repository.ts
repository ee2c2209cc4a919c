import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';

/** Texts by path; null where a file goes. */
export type Files = Readonly<Record<string, string | Uint8Array | null>>;
export type Repository = ReturnType<typeof repository>;

/** Who works in the folder. */
export const me = { name: 'Marisol Quiroga', email: 'marisol@larkfield.example' };
/** Somebody else. */
export const other = { name: 'Hanna Virtanen', email: 'hanna@larkfield.example' };

const examples = fileURLToPath(new URL('../../../../examples/', import.meta.url));

/** Both at once: to start a program takes a large process far longer than Git needs for its work. */
const committing =
  'git add --all; git -c user.name="$1" -c user.email="$2" commit --quiet --allow-empty --message "$0"';

/** A Git repository of its own; nothing of the machine's own settings plays a part. */
export function repository() {
  const root = join(mkdtempSync(join(tmpdir(), 'debrief-folder-')), 'postmortems');
  mkdirSync(root);
  const home = mkdtempSync(join(tmpdir(), 'debrief-home-'));
  const env = {
    HOME: home,
    GIT_CONFIG_NOSYSTEM: '1',
    PATH: process.env['PATH'] ?? '',
    TMPDIR: tmpdir(),
    TZ: 'UTC',
  };
  const run = (program: string, args: readonly string[], own: typeof env = env): string =>
    patiently(() =>
      execFileSync(program, args, {
        cwd: root,
        env: own,
        encoding: 'utf8',
        stdio: ['ignore', 'pipe', 'pipe'],
      }),
    );
  const git = (...args: readonly string[]): string => run('git', args);
  const write = (files: Files): void => {
    for (const [path, content] of Object.entries(files)) {
      const file = join(root, path);
      if (content === null) rmSync(file);
      else {
        mkdirSync(dirname(file), { recursive: true });
        writeFileSync(file, content);
      }
    }
  };
  /** Commits everything as it is now, at `2026-11-19T10:00:00Z` unless another time is said. */
  const commit = (message: string, { author = me, time = '2026-11-19T10:00:00Z' } = {}): void => {
    const dates = { GIT_AUTHOR_DATE: time, GIT_COMMITTER_DATE: time };
    run('sh', ['-ec', committing, message, author.name, author.email], { ...env, ...dates });
  };
  return { root, env, git, write, commit, read: (path: string) => readFileSync(join(root, path), 'utf8') };
}

/** So often Git is tried again while the workbench is at work in the same repository. */
const mostTries = 100;

/** Does what Git is asked for once nobody else holds its lock, as a person would. */
function patiently(work: () => string): string {
  for (let tries = 1; ; tries++) {
    try {
      return work();
    } catch (error) {
      if (!/index\.lock|cannot lock ref/.test(String(error)) || tries === mostTries) throw error;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 100);
    }
  }
}

/** A repository that has just begun, with nothing to read in it. */
export function emptyRepository() {
  const made = repository();
  made.git('init', '--quiet', '--initial-branch=main');
  made.git('config', 'user.name', me.name);
  made.git('config', 'user.email', me.email);
  made.write({ 'debrief.yaml': 'format: 1\n', '.gitignore': '.debrief/\n' });
  made.commit('Begin', { time: '2026-11-01T09:00:00Z' });
  return made;
}

/** The example repository, with a postmortem in it that has come to its text in three steps. */
export function exampleRepository() {
  const made = emptyRepository();
  cpSync(examples, made.root, { recursive: true });
  const whole = made.read(grown.path);
  const early = whole.replace(/^## Lessons[\s\S]*?(?=^## )/m, '').replace('twice', 'two times');
  made.write({ [grown.path]: early });
  made.commit('Keep our postmortems here', { time: '2026-11-02T09:00:00Z' });
  made.write({ [grown.path]: early.replace('two times', 'twice') });
  made.commit('Say it in the words of the call', { author: other, time: '2026-11-04T09:30:00Z' });
  made.write({ [grown.path]: whole });
  made.commit('Write down what we learned', { time: '2026-11-05T15:10:00Z' });
  return made;
}

/** The postmortem with a past. */
export const grown = {
  id: '2026/10.ledger.double-refunds',
  path: '2026/10.ledger.double-refunds.md',
} as const;
