import type { Version } from '../store.js';
import type { Context } from './context.js';
import { fieldsOf } from './git.js';

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
  const told = new Map<Placed, Version | null>();
  for (const each of doubtful) {
    if (asTheyAre.has(each.path)) told.set(each, await versions.asItIs(each.file));
    else {
      const args = ['-c', 'core.safecrlf=false', 'hash-object', `--path=${each.path}`, '--', each.file];
      told.set(each, (await repository.git.ask(args)).out.toString().trim());
    }
  }
  return contents.map((each, index) => {
    const version = found[index] ?? told.get(each) ?? null;
    return version === 'no file' ? null : version;
  });
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
