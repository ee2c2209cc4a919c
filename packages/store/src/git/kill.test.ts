import { appendFileSync, existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { openGitStore } from './open.js';
import { committedRound, first, workingRound } from './testing/rounds.js';
import {
  copyOf,
  env,
  git,
  hook,
  isBuilt,
  kill,
  leftovers,
  repository,
  start,
  temporary,
  write,
} from './testing/trial.js';

/** For more kills than the suite has time for: `DEBRIEF_KILLS=300 npx vitest run packages/store/src/git/kill.test.ts`. */
const many = Number(process.env['DEBRIEF_KILLS'] ?? 0);
const patience = many > 0 ? 3_600_000 : 120_000;
const dana = { name: 'Dana Reyes', email: 'dana@example.com' };
const isSkipped = !isBuilt || process.platform === 'win32';

interface Scene {
  readonly root: string;
  /** What `git status` says of the edits by hand. */
  readonly edits: (round: number) => string;
}

function clean(): Scene {
  return { root: repository(first), edits: () => '' };
}

/** With files that somebody has edited, staged, edited since, or not added yet. */
function edited(): Scene {
  const root = repository(first);
  appendFileSync(join(root, 'one.md'), 'by hand\n');
  appendFileSync(join(root, '2026/three.md'), 'by hand\n');
  write(root, { 'staged.md': 'staged\n' });
  git(root, 'add', 'staged.md');
  write(root, { 'other.md': 'edited\n', 'staged.md': 'staged, and edited\n', 'new.md': 'not added\n' });
  const three = (round: number): string => (round % 2 === 0 ? '2026/three.md' : '2027/new/three.md');
  return {
    root,
    edits: (round) => ` M ${three(round)}\n M one.md\n M other.md\nAM staged.md\n?? new.md\n`,
  };
}

const scenes = [
  { name: 'in a clean folder', scene: clean },
  { name: 'among edits by hand', scene: edited },
] as const;

/** Everything that has to hold after a kill and the next start. Returns the round that the files are in. */
async function expectSound({ root, edits }: Scene, { goOn = true, isGitOver = false } = {}): Promise<number> {
  // It looks at objects first and at branches then, so it takes a commit in between for damage.
  if (isGitOver) git(root, 'fsck', '--strict');
  const store = await openGitStore(root, { env });
  git(root, 'fsck', '--strict');
  const round = committedRound(root);
  expect(workingRound(root)).toBe(round);
  expect(git(root, 'status', '--porcelain')).toBe(edits(round));
  expect(leftovers(root)).toEqual([]);
  if (goOn) {
    const changes = [{ path: 'next.md', base: null, content: 'on\n' }];
    const done = await store.commit({ author: dana, message: 'Go on', changes });
    expect(done).toMatchObject({ done: true, uncommitted: [] });
    git(root, 'commit', '--quiet', '--only', '--allow-empty', '--message', 'By hand');
    expect(git(root, 'status', '--porcelain')).toBe(edits(round));
  }
  await store.close();
  return round;
}

/** The steps in which a job changes something. */
async function stepsOf(job: string, { root }: Scene): Promise<readonly string[]> {
  const log = join(temporary(), 'steps');
  const { ended } = start(job, copyOf(root), {}, { interrupt: { at: 0, how: 'count', log } });
  expect(await ended).toMatchObject({ code: 0, err: '' });
  return readFileSync(log, 'utf8').trim().split('\n');
}

/** Kills a job at each of its steps, or at every third one, each time in a copy of its own. */
async function killAtSteps(
  job: string,
  scene: Scene,
  check: (copy: Scene) => Promise<void>,
  from: 1 | 2 = 1,
): Promise<number> {
  const steps = await stepsOf(job, scene);
  const left = steps.map((_, index) => index + 1).filter((at) => many > 0 || at % 3 === from);
  const count = left.length;
  const worker = async (): Promise<void> => {
    for (let at = left.shift(); at !== undefined; at = left.shift()) {
      const copy = { ...scene, root: copyOf(scene.root) };
      await start(job, copy.root, {}, { interrupt: { at, how: 'kill alone' } }).ended;
      await check(copy).catch((error: unknown) => {
        throw new Error(`Killed before step ${at}, ${steps[at - 1]}, in ${copy.root}`, { cause: error });
      });
    }
  };
  await Promise.all([worker(), worker()]);
  return count;
}

describe.skipIf(isSkipped)('A commit whose program is killed is there whole or not at all', () => {
  test.each(scenes)('at whatever step, $name', { timeout: patience }, async ({ scene }) => {
    const found = new Set<number>();
    await killAtSteps(
      'rounds',
      scene(),
      async (copy) => {
        found.add(await expectSound(copy));
      },
      scene === clean ? 1 : 2,
    );
    expect(found).toEqual(new Set([0, 1]));
  });

  test.each(scenes)('also when it is killed again while it mends, $name', { timeout: patience }, async ({
    scene,
  }) => {
    const before = scene();
    const steps = await stepsOf('rounds', before);
    const commit = steps.findIndex((step) => step.startsWith('spawn ') && step.includes('commit,'));
    // Before Git commits everything is in place and has to be taken back; after it, the index is behind.
    for (const [at, round] of [
      [commit + 1, 0],
      [commit + 3, 1],
    ] as const) {
      const killed = { ...before, root: copyOf(before.root) };
      await start('rounds', killed.root, {}, { interrupt: { at, how: 'kill alone' } }).ended;
      await killAtSteps(
        'open',
        killed,
        async (copy) => {
          expect(await expectSound(copy, { goOn: many > 0 })).toBe(round);
        },
        scene === clean ? 1 : 2,
      );
    }
  });

  test.each(scenes)('also when its Git died with a lock on an index of ours, $name', async ({ scene }) => {
    const before = scene();
    const steps = await stepsOf('rounds', before);
    const commit = steps.findIndex((step) => step.startsWith('spawn ') && step.includes('commit,'));
    for (const [at, round] of [
      [commit + 1, 0],
      [commit + 3, 1],
    ] as const) {
      const killed = { ...before, root: copyOf(before.root) };
      await start('rounds', killed.root, {}, { interrupt: { at, how: 'kill alone' } }).ended;
      const attempts = readdirSync(join(killed.root, '.debrief/store'));
      expect(attempts).toHaveLength(1);
      write(killed.root, { [`.git/debrief-${attempts[0]}-next.index.lock`]: '' });
      expect(await expectSound(killed)).toBe(round);
    }
  });

  test('also when it had not yet written what keeps its own folder out of Git', async () => {
    const killed = clean();
    const steps = await stepsOf('rounds', killed);
    const commit = steps.findIndex((step) => step.startsWith('spawn ') && step.includes('commit,'));
    await start('rounds', killed.root, {}, { interrupt: { at: commit + 1, how: 'kill alone' } }).ended;
    write(killed.root, { '.debrief/.gitignore': '' });
    expect(await expectSound(killed)).toBe(0);
  });
});

describe.skipIf(isSkipped).concurrent('A kill while Git commits', () => {
  const stages = [
    ['pre-commit', '', 0],
    ['prepare-commit-msg', '', 0],
    ['commit-msg', '', 0],
    // With the locks of the branch held.
    ['reference-transaction', '[ "$1" = prepared ] || exit 0', 0],
    ['reference-transaction', '[ "$1" = committed ] || exit 0', 1],
    ['post-commit', '', 1],
  ] as const;
  /** Ends the child, and only it: its `git update-index` has hooks too. */
  const guard = '[ -n "$TRIAL_PID" ] || exit 0\n';

  test.each(stages)('takes everything with it, in the hook %s %s', async (name, only, round) => {
    const scene = round === 0 ? edited() : clean();
    hook(scene.root, name, `${only}\n${guard}kill -9 -$TRIAL_PID`);
    expect(await start('rounds', scene.root).ended).toMatchObject({ signal: 'SIGKILL' });
    expect(await expectSound(scene, { isGitOver: true })).toBe(round);
  });

  test.each(
    stages.filter((_, index) => many > 0 || index % 2 === 1),
  )('leaves Git to end by itself, in the hook %s %s', async (name, only) => {
    const scene = name === 'post-commit' ? edited() : clean();
    hook(scene.root, name, `${only}\n${guard}kill -9 $TRIAL_PID; sleep 1`);
    expect(await start('rounds', scene.root).ended).toMatchObject({ signal: 'SIGKILL' });
    expect(await expectSound(scene)).toBe(1);
  });

  test('leaves Git to be refused by a hook', async () => {
    const scene = edited();
    hook(scene.root, 'commit-msg', `${guard}kill -9 $TRIAL_PID; sleep 1; exit 1`);
    await start('rounds', scene.root).ended;
    expect(await expectSound(scene)).toBe(0);
  });

  test('keeps what a hook has changed in the commit', async () => {
    const { root } = clean();
    hook(root, 'pre-commit', 'echo formatted >> one.md; echo made > made.md; git add one.md made.md');
    hook(root, 'post-commit', `${guard}kill -9 -$TRIAL_PID`);
    await start('rounds', root).ended;
    await (await openGitStore(root, { env })).close();
    expect(git(root, 'status', '--porcelain')).toBe('');
    expect(git(root, 'show', 'HEAD:one.md')).toMatch(/^round 1\n(?:.*\n)*formatted\n$/);
    expect(leftovers(root)).toEqual([]);
  });

  test('leaves locks of other branches to those who made them', async () => {
    const scene = clean();
    git(scene.root, 'branch', 'theirs');
    hook(scene.root, 'pre-commit', `${guard}touch .git/refs/heads/theirs.lock; kill -9 -$TRIAL_PID`);
    await start('rounds', scene.root).ended;
    await (await openGitStore(scene.root, { env })).close();
    expect(leftovers(scene.root)).toEqual(['.git/refs/heads/theirs.lock']);
  });

  test('frees the branch that was checked out then, when another one is now', async () => {
    const { root } = clean();
    hook(root, 'reference-transaction', `[ "$1" = prepared ] || exit 0\n${guard}kill -9 -$TRIAL_PID`);
    await start('rounds', root).ended;
    expect(existsSync(join(root, '.git/refs/heads/main.lock'))).toBe(true);
    // Somebody helps themselves, as Git tells them to.
    for (const name of ['HEAD.lock', 'index.lock']) rmSync(join(root, '.git', name));
    git(root, 'switch', '--quiet', '--create', 'other');
    await (await openGitStore(root, { env })).close();
    expect(leftovers(root)).toEqual([]);
    expect(workingRound(root)).toBe(0);
  });
});

describe.skipIf(isSkipped)('A program that is killed again and again', () => {
  /** How long a round takes here and now, in milliseconds. */
  async function roundIn({ root }: Scene): Promise<number> {
    const { times } = await start('rounds', copyOf(root), { count: 3 }).ended;
    return ((times.at(-1) ?? 0) - (times[0] ?? 0)) / 3;
  }

  test.each([
    { ...scenes[0], who: 'alone', slow: '' },
    { ...scenes[1], who: 'alone', slow: 'sleep 0.05' },
    { ...scenes[0], who: 'with its Git', slow: 'sleep 0.05' },
    { ...scenes[1], who: 'with its Git', slow: '' },
  ] as const)('$who, $name, hook: $slow', { timeout: patience }, async ({ scene, who, slow }) => {
    const now = scene();
    if (slow !== '') hook(now.root, 'pre-commit', slow);
    const long = await roundIn(now);
    const kills = many > 0 ? many : 6;
    let last = 0;
    // Where a machine has become slow since, no kill may come after a commit: then a few more do.
    for (let count = 0; count < kills || (last === 0 && count < 10 * kills); count++) {
      // Spread over two rounds, in leaps, so that a few kills are far apart too.
      const delay = ((count * 0.618) % 1) * 2 * long;
      const child = start('rounds', now.root, { count: 1000 });
      await child.said('begin');
      await new Promise((resolve) => setTimeout(resolve, delay));
      kill(child, who === 'alone' ? 'alone' : 'group');
      await child.ended;
      const isLast = count === kills - 1;
      const round = await expectSound(now, { goOn: isLast, isGitOver: who !== 'alone' }).catch(
        (error: unknown) => {
          throw new Error(`Killed after ${delay} ms, in ${now.root}`, { cause: error });
        },
      );
      expect(round).toBeGreaterThanOrEqual(last);
      last = round;
    }
    expect(last).toBeGreaterThan(0);
  });
});
