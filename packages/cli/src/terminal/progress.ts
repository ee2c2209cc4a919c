import type { Io } from './terminal.js';

/** Says how far long work is, to a person at a terminal. */
export interface Progress {
  /** So many more are done. */
  done(more: number): void;
  /** Leaves the terminal as it was. */
  end(): void;
}

/** Says nothing. */
export const silent: Progress = { done: () => undefined, end: () => undefined };

/** Milliseconds before the first word, and between two. */
const patience = 700;
const between = 100;

/**
 * `Checking: 1,024 of 2,420 files`: one line on the terminal that is drawn again and again; silent wherever the messages go
 * elsewhere, as in CI.
 */
export function progressOf(
  total: number,
  [doing, things]: readonly [doing: string, things: string],
  { stderr, env }: Pick<Io, 'stderr' | 'env'>,
  clock = Date.now,
): Progress {
  if (!stderr.isTTY || env['TERM'] === 'dumb' || (env['CI'] ?? '') !== '') return silent;
  const begun = clock();
  let told: number | null = null;
  let sum = 0;
  return {
    done: (more) => {
      sum += more;
      const now = clock();
      if (now - begun < patience || (told !== null && now - told < between)) return;
      told = now;
      stderr.write(
        `\r\u001b[2K${doing}: ${sum.toLocaleString('en')} of ${total.toLocaleString('en')} ${things}`,
      );
    },
    end: () => {
      if (told !== null) stderr.write('\r\u001b[2K');
    },
  };
}
