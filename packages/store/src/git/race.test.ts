import { execFile } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, test } from 'vitest';
import { openGitStore } from './open.js';
import {
  copyOf,
  env,
  git,
  isBuilt,
  leftovers,
  repository,
  start,
  temporary,
  write,
} from './testing/trial.js';

/** More rounds than the suite has time for: `DEBRIEF_RACES=20 npx vitest run packages/store/src/git/race.test.ts`. */
const many = Number(process.env['DEBRIEF_RACES'] ?? 1);
const timeout = 60_000 * many + 60_000;
const isSkipped = !isBuilt || process.platform === 'win32';

/** What a child said of the lines that it has saved: path and line. */
function linesIn(out: string): readonly (readonly [string, string])[] {
  return [...out.matchAll(/^line (\S+) (\S+)/gm)].map(([, path = '', line = '']) => [path, line]);
}

/** Everything that stands in a file, or stood there in some commit. */
function everIn(root: string, path: string): ReadonlySet<string> {
  const file = join(root, path);
  const now = existsSync(file) ? readFileSync(file, 'utf8') : '';
  const past = git(root, 'log', '--all', '-p', '--format=', '--', path).replaceAll(/^\+/gm, '');
  return new Set(`${now}\n${past}`.split('\n'));
}

function committed(root: string, path: string): readonly string[] {
  return git(root, 'show', `HEAD:${path}`).trim().split('\n');
}

function expectSound(root: string): void {
  git(root, 'fsck', '--strict');
  expect(leftovers(root)).toEqual([]);
}

describe.skipIf(isSkipped)('Programs that commit at once', () => {
  test.each([2, 5])('%i programs lose no write to the same file', { timeout }, async (programs) => {
    const root = repository({ 'counter.md': '0\n', 'shared.md': '' });
    const count = many * (programs === 2 ? 10 : 4);
    const numbers = Array.from({ length: programs }, (_, number) => number);
    const children = numbers.map((number) =>
      number === 0
        ? start('append', root, { name: 'a', count, paths: ['shared.md'] })
        : start('count', root, { path: 'counter.md', count }),
    );
    const more = start('append', root, { name: 'b', count, paths: ['shared.md', 'own.md'] });
    for (const child of [...children, more]) expect(await child.ended).toMatchObject({ code: 0, err: '' });
    expect(committed(root, 'counter.md')).toEqual([String(count * (programs - 1))]);
    const expected = numbersUpTo(count).flatMap((at) => [`a-${at}`, ...(at % 2 === 0 ? [`b-${at}`] : [])]);
    expect([...committed(root, 'shared.md')].sort()).toEqual(expected.sort());
    expect(git(root, 'status', '--porcelain')).toBe('');
    expectSound(root);
  });

  test('Two folders of one repository', { timeout }, async () => {
    const root = repository({ 'one/a.md': '', 'two/a.md': '', 'all.md': '' });
    const count = many * 6;
    const children = [
      start('append', join(root, 'one'), { name: 'one', count, paths: ['a.md'] }),
      start('append', join(root, 'two'), { name: 'two', count, paths: ['a.md'] }),
      // The folder around both, with one of their files.
      start('append', root, { name: 'all', count, paths: ['one/a.md', 'all.md'] }),
    ];
    for (const child of children) expect(await child.ended).toMatchObject({ code: 0, err: '' });
    expect(committed(root, 'two/a.md')).toEqual(numbersUpTo(count).map((at) => `two-${at}`));
    expect(new Set(committed(root, 'one/a.md'))).toEqual(
      new Set(numbersUpTo(count).flatMap((at) => [`one-${at}`, ...(at % 2 === 0 ? [`all-${at}`] : [])])),
    );
    expect(git(root, 'status', '--porcelain')).toBe('');
    expectSound(root);
  });

  test('Linked worktrees on different branches', { timeout }, async () => {
    const root = repository({ 'a.md': '' });
    const linked = join(temporary(), 'linked');
    git(root, 'worktree', 'add', '--quiet', '-b', 'other', linked);
    const count = many * 8;
    const children = [root, linked].map((folder, number) =>
      start('append', folder, { name: String(number), count, paths: ['a.md'] }),
    );
    for (const child of children) expect(await child.ended).toMatchObject({ code: 0, err: '' });
    for (const [number, folder] of [root, linked].entries()) {
      expect(committed(folder, 'a.md')).toEqual(numbersUpTo(count).map((at) => `${number}-${at}`));
      expect(git(folder, 'status', '--porcelain')).toBe('');
    }
    expectSound(root);
  });
});

