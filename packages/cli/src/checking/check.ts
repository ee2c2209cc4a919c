import { createHash } from 'node:crypto';
import type { Finding } from '@debrief/document';
import { type Progress, progressOf, silent } from '../terminal/progress.js';
import type { Io } from '../terminal/terminal.js';
import { byPlace, type Checked } from './checked.js';
import { expectManyTexts, threadsFor } from './engine.js';
import type { ToCheck } from './files.js';
import { findingsAbout } from './leading.js';
import type { Memory } from './memory.js';
import type { Policies, TeamPolicy } from './policy.js';
import { readToCheck } from './reading.js';
import { type Found, nothingFound, type Task } from './subject.js';
import { type Known, Subjects } from './subjects.js';
import { weighed } from './trouble.js';

/** A file that was read. */
interface Text extends Omit<Checked, 'findings'> {
  readonly file: string;
  readonly trouble: Finding | null;
  readonly team: TeamPolicy;
}

/** Checks files. What is remembered from the last time is not read again, and many are shared among the cores. */
export async function checkFiles(
  files: readonly ToCheck[],
  policies: Policies,
  memory: Memory,
  io: Io,
): Promise<{ readonly checked: readonly Checked[]; readonly problems: readonly string[] }> {
  const problems: string[] = [];
  const texts: Text[] = [];
  for (const each of files) {
    const read = await readToCheck(each, io);
    if (read.problem !== undefined) {
      problems.push(...read.problem);
      continue;
    }
    const { text, intact } = read;
    const team = policies.of(each.path);
    const trouble = read.trouble && weighed(read.trouble, team.options);
    texts.push({ path: each.shown, file: each.path, text, intact, trouble, team });
  }
  const found = await foundIn(texts, policies, memory, io);
  const checked = texts.map(({ path, file, text, intact, trouble }, index) => {
    const findings = found[index] ?? [];
    return { path, file, text, intact, findings: trouble ? [trouble, ...findings].sort(byPlace) : findings };
  });
  return { checked, problems };
}

/** What there is to say about texts: what is remembered of the last time, what is found now, and what leads nowhere. */
export async function foundIn(
  texts: readonly Pick<Text, 'file' | 'text' | 'team'>[],
  policies: Policies,
  memory: Memory,
  io: Io,
): Promise<(readonly Finding[])[]> {
  const subjects = new Subjects((file) => policies.of(file).root, io);
  const known = await subjects.of(texts);
  const keys = texts.map((text, index) => keyOf(text, known[index] ?? null));
  const found = keys.map((key) => memory.get(key));
  const open = texts.flatMap((text, index) => (found[index] ? [] : [{ text, index }]));
  const told = await subjects.told(
    open.map(({ index }) => known[index] ?? null),
    open.map(({ text }) => text.text),
  );
  const tasks = open.map(({ text: { text, team } }, index): Task => {
    const { options, policy } = team;
    return { text, options, policy, subject: told[index] ?? null };
  });
  const fresh = await findingsOf(tasks, progressOf(open.length, ['Checking', 'files'], io));
  for (const [at, { index }] of open.entries()) {
    const each = fresh[at] ?? nothingFound;
    memory.set(keys[index] ?? '', each);
    found[index] = each;
  }
  const leading = known.map((each, index) => each && { ...each, links: found[index]?.links ?? [] });
  const astray = await findingsAbout(leading);
  return texts.map(({ team }, index) => {
    const own = found[index]?.findings ?? [];
    const links = (astray[index] ?? []).flatMap((finding) => weighed(finding, team.options) ?? []);
    return links.length === 0 ? own : [...own, ...links].sort(byPlace);
  });
}

/** Texts of one key have the same findings: everything that a finding may depend on is in it. */
function keyOf({ text, team }: Pick<Text, 'text' | 'team'>, known: Known | null): string {
  const hash = createHash('sha256').update(team.text ?? '');
  const beside = known && [known.id, known.today, known.past, known.discussion];
  return hash
    .update(`\n${JSON.stringify(beside)}\n`)
    .update(text)
    .digest('base64url');
}

/** What is found in each text, in their order. */
async function findingsOf(tasks: readonly Task[], progress: Progress = silent): Promise<Found[]> {
  if (tasks.length === 0) return [];
  const letters = tasks.reduce((sum, { text }) => sum + text.length, 0);
  const threads = Math.min(tasks.length, threadsFor(letters));
  expectManyTexts();
  if (threads > 1) {
    const { shared } = await import('./threads.js');
    return await shared(tasks, threads, progress.done).finally(progress.end);
  }
  const { Findings } = await import('./findings.js');
  const findings = new Findings();
  const found = tasks.map((task) => {
    const each = findings.of(task);
    progress.done(1);
    return each;
  });
  progress.end();
  return found;
}
