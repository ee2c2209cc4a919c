import { createHash } from 'node:crypto';
import { availableParallelism } from 'node:os';
import { setFlagsFromString } from 'node:v8';
import type { Finding } from '@debrief/document';
import type { CheckOptions } from '@debrief/language';
import type { Io } from '../terminal/terminal.js';
import type { Checked } from './checked.js';
import type { ToCheck } from './files.js';
import type { Memory } from './memory.js';
import type { Policies } from './policy.js';
import { type Progress, progressOf, silent } from './progress.js';
import { readToCheck } from './reading.js';
import { weighed } from './trouble.js';

/** A text that has still to be checked. */
export interface Task {
  readonly text: string;
  readonly options: CheckOptions;
}

/** Below so many letters a further thread takes longer to start than it saves. */
const worthAThread = 200_000;

/** Checks files. What is remembered from the last time is not read again, and many are shared among the cores. */
export async function checkFiles(
  files: readonly ToCheck[],
  policies: Policies,
  memory: Memory,
  io: Io,
): Promise<{ readonly checked: readonly Checked[]; readonly problems: readonly string[] }> {
  const problems: string[] = [];
  const texts: (Omit<Checked, 'findings'> & {
    trouble: Finding | null;
    key: string;
    options: CheckOptions;
  })[] = [];
  for (const each of files) {
    const read = await readToCheck(each, io);
    if (read.problem !== undefined) {
      problems.push(...read.problem);
      continue;
    }
    const { text, intact } = read;
    const { options } = policies.of(each.path);
    const trouble = read.trouble && weighed(read.trouble, options);
    texts.push({
      path: each.shown,
      file: each.path,
      text,
      intact,
      trouble,
      options,
      key: keyOf(text, options),
    });
  }
  const known = texts.map(({ key }) => memory.get(key));
  const open = texts.filter((_, index) => known[index] === undefined);
  const found = await findingsOf(open, progressOf(open.length, io));
  for (const [index, { key }] of open.entries()) memory.set(key, found[index] ?? []);
  let next = 0;
  const checked = texts.map(({ path, file, text, intact, trouble }, index) => {
    const findings = known[index] ?? found[next++] ?? [];
    return { path, file, text, intact, findings: trouble ? [trouble, ...findings].sort(byPlace) : findings };
  });
  return { checked, problems };
}

function byPlace(one: Finding, other: Finding): number {
  return one.from - other.from || one.to - other.to;
}

function keyOf(text: string, options: CheckOptions): string {
  return createHash('sha256').update(JSON.stringify(options)).update('\n').update(text).digest('base64url');
}

/** The findings of each text, in their order. */
export async function findingsOf(tasks: readonly Task[], progress: Progress = silent): Promise<Finding[][]> {
  if (tasks.length === 0) return [];
  const letters = tasks.reduce((sum, { text }) => sum + text.length, 0);
  const threads = Math.min(availableParallelism(), 4, Math.ceil(letters / worthAThread));
  // Nearly everything is over before it is worth compiling a second time; the engine would spend a third of the work on it.
  if (process.versions.node.startsWith('20.')) setFlagsFromString('--interrupt-budget=600000');
  if (threads > 1) {
    const { shared } = await import('./threads.js');
    return await shared(tasks, threads, progress.done).finally(progress.end);
  }
  const { Findings } = await import('./findings.js');
  const findings = new Findings();
  const found = tasks.map(({ text, options }) => {
    const each = findings.of(text, options);
    progress.done(1);
    return each;
  });
  progress.end();
  return found;
}
