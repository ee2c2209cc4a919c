import { readFileSync } from 'node:fs';
import { home } from './home.js';

/** The version of the command, as its package says. */
export function version(): string {
  const { version: own }: { version: string } = JSON.parse(
    readFileSync(new URL('package.json', home), 'utf8'),
  );
  return own;
}
