import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Files, git } from './trial.js';

/**
 * Files that the child changes in rounds, always together: `one.md` is written, `2026/two.md` comes and goes, and
 * `three.md` moves to another folder and back. Each holds the number of its round, so half a commit shows.
 */
export function filesOf(round: number): Files {
  const [two, three]: readonly [Files, string] =
    round % 2 === 0 ? [{ '2026/two.md': `round ${round}\n` }, '2026/three.md'] : [{}, '2027/new/three.md'];
  return { 'one.md': long(round), ...two, [three]: long(round) };
}

/** Long enough for an edit at the end to be apart from the number at the top. */
function long(round: number): string {
  return `round ${round}\n${Array.from({ length: 12 }, (_, line) => `line ${line}\n`).join('')}`;
}

export const first: Files = { ...filesOf(0), 'other.md': 'other\n', '.gitignore': '*~\n' };

/** The round that a repository is in; throws where the files of its commit are of different rounds. */
export function committedRound(root: string): number {
  const files = git(root, 'ls-tree', '-r', '--name-only', 'HEAD').trim().split('\n');
  const content = (path: string): string => git(root, 'show', `HEAD:${path}`);
  const round = roundIn(content('one.md'));
  const expected = filesOf(round);
  const found = Object.fromEntries(
    files.filter((path) => /one|two|three/.test(path)).map((path) => [path, content(path)]),
  );
  if (JSON.stringify(sorted(found)) !== JSON.stringify(sorted(expected)))
    throw new Error(`Half a commit: ${JSON.stringify(found)}`);
  return round;
}

/** The round of the files in the folder; throws where they are of different ones. */
export function workingRound(root: string): number {
  const round = roundIn(readFileSync(join(root, 'one.md'), 'utf8'));
  const expected = filesOf(round);
  for (const path of ['one.md', '2026/two.md', '2026/three.md', '2027/new/three.md']) {
    const text = existsSync(join(root, path)) ? readFileSync(join(root, path), 'utf8') : null;
    // Edits by hand stand at the end.
    const same = text === null ? expected[path] === undefined : text.startsWith(expected[path] ?? '\0');
    if (!same) throw new Error(`Half a change: ${path} is ${JSON.stringify(text)} in round ${round}`);
  }
  return round;
}

function roundIn(text: string): number {
  return Number(/^round (\d+)$/m.exec(text)?.[1]);
}

function sorted(files: Files): readonly (readonly [string, string])[] {
  return Object.entries(files).sort(([one], [two]) => (one < two ? -1 : 1));
}
