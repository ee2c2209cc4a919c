import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { History, Step } from '../store.js';
import { asWritten, fieldsOf } from './git.js';
import type { Repository } from './repository.js';

/** Begins what is told of a commit; no field of a path begins so. */
const mark = '\u0001';

/** A renamed file counts as the same one while this much of it stayed. */
const similarity = '30%';

/** The steps of a file from the commit that is checked out backwards, through its earlier names. */
export async function historyOf(
  repository: Repository,
  path: string,
  limit = Number.POSITIVE_INFINITY,
): Promise<History> {
  const steps: Step[] = [];
  // A file may have been taken away and have come back: then it has several lives.
  for (let start: string | null = 'HEAD'; start !== null && steps.length <= limit; ) {
    const life: Life = await lifeOf(repository, steps.at(-1)?.path ?? path, start, limit + 1 - steps.length);
    steps.push(...life.steps);
    start = life.before;
  }
  const kept = steps.slice(0, limit);
  const boundary = await shallowBoundary(repository);
  const oldest = kept.at(-1);
  const cut = oldest !== undefined && boundary.has(oldest.revision);
  return { steps: kept, complete: kept.length === steps.length && !cut };
}

interface Life {
  readonly steps: readonly Step[];
  /** Where to look for an earlier life; null where all has been told. */
  readonly before: string | null;
}

/** The steps of a file until it began as a copy of another one. */
async function lifeOf(
  { git, prefix }: Repository,
  path: string,
  start: string,
  limit: number,
): Promise<Life> {
  const { out, code, err } = await git.ask(
    [
      ...[...asWritten, 'log', '--follow', '-z', '--raw', '--no-abbrev', '--diff-merges=combined'],
      `--find-renames=${similarity}`,
      ...(Number.isFinite(limit) ? [`--max-count=${limit}`] : []),
      ...[`--format=${mark}%H%n%an%n%ae%n%at%n%B`, start, '--', `${prefix}${path}`],
    ],
    { fine: [0, 128] },
  );
  // Before the first commit there is no past.
  if (code !== 0 && !/unknown revision|bad revision|ambiguous argument/.test(err))
    await git.ask(['log', '--max-count=1']);
  return readLog(fieldsOf(out), prefix);
}

/** Reads the header of each commit and the raw change behind it. */
function readLog(fields: readonly string[], prefix: string): Life {
  const steps: Step[] = [];
  for (let at = 0; at < fields.length; at++) {
    const header = fields[at] ?? '';
    if (!header.startsWith(mark)) continue;
    const [revision = '', name = '', email = '', seconds = '0', ...message] = header.slice(1).split('\n');
    // A merge has nothing where other commits have the end of a line.
    const first = fields[at + 1] === '' ? at + 2 : at + 1;
    const change = (fields[first] ?? '').replace(/^\n/, '');
    if (!change.startsWith(':')) continue;
    // As many colons as there were versions before: a merge in which something was decided has several.
    const before = change.search(/[^:]/);
    const words = change.slice(before).split(' ');
    const [mode = '', id = '', kind = ''] = [words[before], words[2 * before + 1], words.at(-1)];
    const renamed = before === 1 && /^[RC]/.test(kind);
    const full = fields[first + (renamed ? 2 : 1)] ?? '';
    if (!full.startsWith(prefix)) break;
    steps.push({
      revision,
      author: { name, email },
      time: new Date(Number(seconds) * 1000),
      message: message.join('\n').trim(),
      path: full.slice(prefix.length),
      version: mode.startsWith('100') ? id : null,
    });
    // What a template was before is another story; the file itself may have been there before.
    if (before === 1 && kind.startsWith('C')) return { steps, before: `${revision}^` };
  }
  return { steps, before: null };
}

/** The commits behind which a shallow clone knows nothing. */
async function shallowBoundary({ commonDir }: Repository): Promise<ReadonlySet<string>> {
  const text = await readFile(join(commonDir, 'shallow'), 'utf8').catch(() => '');
  return new Set(text.split('\n').filter((line) => line !== ''));
}
