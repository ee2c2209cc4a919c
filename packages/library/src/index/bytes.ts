const shortest = 32;

/** Bytes that grow; whole numbers take as few of them as they need. */
export class Bytes {
  #bytes: Uint8Array;
  length = 0;

  constructor(size: number) {
    this.#bytes = new Uint8Array(size);
  }

  /** Seven bits a byte, the lowest first; the highest bit says that more follow. */
  number(value: number): void {
    let rest = value;
    this.#grow(5);
    for (; rest > 127; rest = Math.floor(rest / 128)) this.#bytes[this.length++] = (rest % 128) | 128;
    this.#bytes[this.length++] = rest;
  }

  byte(value: number): void {
    this.#grow(1);
    this.#bytes[this.length++] = value;
  }

  append(bytes: Uint8Array, from = 0, to = bytes.length): void {
    this.#grow(to - from);
    // Most stretches are some bytes, for which a view costs more than it carries.
    if (to - from < shortest) {
      for (let at = from; at < to; at++) this.#bytes[this.length++] = bytes[at] ?? 0;
      return;
    }
    this.#bytes.set(from === 0 && to === bytes.length ? bytes : bytes.subarray(from, to), this.length);
    this.length += to - from;
  }

  /** What was written so far; later writing may change it. */
  view(): Uint8Array {
    return this.#bytes.subarray(0, this.length);
  }

  #grow(more: number): void {
    if (this.length + more <= this.#bytes.length) return;
    const larger = new Uint8Array(Math.max(this.length + more, this.#bytes.length * 2));
    larger.set(this.view());
    this.#bytes = larger;
  }
}
