import { type FSWatcher, watch } from 'node:fs';
import { lstat, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import process from 'node:process';
import { isCode } from './lock.js';

/** Others gather what happened for a while before they tell it. */
const tellsAtOnce = process.platform === 'linux';

/**
 * Watches folders, not files: one watch a folder is enough, and stays small with many files. `wake` is called soon
 * after something changed; what it was has to be found out by whoever is woken.
 */
export class FolderWatch {
  readonly #wake: () => void;
  readonly #isLeftOut: (folder: string) => boolean;
  readonly #watchers = new Map<string, FSWatcher>();
  /** Folders that could not be watched. */
  readonly #unwatched = new Set<string>();
  /** How many new folders are being looked into. */
  #looking = 0;
  #closed = false;

  constructor(wake: () => void, isLeftOut: (folder: string) => boolean) {
    this.#wake = wake;
    this.#isLeftOut = isLeftOut;
  }

  /** False where something may change without anybody's being woken. */
  get isWhole(): boolean {
    return tellsAtOnce && !this.#closed && this.#looking === 0 && this.#unwatched.size === 0;
  }

  /** Watches a folder and all folders in it, and leaves alone what is watched already. */
  async tree(folder: string): Promise<void> {
    if (this.#isLeftOut(folder)) return;
    this.one(folder, (name) => void this.#found(join(folder, name)));
    const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
    const folders = entries.filter((entry) => entry.isDirectory());
    await Promise.all(folders.map(({ name }) => this.tree(join(folder, name))));
  }

  /** Watches the names in one folder. */
  one(folder: string, onName: (name: string) => void = () => undefined): void {
    if (this.#closed || this.#watchers.has(folder)) return;
    try {
      const watcher = watch(folder, { persistent: false }, (kind, name) => {
        this.#wake();
        if (kind === 'rename' && name !== null) onName(name);
      });
      watcher.on('error', () => {
        this.#forget(folder);
        this.#wake();
      });
      this.#watchers.set(folder, watcher);
      this.#unwatched.delete(folder);
    } catch (error) {
      // It is gone already, or the system has no watches left: who looks around slowly tries again.
      if (isCode(error, 'ENOENT', 'ENOTDIR')) this.#unwatched.delete(folder);
      else this.#unwatched.add(folder);
    }
  }

  close(): void {
    this.#closed = true;
    for (const watcher of this.#watchers.values()) watcher.close();
    this.#watchers.clear();
  }

  /** A name came or went: a new folder is watched, and may hold something already. */
  async #found(path: string): Promise<void> {
    this.#looking += 1;
    try {
      const stats = await lstat(path).catch(() => null);
      // A folder that was known by this name may have gone, and another have come.
      if (this.#watchers.has(path)) this.#forget(path);
      if (!stats?.isDirectory()) return;
      await this.tree(path);
      this.#wake();
    } finally {
      this.#looking -= 1;
    }
  }

  #forget(folder: string): void {
    for (const [path, watcher] of this.#watchers) {
      if (path !== folder && !path.startsWith(join(folder, '/'))) continue;
      watcher.close();
      this.#watchers.delete(path);
    }
  }
}
