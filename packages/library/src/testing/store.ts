import { createHash } from 'node:crypto';
import type { Changes, Found, Head, ListedFile, Store, StoredFile, Version } from '@debrief/store';

/** A store in memory, with as much of the contract as the library asks for. */
export class MemoryStore implements Store {
  readonly #files = new Map<string, string>();
  readonly #heads = new Map<Head, ReadonlyMap<string, Version>>();
  /** How often a file was read. */
  reads = 0;

  constructor(files: Readonly<Record<string, string>> = {}) {
    for (const [path, text] of Object.entries(files)) this.#files.set(path, text);
  }

  write(path: string, text: string): void {
    this.#files.set(path, text);
  }

  remove(path: string): void {
    this.#files.delete(path);
  }

  /** No head is known any more. */
  forgetHeads(): void {
    this.#heads.clear();
  }

  paths(): string[] {
    return [...this.#files.keys()];
  }

  head(): Promise<Head> {
    const state = this.#state();
    const head = hash(JSON.stringify([...state]));
    this.#heads.set(head, state);
    return Promise.resolve(head);
  }

  list(): Promise<readonly ListedFile[]> {
    return Promise.resolve([...this.#state()].map(([path, version]) => ({ path, version })));
  }

  read(path: string): Promise<StoredFile | null> {
    this.reads += 1;
    const text = this.#files.get(path);
    return Promise.resolve(
      text === undefined ? null : { path, version: hash(text), bytes: Buffer.from(text) },
    );
  }

  async *readMany(paths: Iterable<string>): AsyncIterable<readonly [string, Found]> {
    for (const path of paths) yield [path, await this.read(path)];
  }

  async changes(since: Head): Promise<Changes | null> {
    const before = this.#heads.get(since);
    if (!before) return null;
    const now = this.#state();
    const paths = [...new Set([...before.keys(), ...now.keys()])].sort();
    return {
      head: await this.head(),
      files: paths
        .filter((path) => before.get(path) !== now.get(path))
        .map((path) => ({ path, version: now.get(path) ?? null })),
    };
  }

  open = missing;
  commit = missing;
  history = missing;
  subscribe = missing;

  close(): Promise<void> {
    return Promise.resolve();
  }

  #state(): Map<string, Version> {
    return new Map([...this.#files].map(([path, text]): [string, string] => [path, hash(text)]).sort());
  }
}

function missing(): never {
  throw new Error('the library asks for this nowhere');
}

function hash(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
