import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { debrief, folder, type World } from './io.js';

export type Files = Readonly<Record<string, string | Uint8Array>>;

/** Several commands at once: to start a program takes a large process far longer than Git needs for its work. */
const beginning = `
git init --quiet --template= --initial-branch=main
mkdir .git/hooks
git config user.name 'Dana Reyes'
git config user.email dana@example.com`;
const committing = 'git add --all; git commit --quiet --allow-empty --message "$0"';

/** A repository of its own, with files of a first commit; nothing of the machine's own settings plays a part. */
export function repository(files: Files = {}) {
  const root = folder();
  const env = { HOME: folder(), GIT_CONFIG_NOSYSTEM: '1', PATH: process.env['PATH'] ?? '' };
  let minute = 0;
  const run = (program: string, args: readonly string[]): string => {
    // A commit a minute, from a fixed day on.
    const date = `2026-11-20T12:${String(minute++ % 60).padStart(2, '0')}:00Z`;
    const own = { ...env, GIT_AUTHOR_DATE: date, GIT_COMMITTER_DATE: date };
    return execFileSync(program, args, {
      cwd: root,
      env: own,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'pipe'],
    });
  };
  const git = (...args: readonly string[]): string => run('git', args);
  const write = (named: Files): void => {
    for (const [name, content] of Object.entries(named)) {
      mkdirSync(dirname(join(root, name)), { recursive: true });
      writeFileSync(join(root, name), content);
    }
  };
  const commit = (named: Files, message: string): void => {
    write(named);
    run('sh', ['-ec', committing, message]);
  };
  run('sh', ['-ec', beginning]);
  commit({ 'debrief.yaml': '', '.gitignore': '.debrief/\n', ...files }, 'Begin');
  return {
    root,
    env,
    git,
    write,
    commit,
    read: (name: string): string => readFileSync(join(root, name), 'utf8'),
    has: (name: string): boolean => existsSync(join(root, name)),
    /** Runs a command line in the repository. */
    run: (argv: readonly string[], world: World = {}) =>
      debrief(argv, { cwd: root, ...world, env: { ...env, ...world.env } }),
  };
}
