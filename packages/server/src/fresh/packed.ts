import { promisify } from 'node:util';
import { gzip } from 'node:zlib';

const gzipped = promisify(gzip);

/** What was packed lately, by its ETag, up to so many bytes: a page that many ask for is packed once. */
export class Packed {
  readonly #most: number;
  readonly #kept = new Map<string, Uint8Array>();
  #size = 0;

  constructor(most = 4 * 1024 * 1024) {
    this.#most = most;
  }

  async of(word: string, bytes: Uint8Array): Promise<Uint8Array> {
    const known = this.#kept.get(word);
    if (known) {
      this.#kept.delete(word);
      this.#kept.set(word, known);
      return known;
    }
    const packed = await gzipped(bytes, { level: 5 });
    this.#keep(word, packed);
    return packed;
  }

  #keep(word: string, packed: Uint8Array): void {
    if (this.#kept.has(word) || packed.length > this.#most / 4) return;
    this.#kept.set(word, packed);
    this.#size += packed.length;
    for (const [oldest, { length }] of this.#kept) {
      if (this.#size <= this.#most) return;
      this.#kept.delete(oldest);
      this.#size -= length;
    }
  }
}
