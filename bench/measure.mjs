// Timing that compares: the candidates take turns, so that a busy moment of the machine hits them all.
import { spawn } from 'node:child_process';

/**
 * The times in milliseconds of each candidate, measured in turn after some rounds to warm up.
 * @param {number} rounds
 * @param {(() => unknown)[]} candidates
 * @returns {number[][]}
 */
export function alternately(rounds, candidates) {
  const times = candidates.map(() => /** @type {number[]} */ ([]));
  for (let round = -Math.ceil(rounds / 3); round < rounds; round++) {
    candidates.forEach((run, index) => {
      const start = performance.now();
      run();
      if (round >= 0) times[index]?.push(performance.now() - start);
    });
  }
  return times;
}

/**
 * The times of whole processes, in turn.
 * @param {number} rounds
 * @param {string[][]} commands
 * @returns {Promise<number[][]>}
 */
export async function compareStarts(rounds, commands) {
  const times = commands.map(() => /** @type {number[]} */ ([]));
  for (let round = -2; round < rounds; round++) {
    for (const [index, [program = '', ...args]] of commands.entries()) {
      const start = performance.now();
      await new Promise((resolve, reject) => {
        spawn(program, args, { stdio: 'ignore' }).on('error', reject).on('exit', resolve);
      });
      if (round >= 0) times[index]?.push(performance.now() - start);
    }
  }
  return times;
}

/** @param {number[]} times */
export function median(times) {
  return percentile(times, 50);
}

/**
 * @param {number[]} times
 * @param {number} percent
 */
export function percentile(times, percent) {
  const sorted = [...times].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor((sorted.length * percent) / 100))] ?? Number.NaN;
}

/**
 * One measured figure with what it is measured against.
 * @param {string} what
 * @param {number} figure
 * @param {[string, number][]} peers
 * @param {string} unit
 */
export function row(what, figure, peers, unit = 'ms') {
  return { what, figure, peers, unit };
}

/** @param {ReturnType<typeof row>[]} rows */
export function table(rows) {
  const width = Math.max(...rows.map(({ what }) => what.length));
  return rows
    .map(({ what, figure, peers, unit }) => {
      const against = peers.map(
        ([name, other]) => `${(figure / other).toFixed(2)} × ${name} (${other.toFixed(2)} ${unit})`,
      );
      return `${what.padEnd(width)}  ${figure.toFixed(2).padStart(9)} ${unit}   ${against.join(', ')}`;
    })
    .join('\n');
}
