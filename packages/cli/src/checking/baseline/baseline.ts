import { existsSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { exits } from '../../exit.js';
import { Stop } from '../../folder/stop.js';
import { Tops } from '../tops.js';

/** How a baseline is called, beside the `debrief.yaml` of a team. */
export const baselineName = 'debrief-baseline.json';

/** The findings that a team has put aside, to begin with what is new. */
export interface Baseline {
  readonly path: string;
  /** Paths in it count from here. */
  readonly root: string;
  /** How often a finding is held back, by its key. */
  readonly counts: ReadonlyMap<string, number>;
}

/** A finding in a baseline: `2026/11.a.b.md#hindsight/should-have#1f5a…`. The mark is a hash: no words, no names. */
export function keyOf(file: string, rule: string, mark: string, root: string): string {
  return `${relative(root, file).split(sep).join('/')}#${rule}#${mark}`;
}

/** The file that a key is about, from the root. */
export function fileIn(key: string): string {
  return key.replace(/#[^#]*#[^#]*$/, '');
}

/**
 * The baselines of files: the nearest one upwards in their repository, or the one that is named for all. Where there is
 * no repository, the current folder is the top.
 */
export class Baselines {
  readonly #tops = new Tops();
  readonly #byFolder = new Map<string, Baseline | null>();
  readonly #named: Baseline | null;

  readonly #cwd: string;

  constructor(named: string | null, cwd: string) {
    this.#cwd = cwd;
    this.#named = named === null ? null : readBaseline(named);
  }

  of(folder: string): Baseline | null {
    if (this.#named) return this.#named;
    const known = this.#byFolder.get(folder);
    if (known !== undefined) return known;
    const path = join(folder, baselineName);
    const top = this.#tops.of(folder) ?? this.#cwd;
    const isInside = folder !== top && folder.startsWith(top.endsWith(sep) ? top : `${top}${sep}`);
    const above = isInside ? dirname(folder) : null;
    const found = existsSync(path) ? readBaseline(path) : above === null ? null : this.of(above);
    this.#byFolder.set(folder, found);
    return found;
  }
}

/** Reads a baseline; one that is not as we write it ends the check. */
export function readBaseline(path: string): Baseline {
  // A pipe would be waited for, for ever.
  if (statSync(path, { throwIfNoEntry: false })?.isFile() === false) throw unreadable(`${path} is no file.`);
  let json: unknown;
  try {
    json = JSON.parse(readFileSync(path, 'utf8'));
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw unreadable(`There is no baseline ${path}.`);
    const merge = /^<{7} /m.test(readFileSync(path, 'utf8'));
    throw unreadable(
      merge
        ? `The marks of a merge are still in ${path}. Keep the lines of both sides, or write it anew.`
        : `${path} is not JSON (${error.message}).`,
    );
  }
  const counts = new Map<string, number>();
  const told = typeof json === 'object' && json !== null ? Object.entries(json) : [];
  for (const [key, count] of told) if (key !== 'format') counts.set(key, Number(count));
  const good = [...counts].every(([key, count]) => /#.+#/.test(key) && Number.isSafeInteger(count));
  if (!good || !told.some(([key, value]) => key === 'format' && value === 1))
    throw unreadable(`${path} is no baseline of format 1.`);
  return { path, root: dirname(path), counts };
}

function unreadable(words: string): Stop {
  return new Stop(exits.unreadable, words, 'To check without it: debrief check --no-baseline');
}

/** A baseline as text: sorted, one finding a line and no comma to move, so that branches merge. */
export function baselineText(counts: ReadonlyMap<string, number>): string {
  const lines = [...counts]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([key, count]) => `  ${JSON.stringify(key)}: ${count},\n`);
  return `{\n${lines.join('')}  "format": 1\n}\n`;
}
