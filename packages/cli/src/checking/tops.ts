import { existsSync } from 'node:fs';
import { dirname, isAbsolute, join, relative, sep } from 'node:path';
import { exits } from '../exit.js';
import { Stop } from '../folder/stop.js';
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

/** The tops of the repositories that files lie in. Where one lies in none, the check ends: only Git tells `what`. */
export function repositoriesOf(
  files: readonly { readonly path: string }[],
  what: string,
  option: string,
): ReadonlySet<string> {
  const tops = new Tops();
  const found = new Set<string>();
  for (const { path } of files) {
    const top = tops.of(dirname(path));
    if (top === null)
      throw new Stop(
        exits.refused,
        `${what} is told by Git, and these files are in no Git repository.`,
        `Leave ${option} out to check all of them.`,
      );
    found.add(top);
  }
  return found;
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
