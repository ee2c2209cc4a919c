import { readFile } from 'node:fs/promises';
import { spotOf } from '../files.js';
import type { ConflictingFile, FileChange, Version } from '../store.js';
import { type Context, fullPath } from './context.js';
import type { Places } from './scan.js';

/** The changes that were made from something else than what is there. */
export async function conflictsIn(
  context: Context,
  changes: readonly FileChange[],
  places: (path: string) => Places,
): Promise<ConflictingFile[]> {
  const conflicts: ConflictingFile[] = [];
  for (const change of changes) {
    const source = 'from' in change ? change.from : change.path;
    const now = places(fullPath(context, source)).working;
    if (now !== change.base) conflicts.push(await conflictOf(context, source, change, now));
    else if ('from' in change) {
      const taken = places(fullPath(context, change.path)).working;
      if (taken !== null) conflicts.push(await conflictOf(context, change.path, change, taken));
    }
  }
  return conflicts;
}

async function conflictOf(
  context: Context,
  path: string,
  { base, content }: FileChange,
  version: Version | null,
): Promise<ConflictingFile> {
  const { file } = spotOf(context.repository.root, path);
  const theirs = version === null ? null : await readFile(file).catch(() => null);
  const bytes = typeof content === 'string' ? Buffer.from(content) : content;
  return {
    path,
    base: base === null ? null : await contentOf(context, path, base),
    yours: bytes instanceof Uint8Array ? bytes : null,
    theirs,
    version,
  };
}

/** The content of a version, as it would stand in the folder; null where Git does not know it. */
async function contentOf(context: Context, path: string, version: Version): Promise<Uint8Array | null> {
  const { objects, repository, versions } = context;
  // Git has many other names for what it keeps.
  const found = /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/.test(version) ? await objects.info(version) : null;
  if (found?.type !== 'blob') return null;
  const full = fullPath(context, path);
  if (!versions.mayConvert(full)) return (await objects.contents(version))?.bytes ?? null;
  return (await repository.git.ask(['cat-file', '--filters', `--path=${full}`, version])).out;
}
