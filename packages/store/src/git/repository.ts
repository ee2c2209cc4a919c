import { realpath, stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { StoreError } from '../errors.js';
import type { Person } from '../store.js';
import type { Environment } from './errand.js';
import { Git } from './git.js';

/** A repository and the folder in it that we keep. All paths of files are told from the top on. */
export interface Repository {
  readonly git: Git;
  /** The folder, with links resolved. */
  readonly root: string;
  /** The top of the working tree. */
  readonly top: string;
  /** The folder as seen from the top, with a slash at its end; empty when it is the top. */
  readonly prefix: string;
  /** Where Git keeps what belongs to this working tree; a linked one has its own. */
  readonly gitDir: string;
  /** Where Git keeps what all working trees share. */
  readonly commonDir: string;
  readonly algorithm: 'sha1' | 'sha256';
  readonly config: Config;
}

export interface Config {
  readonly autocrlf: boolean;
  readonly attributesFile: string | null;
  readonly hooksPath: string | null;
}

export interface GitOptions {
  /** The environment for Git; that of the process unless given. */
  readonly env?: Environment;
}

/** Older ones cannot be told to have everything on the disk. */
const oldestGit = [2, 36] as const;

const questions = [
  '--is-bare-repository',
  '--is-inside-git-dir',
  '--show-object-format',
  '--absolute-git-dir',
  '--path-format=absolute',
  '--git-common-dir',
  // Last, since they fail where there is no working tree.
  '--show-toplevel',
  '--show-prefix',
];

/** The repository around a folder. */
export async function repositoryAt(
  folder: string,
  { env = process.env }: GitOptions = {},
): Promise<Repository> {
  const root = await existing(folder);
  const git = new Git(root, env);
  const [version, answers, config] = await Promise.all([
    git.ask(['version']),
    git.ask(['rev-parse', ...questions], { fine: [0, 128] }),
    configOf(git),
  ]);
  checkVersion(version.out.toString());
  const [bare, inside, algorithm, gitDir, commonDir, top, prefix] = answers.out.toString().split('\n');
  if (bare === 'true')
    throw new StoreError(
      'bare',
      `${folder} is a bare repository: it has no files to work with. Use a clone of it.`,
    );
  if (inside === 'true')
    throw new StoreError(
      'bare',
      `${folder} lies inside of what belongs to Git. Name the folder that holds the files.`,
    );
  if (answers.code !== 0) await git.ask(['rev-parse', ...questions]);
  if (!gitDir || !commonDir || !top)
    throw new StoreError('failed', `Git did not say where the repository of ${folder} is.`);
  return {
    git: git.in(top),
    root,
    top,
    prefix: prefix ?? '',
    gitDir,
    commonDir,
    algorithm: algorithm === 'sha256' ? 'sha256' : 'sha1',
    config,
  };
}

/** Makes a folder a repository. A branch is called `main` unless the person has set another name. */
export async function createRepository(
  folder: string,
  { env = process.env }: GitOptions = {},
): Promise<void> {
  const git = new Git(await existing(folder), env);
  const set = await git.ask(['config', '--get', 'init.defaultBranch'], { fine: [0, 1, 128] });
  await git.ask(['init', '--quiet', ...(set.code === 0 ? [] : ['--initial-branch=main'])]);
}

/** The person that Git knows at this computer, or null when nobody has told it. */
export async function gitPerson(
  folder: string,
  { env = process.env }: GitOptions = {},
): Promise<Person | null> {
  const git = new Git(await existing(folder), env);
  const told = await git.ask(['-c', 'user.useConfigOnly=true', 'var', 'GIT_AUTHOR_IDENT'], {
    fine: [0, 128],
  });
  const [, name = '', email = ''] = /^(.*) <(.*)> \d+ [-+]\d+\s*$/s.exec(told.out.toString()) ?? [];
  return told.code === 0 && name !== '' && email !== '' ? { name, email } : null;
}

async function existing(folder: string): Promise<string> {
  const path = resolve(folder);
  const found = await stat(path).catch(() => null);
  if (!found)
    throw new StoreError(
      'no-repository',
      `There is no folder ${folder}. Check the path, or make it with: debrief init ${folder}`,
    );
  if (!found.isDirectory())
    throw new StoreError('no-repository', `${folder} is a file. Name the folder that holds it.`);
  return await realpath(path);
}

function checkVersion(words: string): void {
  const [, major = '0', minor = '0'] = /(\d+)\.(\d+)/.exec(words) ?? [];
  const [oldestMajor, oldestMinor] = oldestGit;
  if (Number(major) > oldestMajor || (Number(major) === oldestMajor && Number(minor) >= oldestMinor)) return;
  throw new StoreError(
    'old-git',
    `Debrief needs Git ${oldestGit.join('.')} or newer, and this is ${major}.${minor}. Please update Git and try again.`,
  );
}

async function configOf(git: Git): Promise<Config> {
  const wanted = '^core\\.(autocrlf|attributesfile|hookspath)$';
  const entries = await git.fields(['config', '-z', '--type=path', '--get-regexp', wanted], {
    fine: [0, 1, 128],
  });
  const values = new Map(
    entries.map((entry) => [entry.split('\n')[0] ?? '', entry.split('\n').slice(1).join('\n')]),
  );
  const autocrlf = values.get('core.autocrlf') ?? 'false';
  return {
    autocrlf: !['false', 'no', 'off', '0'].includes(autocrlf.toLowerCase()),
    attributesFile: values.get('core.attributesfile') ?? null,
    hooksPath: values.get('core.hookspath') ?? null,
  };
}
