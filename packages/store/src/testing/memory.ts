import { createHash, randomUUID } from 'node:crypto';
import { StoreError } from '../errors.js';
import { folded, refusedName, refusedPath } from '../paths.js';
import { checkCommit, pathsOf } from '../request.js';
import type {
  Changes,
  Commit,
  Conflict,
  ConflictingFile,
  Content,
  Done,
  FileChange,
  Found,
  Head,
  History,
  ListedFile,
  Listener,
  OpenFile,
  Revision,
  Step,
  Store,
  StoredFile,
  Subscription,
  Version,
} from '../store.js';

type Files = ReadonlyMap<string, Version>;

interface Moment {
  readonly revision: Revision;
  readonly files: Files;
  /** Without a commit: before the first one. */
  readonly commit: Commit | null;
  readonly time: Date;
}

/** What all handles share. */
export class Memory {
  readonly contents = new Map<Version, Uint8Array>();
  readonly moments: Moment[] = [{ revision: 'none', files: new Map(), commit: null, time: new Date(0) }];
  readonly listeners = new Set<() => void>();
}

/** A store that forgets: for tests, and to show what the contract asks for in as few words as will do. */
export class MemoryStore implements Store {
  readonly #memory: Memory;
  readonly #subscriptions = new Set<Subscription>();
  #closed = false;

  constructor(memory = new Memory()) {
    this.#memory = memory;
  }

