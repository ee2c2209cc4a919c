import type { Interval } from './figure.js';

/** The value in the middle, or half-way between the two in the middle; null where there is none. Takes them sorted. */
export function median(sorted: readonly number[]): number | null {
  const low = sorted[Math.floor((sorted.length - 1) / 2)];
  const high = sorted[Math.floor(sorted.length / 2)];
  return low === undefined || high === undefined ? null : (low + high) / 2;
}

/**
 * Where the median lies of whatever such values come from: between the k-th value from below and the k-th from above.
 * Each value is below that median as a coin falls, whatever the distribution; so binomial coefficients tell how often
 * the interval holds it. The narrowest with at least `wanted` is taken; below six values there is none of 95 %.
 */
export function medianInterval(sorted: readonly number[], wanted = 0.95): Interval | null {
  const n = sorted.length;
  let best: Interval | null = null;
  // The chance of exactly i heads in n throws, as a logarithm: 2 ** -n is too small a number for large n.
  let chance = -n * Math.LN2;
  let below = 0;
  for (let i = 0; i < n / 2; i++) {
    below += Math.exp(chance);
    const coverage = 1 - 2 * below;
    const [low, high] = [sorted[i], sorted[n - 1 - i]];
    if (coverage < wanted || low === undefined || high === undefined || i >= n - 1 - i) break;
    best = { low, high, coverage };
    chance += Math.log(n - i) - Math.log(i + 1);
  }
  return best;
}
