import type { Io } from '../terminal/terminal.js';

/** Says how far a long check is, to a person at a terminal. */
export interface Progress {
  /** So many more texts are checked. */
  done(texts: number): void;
  /** Leaves the terminal as it was. */
  end(): void;
}

/** Says nothing. */
export const silent: Progress = { done: () => undefined, end: () => undefined };

/** Milliseconds before the first word, and between two. */
const patience = 700;
const between = 100;

/** One line on the terminal that is drawn again and again; silent wherever the messages go elsewhere, as in CI. */
export function progressOf(
  total: number,
  { stderr, env }: Pick<Io, 'stderr' | 'env'>,
  clock = Date.now,
): Progress {
  if (!stderr.isTTY || env['TERM'] === 'dumb' || (env['CI'] ?? '') !== '') return silent;
  const begun = clock();
  let told: number | null = null;
  let sum = 0;
  return {
    done: (texts) => {
      sum += texts;
      const now = clock();
      if (now - begun < patience || (told !== null && now - told < between)) return;
      told = now;
      stderr.write(`\r\u001b[2KChecking: ${sum.toLocaleString('en')} of ${total.toLocaleString('en')} files`);
    },
    end: () => {
      if (told !== null) stderr.write('\r\u001b[2K');
    },
  };
}
