import type { Io } from './terminal/terminal.js';
import { visible } from './terminal/visible.js';

/** What to say when the system is in the way of something, and what to do; null for any other error. */
export function obstacle(error: unknown): string | null {
  if (!(error instanceof Error && 'syscall' in error && 'code' in error)) return null;
  const where = 'path' in error && typeof error.path === 'string' ? ` ${visible(error.path)}` : '';
  switch (error.code) {
    case 'ENOSPC':
    case 'EDQUOT':
      return 'The disk is full. Make room and try again.';
    case 'EACCES':
    case 'EPERM':
      return `Debrief may not reach${where || ' a file'}. Change the permissions, or ask the owner.`;
    case 'EROFS':
      return `Nothing can be written${where && ` into${where}`}: its disk is read-only.`;
    case 'EMFILE':
    case 'ENFILE':
      return 'Too many files are open at once. Close some programs and try again.';
    case 'ENOENT':
    case 'ENOTDIR':
      if (error.syscall === 'uv_cwd')
        return 'The current folder is gone. Change into one that there is, and try again.';
      return error.syscall === 'mkdtemp'
        ? 'There is no folder for temporary files. Make it, or name another in TMPDIR.'
        : `There is no${where || ' such file'}. Check the path and try again.`;
    default:
      return `The system refused (${String(error.code)}${where && `,${where}`}). Try again.`;
  }
}

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