  async head(): Promise<Head> {
    return await Promise.resolve(this.#now().revision);
  }

  async list(under = ''): Promise<readonly ListedFile[]> {
    const folder = under.replace(/\/+$/, '');
    if (folder !== '') check(folder);
    const all = [...this.#now().files].map(([path, version]) => ({ path, version }));
    const below = all.filter(({ path }) => folder === '' || path.startsWith(`${folder}/`));
    return await Promise.resolve(below.sort((one, two) => (one.path < two.path ? -1 : 1)));
  }

  async read(path: string, at?: Revision): Promise<StoredFile | null> {
    check(path);
    const { files } = at === undefined ? this.#now() : this.#at(at);
    const version = files.get(path);
    if (version !== undefined) return await Promise.resolve({ path, version, bytes: this.#bytes(version) });
    if (at === undefined) checkPlace(files, path);
    return null;
  }

  readMany(paths: Iterable<string>): AsyncIterable<readonly [string, Found]> {
    this.#now();
    return this.#each(paths);
  }

  async *#each(paths: Iterable<string>): AsyncIterable<readonly [string, Found]> {
    for (const path of paths) yield [path, await this.read(path).catch((error: unknown) => asFound(error))];
  }

  async open(path: string, at?: Revision): Promise<OpenFile | null> {
    const file = await this.read(path, at);
    return file && { path, size: file.bytes.length, mark: file.version, bytes: piecesOf(file.bytes) };
  }

  async commit(commit: Commit): Promise<Done | Conflict> {
    this.#now();
    checkCommit(commit);
    for (const change of commit.changes) for (const path of pathsOf(change)) check(path);
    const contents = new Map<FileChange, Uint8Array>();
    for (const change of commit.changes) {
      if (change.content !== null && change.content !== undefined)
        contents.set(change, await bytesOf(change.content));
    }
    // From here on nothing waits, so that nobody comes between.
    const { files } = this.#now();
    for (const { path } of commit.changes) checkPlace(files, path);
    const conflicts = commit.changes.flatMap((change) => this.#conflictsOf(change, files));
    if (conflicts.length > 0) return { done: false, conflicts };
    const after = new Map(files);
    for (const change of commit.changes) after.delete('from' in change ? change.from : change.path);
    for (const change of commit.changes) {
      const bytes = contents.get(change);
      const version = bytes ? this.#keep(bytes) : 'from' in change ? change.base : null;
      if (version === null) continue;
      if (!files.has(change.path)) checkNew(after.keys(), change.path);
      after.set(change.path, version);
    }
    const touched = commit.changes.flatMap(pathsOf);
    const versions = new Map(touched.map((path) => [path, after.get(path) ?? null]));
    if (touched.every((path) => after.get(path) === files.get(path)))
      return { done: true, revision: null, versions, uncommitted: [] };
    const revision = randomUUID();
    this.#memory.moments.push({ revision, files: after, commit, time: new Date() });
    for (const listener of this.#memory.listeners) listener();
    return { done: true, revision, versions, uncommitted: [] };
  }

  async history(path: string, { limit = Number.POSITIVE_INFINITY } = {}): Promise<History> {
    check(path);
    this.#now();
    const steps: Step[] = [];
    let name = path;
    for (let index = this.#memory.moments.length - 1; index > 0; index--) {
      const { revision, commit, files, time } = this.#at(index);
      const version = files.get(name) ?? null;
      if (!commit || version === (this.#at(index - 1).files.get(name) ?? null)) continue;
      steps.push({
        revision,
        author: commit.author,
        time,
        message: commit.message.trim(),
        path: name,
        version,
      });
      const move = commit.changes.find((change) => change.path === name);
      if (move && 'from' in move) name = move.from;
    }
    return await Promise.resolve({ steps: steps.slice(0, limit), complete: steps.length <= limit });
  }

  async changes(since: Head): Promise<Changes | null> {
    const { files, revision } = this.#now();
    const then = this.#memory.moments.find((moment) => moment.revision === since)?.files;
    if (!then) return null;
    const paths = [...new Set([...then.keys(), ...files.keys()])].sort();
    const different = paths.filter((path) => then.get(path) !== files.get(path));
    const changed = different.map((path) => ({ path, version: files.get(path) ?? null }));
    return await Promise.resolve({ head: revision, files: changed });
  }

  async subscribe(listener: Listener): Promise<Subscription> {
    let last = await this.head();
    let running: Promise<unknown> = Promise.resolve();
    const look = async (): Promise<void> => {
      const changes = this.#memory.listeners.has(wake) ? await this.changes(last) : null;
      if (!changes || changes.head === last) return;
      last = changes.head;
      if (changes.files.length > 0) await listener(changes);
    };
    const wake = (): void => {
      running = running.then(look).catch(() => undefined);
    };
    this.#memory.listeners.add(wake);
    const close = async (): Promise<void> => {
      this.#memory.listeners.delete(wake);
      await Promise.resolve();
    };
    const { moments } = this.#memory;
    const subscription: Subscription = {
      get stirs() {
        return moments.length;
      },
      close,
    };
    this.#subscriptions.add(subscription);
    return subscription;
  }

  async close(): Promise<void> {
    await Promise.all([...this.#subscriptions].map((each) => each.close()));
    this.#closed = true;
  }

  #now(): Moment {
    if (this.#closed) throw new StoreError('closed', 'The store was closed.');
    return this.#at(this.#memory.moments.length - 1);
  }

  #at(which: Revision | number): Moment {
    const { moments } = this.#memory;
    const found =
      typeof which === 'number' ? moments[which] : moments.find(({ revision }) => revision === which);
    if (!found) throw new StoreError('unknown-revision', `There is no revision ${which} here.`);
    return found;
  }

  #bytes(version: Version): Uint8Array {
    return this.#memory.contents.get(version) ?? new Uint8Array();
  }

  #keep(bytes: Uint8Array): Version {
    const version = createHash('sha256').update(bytes).digest('hex');
    this.#memory.contents.set(version, bytes);
    return version;
  }

  #conflictsOf(change: FileChange, files: Files): ConflictingFile[] {
    const source = 'from' in change ? change.from : change.path;
    const isStale = (files.get(source) ?? null) !== change.base;
    const isTaken = 'from' in change && files.has(change.path);
    if (!isStale && !isTaken) return [];
    const path = isStale ? source : change.path;
    const version = files.get(path) ?? null;
    const { base, content } = change;
    const yours = typeof content === 'string' ? Buffer.from(content) : content;
    return [
      {
        path,
        base: base === null ? null : (this.#memory.contents.get(base) ?? null),
        yours: yours instanceof Uint8Array ? yours : null,
        theirs: version === null ? null : this.#bytes(version),
        version,
      },
    ];
  }
}

function asFound(error: unknown): StoreError {
  if (error instanceof StoreError) return error;
  throw error;
}

function check(path: string): void {
  const refused = refusedPath(path);
  if (refused)
    throw new StoreError('path', `${JSON.stringify(path)} cannot be the path of a file: ${refused}.`);
}

/** Throws where a folder stands in the place of a file, or a file in that of a folder. */
function checkPlace(files: Files, path: string): void {
  for (const other of files.keys()) {
    if (other.startsWith(`${path}/`)) throw new StoreError('not-a-file', `${path} is a folder.`);
    if (path.startsWith(`${other}/`)) throw new StoreError('not-a-file', `${other} is a file.`);
  }
}

/** Throws where not every computer could hold a new file, or tell it from another. */
function checkNew(paths: Iterable<string>, path: string): void {
  const refused = refusedName(path);
  if (refused)
    throw new StoreError('path', `${JSON.stringify(path)} cannot be the name of a new file: ${refused}.`);
  const names = path.split('/');
  for (const other of paths) {
    const others = other.split('/');
    const depth = names.findIndex((name, at) => name !== others[at]);
    const is =
      depth < 0 || depth >= others.length || folded(names[depth] ?? '') === folded(others[depth] ?? '');
    if (is) throw new StoreError('name-in-use', `${path} and ${other} would be the same on some computers.`);
  }
}

async function bytesOf(content: Content): Promise<Uint8Array> {
  if (typeof content === 'string') return Buffer.from(content);
  if (content instanceof Uint8Array) return Uint8Array.from(content);
  const pieces: Uint8Array[] = [];
  for await (const piece of content) pieces.push(piece);
  return Buffer.concat(pieces);
}

async function* piecesOf(bytes: Uint8Array): AsyncIterable<Uint8Array> {
  for (let at = 0; at < bytes.length; at += 65_536)
    yield await Promise.resolve(bytes.subarray(at, at + 65_536));
}
