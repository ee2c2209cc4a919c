import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { repository } from './testing/repository.js';

const bin = fileURLToPath(new URL('../bin/debrief.js', import.meta.url));
const built = existsSync(fileURLToPath(new URL('../dist/main.js', import.meta.url)));

const id = '2026/11.pay.down';
const renamed = '2026/11.pay.late';
const text = '# Payments down\n\n## Action items\n\n- [ ] **A1** One\n\n## Evidence\n\n- [x](y)\n';

/** A repository, and the command in it as a process of its own. */
function place(files: Readonly<Record<string, string>> = {}) {
  const made = repository({ [`${id}.md`]: text, ...files });
  const call = (
    argv: readonly string[],
    stdin = '',
  ): Promise<{ readonly exit: number | null; err: string }> =>
    new Promise((resolve) => {
      const child = spawn(process.execPath, [bin, ...argv], { cwd: made.root, env: made.env });
      let err = '';
      child.stderr.on('data', (chunk) => (err += String(chunk)));
      child.on('close', (exit) => resolve({ exit, err }));
      child.stdin.end(stdin);
    });
  const commits = (): number => Number(made.git('rev-list', '--count', 'HEAD'));
  return { ...made, call, commits };
}

describe.skipIf(!built)('Processes at work at once', () => {
  test('A rename and an addition: what was said to be done is there', async () => {
    const { call, commits, git, read, has } = place({ '2025/01.a.b.md': `See ${id}.\n` });
    const add = ['add', 'action', id, 'Add jitter'];
    const [moved, added] = await Promise.all([call(['rename', id, 'late']), call(add)]);
    expect(moved).toEqual({ exit: 0, err: '' });
    expect([0, 3, 5]).toContain(added.exit);
    // Who was late is told so, and the old name goes on finding it.
    if (added.exit !== 0) expect(await call(add)).toEqual({ exit: 0, err: '' });
    expect(has(`${id}.md`)).toBe(false);
    expect(read(`${renamed}.md`)).toContain('**A2** Add jitter');
    expect(read('2025/01.a.b.md')).toBe(`See ${renamed}.\n`);
    expect([commits(), git('status', '--porcelain')]).toEqual([3, '']);
  });

  test('Several attach: each has its file, and its link', async () => {
    const { call, commits, git, read } = place();
    const calls = [1, 2, 3].map((number) => call(['attach', id, '-', '--name', 'db.log'], `log ${number}`));
    expect(await Promise.all(calls)).toEqual([1, 2, 3].map(() => ({ exit: 0, err: '' })));
    const logs = ['db.log', 'db-2.log', 'db-3.log'];
    expect(logs.map((name) => read(`${id}/${name}`)).toSorted()).toEqual(['log 1', 'log 2', 'log 3']);
    for (const name of logs) expect(read(`${id}.md`)).toContain(`- [${name}](11.pay.down/${name})\n`);
    expect([commits(), git('status', '--porcelain')]).toEqual([4, '']);
  });

  test('Two restore, and one adds: nothing is half done, and nothing is lost', async () => {
    const { call, commit, commits, git, read } = place();
    commit({ [`${id}.md`]: text.replace('One', 'Two') }, 'Two');
    commit({ [`${id}.md`]: text.replace('One', 'Three') }, 'Three');
    const before = git('rev-parse', 'HEAD~1', 'HEAD~2').trim().split('\n');
    const ends = await Promise.all([
      ...before.map((revision) => call(['restore', id, revision])),
      call(['add', 'action', id, 'Add jitter']),
    ]);
    for (const { exit, err } of ends) {
      // Who looks while another commits may take that for edits by hand, and does nothing either.
      expect([0, 5, 6]).toContain(exit);
      expect(err === '').toBe(exit === 0);
    }
    const done = ends.filter(({ exit }) => exit === 0).length;
    expect(done).toBeGreaterThan(0);
    expect([commits(), git('status', '--porcelain')]).toEqual([3 + done, '']);
    expect(read(`${id}.md`)).toMatch(/\*\*A1\*\* (?:One|Two|Three)\n/);
    git('fsck', '--strict');
  });
});
