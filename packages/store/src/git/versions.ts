import { createHash } from 'node:crypto';
import { createReadStream, readFileSync, statSync } from 'node:fs';
import { lstat, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { isCode } from '../lock.js';
import type { Version } from '../store.js';
import type { Repository } from './repository.js';

/** Files up to this size are read at once, and each time. */
const atOnce = 4 * 1024 * 1024;
/** What attributes can ask for beside other line ends. */
const filtered = /\b(?:filter|ident|working-tree-encoding)\b/;
/** After so many nanoseconds a change shows in the times of a file. */
const settled = 2_000_000_000n;

/** What the files of attributes said a moment ago, by the folder that they count for. */
export type KnownAttributes = Map<string, string>;

/**
 * The versions of contents: the ids that Git has for them. Where Git may change a content on its way in (line ends,
 * filters), only Git can tell, and these functions say so with null.
 */
export class Versions {
  readonly #repository: Repository;
  readonly #large = new Map<
    string,
    { readonly state: string; readonly version: Version; readonly returns: boolean }
  >();
  readonly #attributes = new Map<string, { readonly state: string; readonly text: string }>();

  constructor(repository: Repository) {
    this.#repository = repository;
  }

  /** The version of bytes that stand, or will stand, at a path. */
  ofBytes(path: string, bytes: Uint8Array, known?: KnownAttributes): Version | null {
    if (this.#mayConvert(path, () => bytes.includes(13), known)) return null;
    return createHash(this.#repository.algorithm)
      .update(`blob ${bytes.length}\0`)
      .update(bytes)
      .digest('hex');
  }

  /** The version of the bytes in a file, as if they stood at a path. */
  async ofFile(path: string, file: string): Promise<Version | null | 'no file'> {
    try {
      const stats = await lstat(file, { bigint: true });
      if (!stats.isFile()) return 'no file';
      if (stats.size <= atOnce) return this.ofBytes(path, await readFile(file));
      const state = `${stats.size} ${stats.ino} ${stats.mtimeNs} ${stats.ctimeNs}`;
      const known = this.#large.get(file);
      const read = known?.state === state ? known : await this.#readLarge(file, Number(stats.size));
      // A file that was written just now may be written again within the same tick of the clock.
      if (BigInt(Date.now()) * 1_000_000n - stats.ctimeNs > settled)
        this.#large.set(file, { ...read, state });
      return this.#mayConvert(path, () => read.returns) ? null : read.version;
    } catch (error) {
      if (isCode(error, 'ENOENT', 'ENOTDIR', 'EISDIR', 'EACCES')) return 'no file';
      throw error;
    }
  }

  async #readLarge(
    file: string,
    size: number,
  ): Promise<{ readonly version: Version; readonly returns: boolean }> {
    let returns = false;
    const hash = createHash(this.#repository.algorithm).update(`blob ${size}\0`);
    for await (const chunk of createReadStream(file)) {
      hash.update(chunk);
      returns ||= chunk.includes(13);
    }
    return { version: hash.digest('hex'), returns };
  }

  /** The version of a file that Git takes in as it is. */
  async asItIs(file: string): Promise<Version> {
    const { size } = await lstat(file);
    return (await this.#readLarge(file, size)).version;
  }

  /** Whether Git hands a path to a program, or changes more than line ends in it. */
  isFiltered(path: string): boolean {
    return filtered.test(this.#attributesOf(path));
  }

  /** Whether Git may hand out other bytes for a path than it keeps, and take in others than there are. */
  mayConvert(path: string): boolean {
    return this.#mayConvert(path, () => true);
  }

  #mayConvert(path: string, hasReturns: () => boolean, known?: KnownAttributes): boolean {
    const folder = dirname(path);
    const attributes = known?.get(folder) ?? this.#attributesOf(path);
    known?.set(folder, attributes);
    if (filtered.test(attributes)) return true;
    const ends = this.#repository.config.autocrlf || /\b(?:text|eol|crlf)\b/.test(attributes);
    return ends && hasReturns();
  }

  /** Everything that files of attributes say for a path. */
  #attributesOf(path: string): string {
    const { git, top, commonDir, config } = this.#repository;
    const home = git.variable('XDG_CONFIG_HOME') ?? join(git.variable('HOME') ?? '/', '.config');
    const files = [
      '/etc/gitattributes',
      config.attributesFile ?? join(home, 'git/attributes'),
      join(commonDir, 'info/attributes'),
    ];
    const names = path.split('/');
    for (let depth = 0; depth < names.length; depth++)
      files.push(join(top, ...names.slice(0, depth), '.gitattributes'));
    return files.map((file) => this.#read(file)).join('\n');
  }

  #read(file: string): string {
    const found = statSync(file, { throwIfNoEntry: false });
    if (!found?.isFile()) return '';
    const state = `${found.size} ${found.mtimeMs} ${found.ino}`;
    const known = this.#attributes.get(file);
    if (known?.state === state) return known.text;
    const text = readFileSync(file, 'utf8');
    this.#attributes.set(file, { state, text });
    return text;
  }
}
