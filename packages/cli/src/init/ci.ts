import { existsSync } from 'node:fs';
import { chmod, mkdir, writeFile } from 'node:fs/promises';
import { dirname, join, posix, relative, sep } from 'node:path';
import { Tops } from '../checking/tops.js';
import { typed } from '../terminal/shell.js';
import type { Place } from './place.js';
import type { Step } from './plan.js';
import { starterText } from './starter.js';

/** Where checks can run without anybody asking for them. */
export const systems = ['github', 'gitlab', 'pre-commit'] as const;

/** One of them. */
export type System = (typeof systems)[number];

interface Ready {
  readonly path: string;
  readonly starter: string;
  readonly about: string;
  /** What is left to do, where the file was there already or was made. */
  readonly todo: { readonly kept?: string; readonly made?: string };
}

const variable = 'Set the variable DEBRIEF_REPOSITORY to the address that you clone Debrief from';

const ready: Readonly<Record<System, readonly Ready[]>> = {
  github: [
    {
      path: '.github/workflows/debrief.yml',
      starter: 'ci/github.yml',
      about: 'checks each pull request',
      todo: { made: `${variable}, in the settings of the repository on GitHub.` },
    },
  ],
  gitlab: [
    {
      path: '.gitlab/debrief.yml',
      starter: 'ci/gitlab.yml',
      about: 'checks each merge request',
      todo: { made: `${variable}, in the CI/CD settings of the project on GitLab.` },
    },
    {
      path: '.gitlab-ci.yml',
      starter: 'ci/gitlab-include.yml',
      about: 'has GitLab read it',
      todo: { kept: 'Have .gitlab-ci.yml include it: local: .gitlab/debrief.yml' },
    },
  ],
  'pre-commit': [
    {
      path: '.githooks/pre-commit',
      starter: 'ci/pre-commit',
      about: 'checks what is staged before each commit',
      todo: {
        made: 'Switch the hook on, once in each clone: git config core.hooksPath .githooks',
      },
    },
  ],
};

/** What is set up for checks: files at the top of the repository, named from the folder of postmortems. */
export interface Ci {
  readonly steps: readonly Step[];
  /** What only a person can do. */
  readonly left: readonly string[];
}

/** Which files a folder needs to be checked by some systems; what exists stays. */
export function ciPlan(wanted: readonly System[], { path, missing }: Place): Ci {
  const top = missing.repository ? path : (new Tops().of(path) ?? path);
  const folder = relative(top, path).split(sep).join('/') || '.';
  const files = systems.filter((system) => wanted.includes(system)).flatMap((system) => ready[system]);
  const planned = files.map((file) => ({ ...file, there: existsSync(join(top, file.path)) }));
  const made = planned.some(({ there }) => !there);
  return {
    steps: planned.map(({ path: name, starter, about, there }) => {
      const shown = posix.join(posix.relative(folder, '.') || '.', name);
      if (there) return { path: shown, does: 'keep', about: 'was there already' };
      return { path: shown, does: 'make', about, content: starterIn(starter, folder), base: null };
    }),
    left: made ? planned.flatMap(({ todo, there }) => (there ? todo.kept : todo.made) ?? []) : [],
  };
}

/** Writes the files that are missing. They are not committed: what runs for everybody is looked at first. */
export async function writeCi({ steps }: Ci, { path }: Place): Promise<void> {
  for (const step of steps) {
    if (step.does !== 'make') continue;
    const file = join(path, step.path);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, step.content, { flag: 'wx' });
    if (step.path.endsWith('.githooks/pre-commit')) await chmod(file, 0o755);
  }
}

/** The files that are made. */
export function madeBy({ steps }: Ci): readonly string[] {
  return steps.flatMap(({ does, path }) => (does === 'make' ? [path] : []));
}

/** A file that we begin with, about a folder below the top of the repository. */
function starterIn(starter: string, folder: string): string {
  const plain = /^[\w./-]+$/.test(folder);
  return starterText(starter)
    .replace('POSTMORTEMS: .\n', () => `POSTMORTEMS: ${plain ? folder : JSON.stringify(folder)}\n`)
    .replace('postmortems=.\n', () => `postmortems=${typed(folder)}\n`);
}
