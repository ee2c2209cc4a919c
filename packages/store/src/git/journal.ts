import { mkdir, readdir, readFile, rename, rm, unlink, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { syncAll, writeDurably } from '../durable.js';
import { holderName } from '../lock.js';
import type { Person, Revision, Version } from '../store.js';
import type { Context } from './context.js';
import { dropIndexes } from './staging.js';

/** What happens to one file; paths are told from the top on. */
export interface FileStep {
  readonly path: string;
  /** Its version in the working tree before and after; null where it is not there. */
  readonly before: Version | null;
  readonly after: Version | null;
  /** The name of the file with its new content, and of the one that keeps the old content, in the attempt's folder. */
  readonly content: string | null;
  readonly backup: string | null;
  readonly mode: '100644' | '100755';
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
  readonly message: string;
  /** False where files change and nothing is committed. */
  readonly commits: boolean;
  readonly files: readonly FileStep[];
  /** The folders that were made for them, the highest first. */
  readonly folders: readonly string[];
}

/** Attempts of this process that could not be brought to an end; whoever holds the lock next does it. */
export const abandoned = new Set<string>();

/** One attempt at a commit: a folder with its new contents, the old ones, and the journal. */
export class Attempt {
  readonly name: string;
  readonly folder: string;

  constructor(work: string, name: string) {
    this.name = name;
    this.folder = join(work, name);
  }

  static async begin({ work }: Context): Promise<Attempt> {
    const attempt = new Attempt(work, await holderName());
    await mkdir(attempt.folder, { recursive: true });
    // Keeps everything of ours out of Git, whatever its own rules say.
    const ignore = join(dirname(work), '.gitignore');
    await writeFile(ignore, '*\n', { flag: 'wx' }).catch(() => undefined);
    return attempt;
  }

  file(name: string): string {
    return join(this.folder, name);
  }

  async write(journal: Journal): Promise<void> {
    const draft = this.file('journal.draft');
    await writeDurably(draft, JSON.stringify(journal));
    await rename(draft, this.file('journal.json'));
    await syncAll([this.folder, dirname(this.folder), dirname(dirname(this.folder))]);
  }

  async read(): Promise<Journal | null> {
    const text = await readFile(this.file('journal.json'), 'utf8').catch(() => null);
    return text === null ? null : JSON.parse(text);
  }

  /** The journal goes first: without it, the rest is only waste. */
  async end(context: Context): Promise<void> {
    if (abandoned.has(this.name)) return;
    await unlink(this.file('journal.json')).catch(() => undefined);
    await dropIndexes(context, this.name);
    await rm(this.folder, { recursive: true, force: true });
  }
}

/** The attempts whose folders are there. */
export async function attemptsIn({ work }: Context): Promise<Attempt[]> {
  const names = await readdir(work).catch(() => []);
  return names.filter((name) => /^\d+-\d+-\d+-/.test(name)).map((name) => new Attempt(work, name));
}
