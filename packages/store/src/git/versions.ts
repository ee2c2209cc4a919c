import { createHash } from 'node:crypto';
import { createReadStream, readFileSync, statSync } from 'node:fs';
import { lstat, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Version } from '../store.js';
import type { Repository } from './repository.js';

/** Files up to this size are read at once. */
const atOnce = 4 * 1024 * 1024;

/**
 * The versions of contents: the ids that Git has for them. Where Git may change a content on its way in (line ends,
 * filters), only Git can tell, and these functions say so with null.
 */
export class Versions {
  readonly #repository: Repository;
  readonly #attributes = new Map<string, { readonly state: string; readonly text: string }>();

  constructor(repository: Repository) {
    this.#repository = repository;
  }

  /** The version of bytes that stand, or will stand, at a path. */
  ofBytes(path: string, bytes: Uint8Array): Version | null {
    if (this.#mayConvert(path, () => bytes.includes(13))) return null;
    return createHash(this.#repository.algorithm)
      .update(`blob ${bytes.length}\0`)
      .update(bytes)
      .digest('hex');
  }

  /** The version of the bytes in a file, as if they stood at a path. */
  async ofFile(path: string, file: string): Promise<Version | null> {
    const { size } = await lstat(file);
    if (size <= atOnce) return this.ofBytes(path, await readFile(file));
    let returns = false;
    const hash = createHash(this.#repository.algorithm).update(`blob ${size}\0`);
    for await (const chunk of createReadStream(file)) {
      hash.update(chunk);
      returns ||= chunk.includes(13);
    }
    return this.#mayConvert(path, () => returns) ? null : hash.digest('hex');
  }

  /** Whether Git may hand out other bytes for a path than it keeps, and take in others than there are. */
  mayConvert(path: string): boolean {
    return this.#mayConvert(path, () => true);
  }

  #mayConvert(path: string, hasReturns: () => boolean): boolean {
    const attributes = this.#attributesOf(path);
    if (/\b(?:filter|ident|working-tree-encoding)\b/.test(attributes)) return true;
    const ends = this.#repository.config.autocrlf || /\b(?:text|eol|crlf)\b/.test(attributes);
    return ends && hasReturns();
  }

  /** Everything that files of attributes say for a path. */
  #attributesOf(path: string): string {
    const { top, commonDir, config } = this.#repository;
    const home = process.env['XDG_CONFIG_HOME'] ?? join(process.env['HOME'] ?? '/', '.config');
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
