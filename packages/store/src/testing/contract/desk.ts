import { expect, onTestFinished } from 'vitest';
import { type Obstacle, StoreError } from '../../errors.js';
import type {
  Conflict,
  ConflictingFile,
  Content,
  Done,
  FileChange,
  Person,
  Store,
  Version,
} from '../../store.js';

/** An empty store; `another` is a second handle on the same files, as another process would have it. */
export interface Opened {
  readonly store: Store;
  readonly another?: () => Promise<Store>;
}

export type Open = () => Promise<Opened>;

/** Both handles, closed when the test ends. Where there is no second one, the first has to do. */
export async function handles(open: Open): Promise<readonly [Store, Store]> {
  const { store, another } = await open();
  onTestFinished(() => store.close());
  const other = await another?.();
  if (other) onTestFinished(() => other.close());
  return [store, other ?? store];
}

export async function fresh(open: Open): Promise<Store> {
  const [store] = await handles(open);
  return store;
}

export const ada: Person = { name: 'Ada Okafor', email: 'ada@example.com' };

export function write(path: string, content: Content, base: Version | null = null): FileChange {
  return { path, base, content };
}

export function remove(path: string, base: Version): FileChange {
  return { path, base, content: null };
}

export function move(from: string, path: string, base: Version, content?: Content): FileChange {
  return { path, from, base, ...(content !== undefined && { content }) };
}

export function commit(store: Store, ...changes: readonly FileChange[]): Promise<Done | Conflict> {
  return store.commit({ author: ada, message: 'Change files', changes });
}

/** Commits what has to go through. */
export async function done(store: Store, ...changes: readonly FileChange[]): Promise<Done> {
  const outcome = await commit(store, ...changes);
  if (!outcome.done) throw new Error(`A conflict in ${outcome.conflicts.map(({ path }) => path).join(', ')}`);
  expect(outcome.uncommitted).toEqual([]);
  return outcome;
}

/** Writes files over whatever is there: the versions that they have now. */
export async function save(
  store: Store,
  files: Readonly<Record<string, Content>>,
): Promise<readonly Version[]> {
  const changes: FileChange[] = [];
  for (const [path, content] of Object.entries(files))
    changes.push(write(path, content, (await store.read(path))?.version ?? null));
  const { versions } = await done(store, ...changes);
  return changes.map(({ path }) => versions.get(path) ?? '');
}

/** What has to be a conflict. */
export async function conflicts(
  store: Store,
  ...changes: readonly FileChange[]
): Promise<readonly ConflictingFile[]> {
  const outcome = await commit(store, ...changes);
  if (outcome.done) throw new Error('It was committed.');
  return outcome.conflicts;
}

/** The word for what is in the way. */
export async function obstacle(work: Promise<unknown>): Promise<Obstacle> {
  const error = await work.then(
    () => new Error('Nothing was in the way.'),
    (thrown: unknown) => thrown,
  );
  if (error instanceof StoreError) return error.obstacle;
  throw error;
}

export function text(bytes: Uint8Array | null | undefined): string | null {
  return bytes ? Buffer.from(bytes).toString() : null;
}

/** All files with their texts, as `list`, `read` and `readMany` agree on them. */
export async function texts(store: Store): Promise<Record<string, string>> {
  const texts: Record<string, string> = {};
  const listed = await store.list();
  for (const { path, version } of listed) {
    const file = await store.read(path);
    expect(file?.version).toBe(version);
    texts[path] = text(file?.bytes) ?? '';
  }
  const together: Record<string, string | null> = {};
  for await (const [path, found] of store.readMany(listed.map(({ path }) => path)))
    together[path] = found && 'bytes' in found ? text(found.bytes) : null;
  expect(together).toEqual(texts);
  return texts;
}

export async function allOf(pieces: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const read: Uint8Array[] = [];
  for await (const piece of pieces) read.push(piece);
  return Buffer.concat(read);
}

/** A content in pieces. */
export async function* stream(
  ...pieces: readonly (string | Uint8Array | Error)[]
): AsyncIterable<Uint8Array> {
  for (const piece of pieces) {
    if (piece instanceof Error) throw piece;
    yield await Promise.resolve(Buffer.from(piece));
  }
}
