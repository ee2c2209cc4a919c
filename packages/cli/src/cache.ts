import { homedir } from 'node:os';
import { isAbsolute, join } from 'node:path';
import type { Io } from './terminal/terminal.js';

/** Where caches are kept; a folder of a relative name is none, says its specification. */
export function cacheOf({ env }: Pick<Io, 'env'>): string {
  const named = env['XDG_CACHE_HOME'] ?? '';
  return isAbsolute(named) ? named : join(env['HOME'] || homedir(), '.cache');
}
