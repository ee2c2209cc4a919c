import {
  chmodSync,
  existsSync,
  lstatSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { type GitStore, openGitStore } from '../open.js';
import { env, git, temporary } from './trial.js';

/** A store on a folder, closed when the test ends. */
export async function opened(folder: string, more: Readonly<Record<string, string>> = {}): Promise<GitStore> {
  const store = await openGitStore(folder, { env: { ...env, ...more } });
  onTestFinished(() => store.close());
  return store;
}

/** What Git answers, or '' where it refuses. */
export function tried(root: string, ...args: readonly string[]): string {
  try {
    return git(root, ...args);
  } catch {
    return '';
  }
}

/** Everything that must be as before when nothing was done. */
export function stateOf(root: string): Readonly<Record<string, string>> {
  return {
    head: tried(root, 'rev-parse', '--verify', 'HEAD'),
    branch: tried(root, 'symbolic-ref', 'HEAD'),
    refs: tried(root, 'for-each-ref'),
    index: tried(root, 'ls-files', '--stage'),
    status: tried(root, 'status', '--porcelain=v2', '--untracked-files=all'),
    ...filesIn(root),
  };
}

/** The files of a working tree, links and special files told by name. */
export function filesIn(root: string, under = ''): Readonly<Record<string, string>> {
  const found: Record<string, string> = {};
  for (const name of readdirSync(join(root, under)).sort()) {
    if (under === '' && ['.git', '.debrief'].includes(name)) continue;
    const path = under === '' ? name : `${under}/${name}`;
    const stats = lstatSync(join(root, path));
    if (stats.isDirectory()) Object.assign(found, { [`${path}/`]: '' }, filesIn(root, path));
    else if (stats.isSymbolicLink()) found[path] = `-> ${readlinkSync(join(root, path))}`;
    else if (!stats.isFile()) found[path] = 'not a file';
    else found[path] = `${(stats.mode & 0o777).toString(8)} ${readFileSync(join(root, path), 'utf8')}`;
  }
  return found;
}

/** What `git status` tells of each file in short: `{ 'a.md': ' M' }`. */
export function statusOf(root: string): Readonly<Record<string, string>> {
  const lines = git(root, 'status', '--porcelain', '-z', '--untracked-files=all').split('\0');
  return Object.fromEntries(
    lines.filter((line) => line !== '').map((line) => [line.slice(3), line.slice(0, 2)]),
  );
}

/** A file in the last commit, in the index, and in the folder; null where it is not. */
export function placesOf(root: string, path: string): readonly (string | null)[] {
  const shown = (name: string): string | null =>
    tried(root, 'cat-file', '-e', name) === '' && tried(root, 'rev-parse', '--verify', '--quiet', name) === ''
      ? null
      : git(root, 'cat-file', 'blob', name);
  const file = join(root, path);
  return [shown(`HEAD:${path}`), shown(`:${path}`), existsSync(file) ? readFileSync(file, 'utf8') : null];
}

/** The files that a commit touches, with what it does to them: `{ 'a.md': 'M' }`. */
export function touchedBy(root: string, revision = 'HEAD'): Readonly<Record<string, string>> {
  const args = [
    'show',
    '--format=',
    '--name-status',
    '--no-renames',
    '--ignore-submodules=none',
    '-z',
    revision,
  ];
  const fields = git(root, ...args).split('\0');
  const touched: Record<string, string> = {};
  for (let at = 0; at + 1 < fields.length; at += 2) touched[fields[at + 1] ?? ''] = fields[at] ?? '';
  return touched;
}

/**
 * A `git` that does something of its own once, just before it does what it was asked for with these words: a way to
 * come in between at a certain moment. `$real` is the real Git.
 */
export function interposed(words: string, script: string): Readonly<Record<string, string>> {
  const folder = temporary();
  const real = (env['PATH'] ?? '').split(':').find((each) => existsSync(join(each, 'git')));
  const lines = [
    '#!/bin/sh',
    `real=${real}/git`,
    `case " $* " in *${JSON.stringify(` ${words} `)}*)`,
    `if mkdir ${folder}/done 2>/dev/null; then ( ${script} ) >&2; fi;;`,
    'esac',
    'exec "$real" "$@"',
    '',
  ];
  writeFileSync(join(folder, 'git'), lines.join('\n'));
  chmodSync(join(folder, 'git'), 0o755);
  return { PATH: `${folder}:${env['PATH']}` };
}
