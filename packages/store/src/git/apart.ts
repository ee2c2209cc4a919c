import { writeFile } from 'node:fs/promises';
import type { Version } from '../store.js';
import { keepBlobs } from './blobs.js';
import { type Context, fileAt } from './context.js';
import type { Attempt } from './journal.js';
import type { NewContent } from './plan.js';

/**
 * Makes a change in another version of a file than the one it was made in: in what is committed, without the edits
 * that somebody made by hand since. Null where the two touch the same lines.
 */
export async function apart(
  context: Context,
  attempt: Attempt,
  path: string,
  version: Version,
  content: NewContent,
): Promise<Version | null> {
  const { repository, versions, objects } = context;
  const working = fileAt(context, path);
  // Where line ends or filters are at work, lines of one place are not those of another.
  for (const file of [working, attempt.file(content.name)])
    if ((await versions.ofFile(path, file)) === null) return null;
  const found = await objects.contents(version);
  if (!found) return null;
  const other = attempt.file(`${content.name}-${version.slice(0, 12)}`);
  await writeFile(other, found.bytes);
  const { code, out } = await repository.git.ask(
    ['merge-file', '--stdout', '--quiet', other, working, attempt.file(content.name)],
    // Other codes count the conflicts, or say that it is no text.
    { fine: Array.from({ length: 256 }, (_, each) => each) },
  );
  if (code !== 0) return null;
  const merged = `${other}-merged`;
  await writeFile(merged, out);
  const [id] = await keepBlobs(context, [{ path, file: merged }]);
  return id ?? null;
}
