import { basename, dirname, join, relative } from 'node:path';
import { exits } from '../exit.js';
import { Stop } from '../folder/stop.js';
import type { Io } from '../terminal/terminal.js';
import { isWithin } from './baseline/holding.js';
import type { ToCheck } from './files.js';
import { answered, askGit, fieldsIn } from './git.js';
import { repositoriesOf } from './tops.js';

/** The files that are left, and lines for the person. */
export interface Narrowed {
  readonly files: readonly ToCheck[];
  readonly told: readonly string[];
}

/**
 * Leaves the files that changed since the branch parted from a revision: committed, staged, by hand, or new. Where the
 * policy of files changed, all of them are left, since it may ask other things of them.
 */
export async function changedSince(revision: string, files: readonly ToCheck[], io: Io): Promise<Narrowed> {
  // Git would take it for an option.
  if (revision.startsWith('-'))
    throw new Stop(exits.refused, `There is no revision ${revision}. Name a branch, a tag or a commit.`);
  const changed = new Set<string>();
  for (const top of repositoriesOf(files, 'What changed', '--since'))
    for (const path of await changedIn(top, revision, io)) changed.add(path);
  const asked = [...changed].filter((path) => basename(path) === 'debrief.yaml');
  const about = (path: string): boolean => asked.some((policy) => isWithin(path, dirname(policy)));
  return {
    files: files.filter(({ path }) => changed.has(path) || about(path)),
    told: asked
      .filter((policy) => files.some(({ path }) => isWithin(path, dirname(policy))))
      .map(
        (policy) =>
          `${relative(io.cwd(), policy)} changed since ${revision}, so all files that it is about are checked.`,
      ),
  };
}

/** The files of a repository that are not as they were when the branch parted, those among them that are gone. */
async function changedIn(top: string, revision: string, io: Io): Promise<readonly string[]> {
  const known = await askGit(top, io, ['rev-parse', '--verify', '--quiet', `${revision}^{commit}`]);
  if (known.out === undefined)
    throw refusal(
      known,
      `Git knows no revision ${revision} here.`,
      'A branch of a server has to be fetched first: git fetch origin',
    );
  const base = await askGit(top, io, ['merge-base', known.out.toString().trim(), 'HEAD']);
  if (base.out === undefined)
    throw refusal(
      base,
      `Git finds no commit that ${revision} and this branch have in common.`,
      'A clone with a part of the history needs the rest of it: git fetch --unshallow',
    );
  const before = base.out.toString().trim();
  // A renamed file counts under its new name.
  const diff = ['diff', '--name-only', '--no-relative', '--no-renames', '--no-ext-diff', '-z', before, '--'];
  const untracked = ['ls-files', '--others', '--exclude-standard', '-z'];
  const paths: string[] = [];
  for (const question of [diff, untracked])
    for (const path of fieldsIn(await answered(top, io, question))) paths.push(join(top, path));
  return paths;
}

/** Lines about a no of Git; where it could not answer at all, its own words. */
function refusal({ failed, quiet }: { failed: string; quiet: boolean }, ...lines: readonly string[]): Stop {
  return new Stop(exits.refused, ...(quiet ? lines : [failed]));
}
