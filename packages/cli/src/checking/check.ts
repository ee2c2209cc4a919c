import { createHash } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { setFlagsFromString } from 'node:v8';
import type { Finding } from '@debrief/document';
import type { CheckOptions } from '@debrief/language';
import { aboutError, decoded, readDocument } from '../files.js';
import type { Io } from '../terminal/terminal.js';
import type { Checked } from './checked.js';
import type { ToCheck } from './files.js';
import type { Memory } from './memory.js';
import type { Policies } from './policy.js';

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
  const texts: { shown: string; text: string; key: string; options: CheckOptions }[] = [];
  for (const { path, shown } of files) {
    try {
      // A pipe, such as that of `<(git show …)`, is read as far as it goes.
      const read = statSync(path).isFile()
        ? decoded(readFileSync(path), shown)
        : await readDocument(path, io);
      if (read.text === undefined) problems.push(...read.problem);
      else {
        const { options } = policies.of(path);
        if (read.note !== null) problems.push(read.note);
        texts.push({ shown, text: read.text, options, key: keyOf(read.text, options) });
      }
    } catch (error) {
      problems.push(...(await aboutError(error, shown, path)));
    }
  }
  const known = texts.map(({ key }) => memory.get(key));
  const open = texts.filter((_, index) => known[index] === undefined);
  const found = await findingsOf(open);
  for (const [index, { key }] of open.entries()) memory.set(key, found[index] ?? []);
  let next = 0;
  const checked = texts.map(({ shown, text }, index) => ({
    path: shown,
    text,
    findings: known[index] ?? found[next++] ?? [],
  }));
  return { checked, problems };
}

function keyOf(text: string, options: CheckOptions): string {
  return createHash('sha256').update(JSON.stringify(options)).update('\n').update(text).digest('base64url');
}

/** The findings of each text, in their order. */
async function findingsOf(tasks: readonly Task[]): Promise<Finding[][]> {
  if (tasks.length === 0) return [];
  const letters = tasks.reduce((sum, { text }) => sum + text.length, 0);
  const threads = Math.min(availableParallelism(), 4, Math.ceil(letters / worthAThread));
  // Nearly everything is over before it is worth compiling a second time; the engine would spend a third of the work on it.
  if (process.versions.node.startsWith('20.')) setFlagsFromString('--interrupt-budget=600000');
  if (threads > 1) {
    const { shared } = await import('./threads.js');
    return await shared(tasks, threads);
  }
  const { Findings } = await import('./findings.js');
  const findings = new Findings();
  return tasks.map(({ text, options }) => findings.of(text, options));
}
