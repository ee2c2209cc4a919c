import type { Version } from '../store.js';
import type { Context } from './context.js';
import { durably } from './git.js';
import { keptAsTheyAre, type Placed } from './hashing.js';

/** From this size on Git keeps a file without having all of it in memory. */
const large = '8m';

/** Keeps contents in Git, on the disk, and tells their ids. `path` says which filters of Git apply. */
export async function keepBlobs(
  { repository, versions }: Context,
  contents: readonly Placed[],
): Promise<Version[]> {
  const { git } = repository;
  const ids = new Map<string, Version>();
  const doubtful = contents.map(({ path }) => path).filter((path) => versions.mayConvert(path));
  const kept = await keptAsTheyAre({ repository, versions }, doubtful);
  const asTheyAre = contents.filter(({ path }) => !versions.mayConvert(path) || kept.has(path));
  const settings = ['-c', `core.bigFileThreshold=${large}`, '-c', 'core.safecrlf=false'];
  const keep = [...durably, ...settings, 'hash-object', '-w'];
  if (asTheyAre.length > 0) {
    const input = asTheyAre.map(({ file }) => `${file}\n`).join('');
    const { out } = await git.ask([...keep, '--no-filters', '--stdin-paths'], { input });
    const found = out.toString().trim().split('\n');
    asTheyAre.forEach(({ file }, index) => {
      ids.set(file, found[index] ?? '');
    });
  }
  for (const { path, file } of contents) {
    if (ids.has(file)) continue;
    const { out } = await git.ask([...keep, `--path=${path}`, '--', file]);
    ids.set(file, out.toString().trim());
  }
  return contents.map(({ file }) => ids.get(file) ?? '');
}
