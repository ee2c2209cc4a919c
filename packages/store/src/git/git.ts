import { StoreError } from '../errors.js';
import { isCode } from '../lock.js';
import { type Environment, type Errand, type Ran, runHere, start } from './errand.js';
import { porterFor } from './porter.js';

export interface RunOptions {
  readonly input?: string | Uint8Array;
  /** Further variables of the environment. */
  readonly env?: Environment;
  /** Codes to end with that are answers; any other one throws. */
  readonly fine?: readonly number[];
}

/** Variables that point Git to another repository than the folder's: a hook that calls us has them. */
const elsewhere = [
  'GIT_ALTERNATE_OBJECT_DIRECTORIES',
  'GIT_COMMON_DIR',
  'GIT_CONFIG',
  'GIT_DIR',
  'GIT_GLOB_PATHSPECS',
  'GIT_GRAFT_FILE',
  'GIT_ICASE_PATHSPECS',
  'GIT_IMPLICIT_WORK_TREE',
  'GIT_INDEX_FILE',
  'GIT_INTERNAL_SUPER_PREFIX',
  'GIT_LITERAL_PATHSPECS',
  'GIT_NAMESPACE',
  'GIT_NOGLOB_PATHSPECS',
  'GIT_NO_REPLACE_OBJECTS',
  'GIT_OBJECT_DIRECTORY',
  'GIT_PREFIX',
  'GIT_REPLACE_REF_BASE',
  'GIT_SHALLOW_FILE',
  'GIT_WORK_TREE',
];

/** For our own questions: the same words everywhere, no questions to the person, no locks of the index, no wildcards. */
const asking = { LC_ALL: 'C', GIT_OPTIONAL_LOCKS: '0', GIT_TERMINAL_PROMPT: '0', GIT_LITERAL_PATHSPECS: '1' };

/** Has `git log` tell what is there, however the person likes to see it. */
export const asWritten = [
  ...['-c', 'log.showSignature=false', '-c', 'log.showRoot=true', '-c', 'log.mailmap=false'],
  ...['-c', 'i18n.logOutputEncoding=UTF-8', '-c', 'log.follow=false', '-c', 'diff.renameLimit=0'],
] as const;

/** Has Git write to the disk what it says it has written, whatever the person has set. */
export const durably = ['-c', 'core.fsync=all', '-c', 'core.fsyncMethod=fsync'] as const;

/** The `git` program in one folder. */
export class Git {
  readonly folder: string;
  readonly #env: Environment;

  constructor(folder: string, env: Environment) {
    this.folder = folder;
    const own: Record<string, string | undefined> = { ...env, PATH: env['PATH'] ?? process.env['PATH'] };
    for (const name of elsewhere) delete own[name];
    this.#env = own;
  }

  /** What the environment says. */
  variable(name: string): string | undefined {
    return this.#env[name];
  }

  in(folder: string): Git {
    return new Git(folder, this.#env);
  }

  /** Asks Git something, or has it do something that nobody else sees yet. */
  async ask(args: readonly string[], { env, ...options }: RunOptions = {}): Promise<Ran> {
    return await this.run(args, { ...options, env: { ...asking, ...env } });
  }

  /** The answer as lines or fields that end with NUL. */
  async fields(args: readonly string[], options: RunOptions = {}): Promise<string[]> {
    return fieldsOf((await this.ask(args, options)).out);
  }

  /** Runs Git as the person would, for all that calls their programs. */
  async run(args: readonly string[], { input, env = {}, fine = [0] }: RunOptions = {}): Promise<Ran> {
    const errand = { ...this.#errand(args, env), input };
    const porter = porterFor();
    const ran = await (porter ? porter.run(errand) : runHere(errand)).catch((error) => {
      throw startError(error);
    });
    if (!fine.includes(ran.code)) throw failure(args, ran);
    return ran;
  }

  start(args: readonly string[], env: Environment = {}) {
    return start(this.#errand(args, env));
  }

  #errand(args: readonly string[], env: Environment): Errand {
    return { args, folder: this.folder, env: { ...this.#env, ...env } };
  }
}

/** NUL-terminated fields, those whose bytes are text. */
export function fieldsOf(bytes: Buffer): string[] {
  const text = bytes.toString('utf8');
  return text === '' ? [] : text.replace(/\0$/, '').split('\0');
}

function startError(error: Error): Error {
  if (!isCode(error, 'ENOENT')) return error;
  return new StoreError(
    'no-git',
    'Debrief keeps postmortems with Git, and there is no git here. Install Git and try again.',
  );
}

/** What Git said, as an error that a person can act on. */
export function failure(args: readonly string[], { code, err }: Ran): StoreError {
  if (/dubious ownership/.test(err)) {
    const how = /git config --global --add safe\.directory .*/.exec(err)?.[0] ?? '';
    return new StoreError(
      'not-trusted',
      `This folder belongs to another user, so Git does not work in it. If you trust it, run:\n  ${how}`,
    );
  }
  if (/not a git repository/i.test(err))
    return new StoreError(
      'no-repository',
      'This folder is not in a Git repository. To make it one, run: debrief init',
    );
  if (/no space left on device|disk quota exceeded/i.test(err))
    return new StoreError('no-space', 'The disk is full, so nothing was changed. Make room and try again.');
  if (/permission denied|read-only file system|insufficient permission/i.test(err))
    return new StoreError('no-access', `Git may not write here: ${lastLine(err)}`);
  const command = args.find((each) => !each.startsWith('-') && !each.includes('=')) ?? '';
  return new StoreError('failed', `git ${command} ended with ${code}: ${lastLine(err) || 'it said nothing'}`);
}

function lastLine(text: string): string {
  const lines = text.split('\n').filter((line) => line.trim() !== '' && !line.startsWith('hint:'));
  return (lines.find((line) => /^(?:fatal|error):/.test(line)) ?? lines.at(-1) ?? '').replace(
    /^(?:fatal|error): /,
    '',
  );
}