describe.skipIf(isSkipped)('Programs that commit while people work by hand', () => {
  test('Somebody who adds and commits', { timeout }, async () => {
    const root = repository({ 'a.md': '', 'b.md': '' });
    const count = many * 10;
    const children = ['a', 'b'].map((name) => start('append', root, { name, count, paths: [`${name}.md`] }));
    let ended = false;
    const all = Promise.all(children.map((child) => child.ended)).finally(() => {
      ended = true;
    });
    let commits = 0;
    for (; !ended; commits++) {
      write(root, { [`hand-${commits}.md`]: 'by hand\n' });
      await byHand(root, 'add', `hand-${commits}.md`);
      await byHand(root, 'commit', '--quiet', '--message', `By hand ${commits}`);
    }
    for (const child of await all) expect(child).toMatchObject({ code: 0, err: '' });
    for (const name of ['a', 'b'])
      expect(committed(root, `${name}.md`)).toEqual(numbersUpTo(count).map((at) => `${name}-${at}`));
    const files = git(root, 'ls-tree', '--name-only', 'HEAD').split('\n');
    for (const at of numbersUpTo(commits)) expect(files).toContain(`hand-${at}.md`);
    // Nothing that was only staged has come along with a commit of ours.
    for (const at of numbersUpTo(commits))
      expect(git(root, 'log', '--format=%s', '--', `hand-${at}.md`)).toBe(`By hand ${at}\n`);
    expect(git(root, 'status', '--porcelain')).toBe('');
    expectSound(root);
  });

  test.each(['in place', 'by renaming'])('An editor that saves %s', { timeout }, async (how) => {
    const root = repository({ 'a.md': 'first\n', '.gitignore': '*~\n' });
    const editor = start('edit', root, { name: 'editor', path: 'a.md', how, pause: 80 });
    await editor.said('line');
    const ours = await start('append', root, {
      name: 'ours',
      count: many * 6,
      paths: ['a.md'],
      withEdits: true,
    }).ended;
    editor.process.stdin?.write('end');
    const theirs = await editor.ended;
    expect(ours).toMatchObject({ code: 0, err: '' });
    const found = everIn(root, 'a.md');
    const saved = [...linesIn(ours.out), ...linesIn(theirs.out)];
    expect(saved.filter(([, line]) => !found.has(line))).toEqual([]);
    expectSound(root);
  });

  /** Something happens right before a step of ours, one after the other: no moment is left to luck. */
  describe('At each step of a commit', () => {
    const happenings = [
      { how: 'edit in place', file: 'a.md' },
      { how: 'edit by renaming', file: 'a.md' },
      { how: 'edit slowly', file: 'a.md', long: 4 },
      // From before the commit until after it.
      { how: 'edit slowly', file: 'a.md', long: Infinity },
      { how: 'take away', file: 'a.md' },
      { how: 'commit by hand', file: 'a.md' },
      { how: 'commit by hand', file: 'b.md' },
      // The name that a file of ours is about to get.
      { how: 'edit in place', file: 'new.md' },
    ] as const;

    test.each(happenings)('$how: $file', { timeout }, async ({ how, file, ...rest }) => {
      const before = repository({ 'a.md': 'first\n', 'b.md': 'first\n', '.gitignore': '*~\n' });
      const options = { name: 'ours', count: file === 'new.md' ? 2 : 1, paths: ['a.md', 'new.md'] };
      const log = join(temporary(), 'steps');
      await start('append', copyOf(before), options, { interrupt: { at: 0, how: 'count', log } }).ended;
      const steps = readFileSync(log, 'utf8').trim().split('\n');
      const indexed = steps.findIndex((step) => /^rename \S+-commit\.index/.test(step)) + 1;
      // Between our last look at a file and the call that replaces it lies nothing but the call.
      const isAtOnce = (at: number): boolean =>
        how === 'edit by renaming' && steps[at - 1]?.startsWith('renameSync') === true;
      const left = steps
        .map((_, index) => index + 1)
        .filter((at) => (many > 1 || at % 4 === how.length % 4) && !isAtOnce(at));
      const worker = async (): Promise<void> => {
        for (let at = left.shift(); at !== undefined; at = left.shift()) {
          const root = copyOf(before);
          const until = Math.min(at + ('long' in rest ? rest.long : 0), indexed);
          const done = join(temporary(), 'log');
          const interrupt = { at, until, how, file: join(root, file), line: 'theirs', log: done };
          const ended = await start('append', root, options, { interrupt }).ended;
          const where = `${how} before step ${at}, ${steps[at - 1]}, in ${root}`;
          expect(ended, where).toMatchObject({ code: 0, err: '' });
          for (const [path, line] of linesIn(ended.out)) expect(everIn(root, path), where).toContain(line);
          const isRefused = existsSync(done) && readFileSync(done, 'utf8') === 'refused\n';
          if (how !== 'take away' && !isRefused) expect(everIn(root, file), where).toContain('theirs');
          expectSound(root);
          const store = await openGitStore(root, { env });
          expect(await store.changes(await store.head())).toMatchObject({ files: [] });
          await store.close();
        }
      };
      await Promise.all([worker(), worker()]);
    });
  });
});

function numbersUpTo(count: number): readonly number[] {
  return Array.from({ length: count }, (_, number) => number);
}

/** As a person does: when another program is at work, they try again. */
async function byHand(root: string, ...args: readonly string[]): Promise<void> {
  for (;;) {
    try {
      await promisify(execFile)('git', args, { cwd: root, env });
      return;
    } catch (error) {
      if (!/File exists|cannot lock ref/.test(String(error))) throw error;
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
  }
}
