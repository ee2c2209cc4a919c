import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = (name: string): string => fileURLToPath(new URL(name, import.meta.url));

/** Child processes work with the built store; `npm test` builds it first. */
export const isBuilt = existsSync(here('../../../dist/index.js'));

export type Files = Readonly<Record<string, string>>;

export function temporary(): string {
  return mkdtempSync(join(tmpdir(), 'debrief-store-'));
}

const home = temporary();

/** Nothing of the machine's own settings plays a part. */
export const env: Readonly<Record<string, string>> = {
  HOME: home,
  XDG_CONFIG_HOME: home,
  GIT_CONFIG_NOSYSTEM: '1',
  PATH: process.env['PATH'] ?? '',
};

/** Runs Git as a person would. */
export function git(root: string, ...args: readonly string[]): string {
  return run(root, 'git', args);
}

function run(root: string, program: string, args: readonly string[]): string {
  return execFileSync(program, args, { cwd: root, env, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
}

/** Several commands at once: to start a program takes a large process far longer than Git needs for its work. */
const begin = `
git init --quiet --template= --initial-branch=main
mkdir .git/hooks
git config user.name 'Noor Haddad'
git config user.email noor@example.com
git add --all
git commit --quiet --message Begin`;

export function write(root: string, files: Files): void {
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(root, name)), { recursive: true });
    writeFileSync(join(root, name), content);
  }
}

/** A repository with files in a first commit. */
export function repository(files: Files): string {
  const root = temporary();
  write(root, files);
  run(root, 'sh', ['-ec', begin]);
  return root;
}

/** A copy with everything that a crash left in it; second names of one file stay so. */
export function copyOf(root: string): string {
  const copy = join(temporary(), 'copy');
  execFileSync('cp', ['-a', root, copy]);
  return copy;
}

export function hook(root: string, name: string, script: string): void {
  const file = join(root, '.git/hooks', name);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, `#!/bin/sh\n${script}\n`);
  chmodSync(file, 0o755);
}

export interface Child {
  readonly process: ChildProcess;
  /** When it says a word for the first time. */
  said(word: string): Promise<void>;
  readonly ended: Promise<Ended>;
}

/** How a child ended, and all that it said, with the times of its lines. */
export interface Ended {
  readonly code: number | null;
  readonly signal: string | null;
  readonly out: string;
  readonly times: readonly number[];
  readonly err: string;
}

export interface Interrupt {
  /** The step before which it happens. */
  readonly at: number;
  readonly how: string;
  readonly file?: string;
  readonly line?: string;
  /** The step at which something that takes long is over. */
  readonly until?: number;
  readonly log?: string;
}

/** The command line of a child. */
export function startOf(job: string, root: string, options: unknown): readonly string[] {
  return [process.execPath, here('child.mjs'), job, root, JSON.stringify(options)];
}

/** Starts `child.mjs` as the leader of a process group of its own. */
export function start(
  job: string,
  root: string,
  options: unknown = {},
  { interrupt, more = {} }: { readonly interrupt?: Interrupt; readonly more?: Files } = {},
): Child {
  const [node = '', ...rest] = startOf(job, root, options);
  const args = [...(interrupt ? ['--import', here('interrupt.mjs')] : []), ...rest];
  const child = spawn(node, args, {
    cwd: root,
    detached: true,
    env: { ...env, ...more, ...(interrupt && { INTERRUPT: JSON.stringify(interrupt) }) },
  });
  let out = '';
  let err = '';
  const times: number[] = [];
  child.stdout.on('data', (chunk: Buffer) => {
    out += chunk.toString();
    times.push(performance.now());
  });
  child.stderr.on('data', (chunk: Buffer) => (err += chunk.toString()));
  const ended = new Promise<Ended>((resolve) => {
    // A Git that outlives the child keeps its pipes open, so what it said has to be here soon after its end.
    child.on('exit', (code, signal) =>
      setTimeout(() => resolve({ code, signal, out, times, err }), signal ? 0 : 20),
    );
  });
  const said = async (word: string): Promise<void> => {
    while (!out.includes(word)) {
      const isOver = await Promise.race([ended.then(() => true), soon().then(() => false)]);
      if (isOver && !out.includes(word)) throw new Error(`It ended without a word of ${word}: ${err}`);
    }
  };
  return { process: child, said, ended };
}

function soon(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 2));
}

/** Kills a child, alone or with all programs that it has started. */
export function kill({ process: { pid } }: Child, who: 'alone' | 'group'): void {
  if (pid !== undefined) process.kill(who === 'alone' ? pid : -pid, 'SIGKILL');
}

/** What is left in the folders of Git and of Debrief that should not stay there. */
export function leftovers(root: string): string[] {
  const found: string[] = [];
  const look = (folder: string, isLeft: (name: string) => boolean, deep: boolean): void => {
    if (!existsSync(folder)) return;
    for (const entry of readdirSync(folder, { withFileTypes: true })) {
      const path = join(folder, entry.name);
      if (isLeft(entry.name)) found.push(path.slice(root.length + 1));
      else if (deep && entry.isDirectory()) look(path, isLeft, deep);
    }
  };
  look(join(root, '.debrief/store'), () => true, false);
  look(join(root, '.git'), (name) => name.includes('.lock') || name.startsWith('debrief-'), true);
  return found;
}
