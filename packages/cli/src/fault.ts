import type { Io } from './terminal/terminal.js';
import { visible } from './terminal/visible.js';

/** What to say when something went wrong that we did not foresee. */
export function fault(error: unknown, { env }: Pick<Io, 'env'>): string {
  const words = error instanceof Error ? error.message : String(error);
  const asked = env['DEBUG']?.split(/[\s,]+/).includes('debrief') ?? false;
  const stack = asked && error instanceof Error ? (error.stack ?? '') : '';
  const lines = [
    `Debrief failed, and that is our fault: ${words.split('\n')[0]}`,
    asked
      ? 'Please report it in the issues of the Debrief repository, with what follows and, if you can, the file.'
      : 'Please report it in the issues of the Debrief repository; DEBUG=debrief shows the details to add.',
    ...stack.split('\n').filter((line) => line !== ''),
  ];
  return lines.map((line) => `${visible(line)}\n`).join('');
}
