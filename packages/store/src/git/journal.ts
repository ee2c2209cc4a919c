import { lstat, mkdir, readdir, readFile, rename, rm, unlink, writeFile } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import { syncAll, writeDurably } from '../durable.js';
import { StoreError } from '../errors.js';
import { holderName, isCode } from '../lock.js';
import type { Person, Revision, Version } from '../store.js';
import type { Context } from './context.js';
import { dropIndexes } from './staging.js';

export type Mode = '100644' | '100755';

/** What a file may be done with, in the commit and in the index. */
export interface Modes {
  readonly committed: Mode;
  readonly staged: Mode;
  readonly stagedBefore: Mode;
}

/** What happens to one file; paths are told from the top on. */
export interface FileStep {
  readonly path: string;
  /** Its version in the working tree before and after; null where it is not there. */
  readonly before: Version | null;
  readonly after: Version | null;
  /** The name of the file with its new content, and of the one that keeps the old content, in the attempt's folder. */
  readonly content: string | null;
  readonly backup: string | null;
  readonly mode: Modes;
  /** What the commit and the index get; null takes the file away, undefined leaves what is there. */
  readonly committed: Version | null | undefined;
  readonly staged: Version | null | undefined;
  /** What the index had. */
  readonly stagedBefore: Version | null;
}

/** What is needed to finish or to undo an attempt that was interrupted. */
export interface Journal {
  readonly format: 1;
  readonly commit: Revision | null;
  readonly branch: string | null;
  readonly author: Person;
  /** Of the commit; it tells our commit from others. */
  readonly date: string;
  readonly message: string;
  /** False where files change and nothing is committed. */
  readonly commits: boolean;
  readonly files: readonly FileStep[];
  /** The folders that were made for them, the highest first. */
  readonly folders: readonly string[];
}

/** Attempts of this process that could not be brought to an end; whoever holds the lock next does it. */
export const abandoned = new Set<string>();

/**
 * Keeps everything of ours out of Git, whatever its own rules say. A program that was killed in the midst of this has
 * left an empty file; what somebody wrote into it is theirs.
 */
export async function ignoreOwnFolder({ work }: Pick<Context, 'work'>): Promise<void> {
  const folder = dirname(work);
  const stats = await lstat(folder).catch(() => null);
  if (!stats?.isDirectory()) return;
  const path = join(folder, '.gitignore');
  const said = await readFile(path, 'utf8').catch((error: unknown) => (isCode(error, 'ENOENT') ? '' : null));
  if (said === '') await writeFile(path, '*\n').catch(() => undefined);
}

/**
 * One attempt at a commit: a folder with its new contents and the old ones, in the working tree, so that files can move
 * between the two; and a folder with the journal, inside of Git's, where nobody can have put one by a commit.
 */
export class Attempt {
  readonly name: string;
  readonly folder: string;
  readonly notes: string;

  constructor({ work, locks }: Pick<Context, 'work' | 'locks'>, name: string) {
    this.name = name;
    this.folder = join(work, name);
    this.notes = join(locks, name);
  }

  static async begin(context: Context): Promise<Attempt> {
    const { work } = context;
    await mkdir(context.locks, { recursive: true });
    for (const folder of [dirname(work), work]) await makeOwnFolder(folder);
    const attempt = new Attempt(context, await holderName());
    for (const folder of [attempt.notes, attempt.folder]) await mkdir(folder);
    await ignoreOwnFolder(context);
    return attempt;
  }

  file(name: string): string {
    return join(this.folder, name);
  }

  get journal(): string {
    return join(this.notes, 'journal.json');
  }

  async write({ repository }: Context, journal: Journal): Promise<void> {
    const draft = join(this.notes, 'journal.draft');
    await writeDurably(draft, JSON.stringify({ ...journal, folder: relative(repository.top, this.folder) }));
    await rename(draft, this.journal);
    await syncAll([
      this.folder,
      dirname(this.folder),
      dirname(dirname(this.folder)),
      this.notes,
      dirname(this.notes),
    ]);
  }

  /** The journal, with the attempt that it is of: several folders of one repository share its notes. */
  async read({
    repository,
  }: Context): Promise<{ readonly journal: Journal; readonly attempt: Attempt } | null> {
    const text = await readFile(this.journal, 'utf8').catch(() => null);
    if (text === null || !isJson(text)) return null;
    const { folder, ...journal }: Journal & { readonly folder: string } = JSON.parse(text);
    return {
      journal,
      attempt: new Attempt(
        { work: join(repository.top, dirname(folder)), locks: dirname(this.notes) },
        this.name,
      ),
    };
  }

  /** The journal goes first: without it, the rest is only waste. */
  async end(context: Context): Promise<void> {
    if (abandoned.has(this.name)) return;
    await unlink(this.journal).catch(() => undefined);
    await dropIndexes(context, this.name);
    for (const folder of [this.folder, this.notes]) await rm(folder, { recursive: true, force: true });
  }
}

/** A disk may give back less than it was given. */
function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

/** Where we keep things must be a folder, and no link to somewhere else. */
async function makeOwnFolder(folder: string): Promise<void> {
  await mkdir(folder).catch((error: unknown) => {
    if (!isCode(error, 'EEXIST')) throw error;
  });
  if ((await lstat(folder)).isDirectory()) return;
  throw new StoreError(
    'not-a-file',
    `${folder} is in the way: Debrief keeps a folder there for itself. Give it another name.`,
  );
}

/** The attempts that have left something behind, or are at work. */
export async function attemptsIn(context: Context): Promise<Attempt[]> {
  const isOwn = (await lstat(context.work).catch(() => null))?.isDirectory() ?? false;
  const names = await Promise.all([context.locks, ...(isOwn ? [context.work] : [])].map(namesIn));
  return [...new Set(names.flat())]
    .filter((name) => /^\d+-\d+-\d+-/.test(name))
    .map((name) => new Attempt(context, name));
}

async function namesIn(folder: string): Promise<string[]> {
  return await readdir(folder).catch(() => []);
}
