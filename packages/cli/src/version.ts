import { readFileSync } from 'node:fs';

/** The version of the command, as its package says. */
export function version(): string {
  const { version: own }: { version: string } = JSON.parse(
    readFileSync(new URL('../package.json', import.meta.url), 'utf8'),
  );
  return own;
}
