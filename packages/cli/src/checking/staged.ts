import { relative, sep } from 'node:path';
import type { Io } from '../terminal/terminal.js';
import type { ToCheck } from './files.js';
import { answered, askGit, fieldsIn } from './git.js';
import { repositoriesOf } from './tops.js';

/** Leaves the files that the next commit changes, each with the bytes that it would get: those that are staged. */
export async function stagedAmong(files: readonly ToCheck[], io: Io): Promise<readonly ToCheck[]> {
  const staged: ToCheck[] = [];
  for (const top of repositoriesOf(files, 'What is staged', '--staged')) {
    const question = ['diff', '--cached', '--name-only', '--no-relative', '--no-ext-diff', '-z'];
    const changed = new Set(fieldsIn(await answered(top, io, question)));
    const all = files.flatMap((file) => {
      const path = relative(top, file.path).split(sep).join('/');
      return changed.has(path) ? [{ file, path }] : [];
    });
    // The names go to Git line by line; one that has several lines goes alone.
    const wanted = all.filter(({ path }) => !path.includes('\n'));
    for (const { file, path } of all.filter(({ path }) => path.includes('\n'))) {
      const { out } = await askGit(top, io, ['cat-file', 'blob', `:0:${path}`]);
      if (out !== undefined) staged.push({ ...file, bytes: out });
    }
    if (wanted.length === 0) continue;
    const input = wanted.map(({ path }) => `:0:${path}\n`).join('');
    const blobs = blobsIn(await answered(top, io, ['cat-file', '--batch'], input));
    for (const [index, { file }] of wanted.entries()) {
      const bytes = blobs[index];
      if (bytes) staged.push({ ...file, bytes });
    }
  }
  return staged;
}

/** What `git cat-file --batch` prints: `name type size`, the bytes and a line end for each; null for what is no file. */
function blobsIn(out: Buffer): (Buffer | null)[] {
  const blobs: (Buffer | null)[] = [];
  for (let at = 0; at < out.length; ) {
    const end = out.indexOf(10, at);
    const [, type, size] = /^\S+ (\w+) (\d+)$/.exec(out.toString('utf8', at, end)) ?? [];
    at = end + 1;
    if (size === undefined) {
      blobs.push(null);
      continue;
    }
    blobs.push(type === 'blob' ? out.subarray(at, at + Number(size)) : null);
    at += Number(size) + 1;
  }
  return blobs;
}
