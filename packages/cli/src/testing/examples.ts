import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Files } from './repository.js';

const folder = fileURLToPath(new URL('../../../../examples/', import.meta.url));

/** The example repository, file by file. */
export function examples(): Files {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((each) => each.isFile());
  return Object.fromEntries(
    files.map((each) => {
      const path = join(each.parentPath, each.name);
      return [relative(folder, path).split(sep).join('/'), readFileSync(path)];
    }),
  );
}

/** The text of one of them. */
export function exampleText(path: string): string {
  return readFileSync(join(folder, path), 'utf8');
}
