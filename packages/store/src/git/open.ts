import { createReadStream, type Stats } from 'node:fs';
import { join } from 'node:path';
import { obstacleOf, StoreError } from '../errors.js';
import { spotOf } from '../files.js';
import { holderName, isCode, locked } from '../lock.js';
import { refusedPath } from '../paths.js';
import type {
  Changes,
  Commit,
  Conflict,
  Done,
  Found,
  Head,
  History,
  ListedFile,
  Listener,
  OpenFile,
  Revision,
  Store,
  StoredFile,
  Subscription,
} from '../store.js';
import { changesSince } from './changes.js';
import { commitFiles } from './commit.js';
import type { Context } from './context.js';
import { headOf, stateOf } from './head.js';
import { historyOf } from './history.js';
import { Objects } from './objects.js';
import { openAt, readAt } from './past.js';
import { readMany, readNow } from './reading.js';
import { isLeftOver, recover } from './recover.js';
import { type GitOptions, repositoryAt } from './repository.js';
import { everyFile, scan } from './scan.js';
import { subscribeTo } from './subscribe.js';
import { Versions } from './versions.js';

export interface GitStore extends Store {
  /** The folder, with links resolved. */
  readonly root: string;
}

/** Opens a folder of a Git repository: `await openGitStore('postmortems')`. Mends what a crash has left behind. */
export async function openGitStore(folder: string, options: GitOptions = {}): Promise<GitStore> {
  const repository = await repositoryAt(folder, options);
  const context: Context = {
    repository,
    versions: new Versions(repository),
    objects: new Objects(repository.git),
    work: join(repository.root, '.debrief/store'),
    locks: join(repository.gitDir, 'debrief'),
  };
  if (await isLeftOver(context)) await mend(context);
  return new OpenGitStore(context);
}

/** A folder that others are at work in can be read all the same; the next commit mends it. */
async function mend(context: Context): Promise<void> {
  const holder = await holderName();
  try {
    await locked(context.locks, holder, patience, () => recover(context, holder));
  } catch (error) {
    if (isCode(error, 'EACCES', 'EPERM', 'EROFS', 'ENOSPC')) return;
    if (!(error instanceof StoreError && ['busy', 'no-access', 'no-space'].includes(error.obstacle)))
      throw error;
  }
}

/** How long opening waits for others who mend or save, in milliseconds. */
const patience = 60_000;

class OpenGitStore implements GitStore {
  readonly root: string;
  readonly #context: Context;
  readonly #subscriptions = new Set<Subscription>();
  #commits: Promise<unknown> = Promise.resolve();
  #closed = false;

  constructor(context: Context) {
    this.#context = context;
    this.root = context.repository.root;
  }

  async head(): Promise<Head> {
    return headOf(stateOf(await scan(this.#opened())));
  }

  async list(under = ''): Promise<readonly ListedFile[]> {
    const context = this.#opened();
    const { repository } = context;
    const folder = under.replace(/\/+$/, '');
    if (folder !== '') checkPath(folder);
    const files = await everyFile(context, `${repository.prefix}${folder === '' ? '' : `${folder}/`}`);
    const listed: ListedFile[] = [];
    for (const [path, version] of files)
      if (version !== null) listed.push({ path: path.slice(repository.prefix.length), version });
    return listed.sort((one, two) => (one.path < two.path ? -1 : 1));
  }

  async read(path: string, at?: Revision): Promise<StoredFile | null> {
    const context = this.#opened();
    if (at !== undefined) return await readAt(context, checkPath(path), at);
    return await readNow(context, path);
  }

  readMany(paths: Iterable<string>): AsyncIterable<readonly [string, Found]> {
    return readMany(this.#opened(), paths);
  }

  async open(path: string, at?: Revision): Promise<OpenFile | null> {
    const context = this.#opened();
    if (at !== undefined) return await openAt(context, checkPath(path), at);
    const { file, stats } = spotOf(this.root, path);
    return stats ? { path, size: stats.size, mark: markOf(stats), bytes: piecesOf(file) } : null;
  }

  async commit(commit: Commit): Promise<Done | Conflict> {
    const context = this.#opened();
    const done = this.#commits
      .then(() => commitFiles(context, commit))
      .catch((error: unknown) => {
        throw obstacleOf(error) ?? error;
      });
    this.#commits = done.catch(() => undefined);
    return await done;
  }

  async history(path: string, { limit }: { readonly limit?: number } = {}): Promise<History> {
    const { repository } = this.#opened();
    return await historyOf(repository, checkPath(path), limit);
  }

  async changes(since: Head): Promise<Changes | null> {
    return await changesSince(this.#opened(), since);
  }

  async subscribe(listener: Listener): Promise<Subscription> {
    const subscription = await subscribeTo(this.#opened(), this, listener);
    this.#subscriptions.add(subscription);
    return subscription;
  }

  async close(): Promise<void> {
    if (this.#closed) return;
    await this.#commits;
    await Promise.all([...this.#subscriptions].map((each) => each.close()));
    this.#closed = true;
    this.#context.objects.close();
  }

  #opened(): Context {
    if (this.#closed) throw new StoreError('closed', 'The folder was closed.');
    return this.#context;
  }
}

function checkPath(path: string): string {
  const refused = refusedPath(path);
  if (refused)
    throw new StoreError('path', `${JSON.stringify(path)} cannot be the path of a file here: ${refused}.`);
  return path;
}

/** What the system says of a file, to tell it from the one that it was or that takes its place. */
function markOf({ ino, size, mtimeMs, ctimeMs }: Stats): string {
  return [ino, size, mtimeMs, ctimeMs].map((each) => each.toString(36)).join('-');
}

/** Begins when somebody reads. */
async function* piecesOf(file: string): AsyncIterable<Uint8Array> {
  yield* createReadStream(file);
}
