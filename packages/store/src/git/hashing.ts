import { join } from 'node:path';
import type { Version } from '../store.js';
import type { Context } from './context.js';
import { fieldsOf } from './git.js';
import type { Repository } from './repository.js';

/** A content, and the path that says which rules of Git apply to it. */
export interface Placed {
  readonly path: string;
  readonly file: string;
}

/** The versions of contents, as if they stood at their paths; null for one that is not there. Nothing is kept. */
export async function versionsOf(
  { repository, versions }: Pick<Context, 'repository' | 'versions'>,
  contents: readonly Placed[],
): Promise<(Version | null)[]> {
  const found = await inSlices(contents, ({ path, file }) => versions.ofFile(path, file));
  const doubtful = contents.filter((_, index) => found[index] === null);
  const asTheyAre = await keptAsTheyAre(
    { repository, versions },
    doubtful.map(({ path }) => path),
  );
  const told = new Map<Placed, Version>();
  for (const each of doubtful) if (asTheyAre.has(each.path)) told.set(each, await versions.asItIs(each.file));
  const converted = doubtful.filter((each) => !told.has(each));
  const ids = await convertedIds(repository, converted);
  for (const [index, each] of converted.entries()) told.set(each, ids[index] ?? '');
  return contents.map((each, index) => {
    const version = found[index] ?? told.get(each) ?? null;
    return version === 'no file' ? null : version;
  });
}

/** The ids of contents as Git takes them in: at once for those that stand in their places, else one by one. */
async function convertedIds({ git, top }: Repository, contents: readonly Placed[]): Promise<Version[]> {
  const hash = ['-c', 'core.safecrlf=false', 'hash-object'];
  // Git would take a name that begins with a quote for one that is quoted.
  const isInPlace = ({ path, file }: Placed): boolean => file === join(top, path) && !path.startsWith('"');
  const inPlace = contents.filter(isInPlace);
  const input = inPlace.map(({ path }) => `${path}\n`).join('');
  const told = input === '' ? '' : (await git.ask([...hash, '--stdin-paths'], { input })).out.toString();
  const ids = new Map(told.split('\n').map((id, index) => [inPlace[index], id]));
  return await Promise.all(
    contents.map(
      async (each) =>
        ids.get(each) ??
        (await git.ask([...hash, `--path=${each.path}`, '--', each.file])).out.toString().trim(),
    ),
  );
}

/** How many files are read side by side. */
const atOnce = 32;

async function inSlices<T, R>(items: readonly T[], work: (item: T) => Promise<R>): Promise<R[]> {
  const results: R[] = [];
  for (let at = 0; at < items.length; at += atOnce)
    results.push(...(await Promise.all(items.slice(at, at + atOnce).map(work))));
  return results;
}

/**
 * The paths whose files Git leaves as they are although its settings convert line ends: those that it keeps with
 * Windows line ends already, where nobody has said that they are text.
 */
export async function keptAsTheyAre(
  { repository: { git }, versions }: Pick<Context, 'repository' | 'versions'>,
  doubtful: readonly string[],
): Promise<ReadonlySet<string>> {
  const paths = doubtful.filter((path) => !versions.isFiltered(path));
  if (paths.length === 0) return new Set();
  const { out } = await git.ask(['ls-files', '-z', '--eol', '--', ...paths]);
  const kept = fieldsOf(out).flatMap((field) => {
    const tab = field.indexOf('\t');
    const [, attributes] = /^i\/(?:crlf|mixed)\s+w\/\S*\s+attr\/(.*?)\s*$/.exec(field.slice(0, tab)) ?? [];
    return attributes !== undefined && /^$|\btext=auto\b/.test(attributes) ? [field.slice(tab + 1)] : [];
  });
  return new Set(kept);
}
