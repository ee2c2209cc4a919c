import type { Random } from './random.js';

const guides = 4096;

/** Ranks by the law of Zipf and Mandelbrot: the chance of rank r, from 0, goes with 1 / (r + shift) ^ slope. */
export class Zipf {
  readonly #sums: Float64Array;
  readonly #guide = new Int32Array(guides);

  constructor(size: number, slope = 1.05, shift = 2.7) {
    this.#sums = new Float64Array(size);
    let sum = 0;
    for (let rank = 0; rank < size; rank++) {
      sum += (rank + shift) ** -slope;
      this.#sums[rank] = sum;
    }
    for (let rank = 0; rank < size; rank++) this.#sums[rank] = (this.#sums[rank] ?? 0) / sum;
    for (let at = 0, rank = 0; at < guides; at++) {
      while ((this.#sums[rank] ?? 1) < at / guides) rank++;
      this.#guide[at] = rank;
    }
  }

  rank(random: Random): number {
    const unit = random.unit();
    let rank = this.#guide[Math.floor(unit * guides)] ?? 0;
    while (rank < this.#sums.length - 1 && (this.#sums[rank] ?? 1) < unit) rank++;
    return rank;
  }
}
