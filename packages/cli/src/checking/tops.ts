import { existsSync } from 'node:fs';
import { dirname, isAbsolute, join, relative, sep } from 'node:path';
import type { Checked } from './checked.js';

/** The tops of the Git repositories that folders lie in; each folder is looked at once. */
export class Tops {
  readonly #known = new Map<string, string | null>();

  /** The nearest folder upwards that is the top of a repository; null where there is none. */
  of(folder: string): string | null {
    const known = this.#known.get(folder);
    if (known !== undefined) return known;
    const outer = dirname(folder);
    const above = outer === folder ? null : () => this.of(outer);
    const top = existsSync(join(folder, '.git')) ? folder : (above?.() ?? null);
    this.#known.set(folder, top);
    return top;
  }
}

/**
 * Names files as code hosts do: from the top of their repository, or from the current folder where there is none;
 * `2026/11.a.b.md`. Null for what lies outside of both, and for standard input.
 */
export function namesFromTop(cwd: string): (checked: Pick<Checked, 'file'>) => string | null {
  const tops = new Tops();
  return ({ file }) => {
    if (file === null) return null;
    const name = relative(tops.of(dirname(file)) ?? cwd, file);
    return name.startsWith('..') || isAbsolute(name) ? null : name.split(sep).join('/');
  };
}
