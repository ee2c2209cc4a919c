import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { afterAll, expect, test } from 'vitest';
import { runHere } from './errand.js';
import { openGitStore } from './open.js';
import { Porter, porterFor } from './porter.js';
import { env, git, hook, repository } from './testing/trial.js';

const folder = repository({ 'a.md': 'words\n' });
const porter = new Porter();
afterAll(() => porter.close());

test.each([
  ['words', ['log', '--format=%s'], undefined],
  ['bytes that are no text', ['cat-file', 'tree', 'HEAD^{tree}'], undefined],
  ['an answer to many lines', ['cat-file', '--batch-check'], `HEAD\nnobody\n${'HEAD:a.md\n'.repeat(5000)}`],
  ['a refusal', ['show', 'HEAD:nothing'], undefined],
  ['a mistake', ['shwo'], undefined],
])('Brings %s as Git gives it here', async (_, args, input) => {
  const errand = { args, folder, env, input };
  expect(await porter.run(errand)).toEqual(await runHere(errand));
});

test('Many errands at once get their own answers', async () => {
  const asked = Array.from({ length: 40 }, (_, at) => `${at}\n`);
  const brought = await Promise.all(
    asked.map((input) =>
      porter.run({ args: ['hash-object', '--stdin'], folder, env, input }).then(({ out }) => out.toString()),
    ),
  );
  expect(new Set(brought).size).toBe(asked.length);
  expect(brought[7]).toBe(
    (await runHere({ args: ['hash-object', '--stdin'], folder, env, input: '7\n' })).out.toString(),
  );
});

test('Where there is no Git, both say so alike', async () => {
  const errand = { args: ['version'], folder, env: { PATH: folder } };
  const told = (error: NodeJS.ErrnoException) => error.code;
  expect(await porter.run(errand).catch(told)).toBe('ENOENT');
  expect(await runHere(errand).catch(told)).toBe('ENOENT');
});

test('What was asked when it ended is told', async () => {
  const other = new Porter();
  const slow = join(mkdtempSync(join(tmpdir(), 'slow-')), 'git');
  writeFileSync(slow, '#!/bin/sh\nsleep 60\n', { mode: 0o755 });
  const asked = other.run({ args: [], folder, env: { PATH: `${join(slow, '..')}:${env['PATH']}` } });
  other.close();
  await expect(asked).rejects.toThrow('Try again');
});

test('A commit that it had started is made, and is told', async () => {
  const root = repository({ 'a.md': 'words\n' });
  // Whose child the `git commit` is that runs the hook.
  hook(root, 'pre-commit', 'cut -d " " -f 4 /proc/$PPID/stat > begun; sleep 1');
  const store = await openGitStore(root, { env });
  await expect
    .poll(async () => {
      await store.head();
      return porterFor();
    })
    .not.toBeNull();
  const commit = store.commit({
    author: { name: 'Noor Haddad', email: 'noor@example.com' },
    message: 'Say it again',
    changes: [{ path: 'b.md', base: null, content: 'more words\n' }],
  });
  const begun = join(root, 'begun');
  const starter = () => (existsSync(begun) ? Number(readFileSync(begun, 'utf8')) : 0);
  await expect.poll(starter, { timeout: 20_000 }).toBe(porterFor()?.id);
  porterFor()?.close();
  expect(await commit).toMatchObject({ done: true });
  expect(git(root, 'log', '--format=%s')).toBe('Say it again\nBegin\n');
  await store.close();
});

test('It keeps no program from ending, and ends with it', async () => {
  const porterModule = new URL('../../dist/git/porter.js', import.meta.url).href;
  const program = `
    const { Porter } = await import(${JSON.stringify(porterModule)});
    const porter = new Porter();
    const { out } = await porter.run({ args: ['version'], folder: '.', env: process.env });
    console.log(porter.id, out.toString());`;
  const child = spawn(process.execPath, ['--input-type=module', '--eval', program], { env, cwd: folder });
  const [told] = (await once(child.stdout, 'data')) as [Buffer];
  expect((await once(child, 'exit'))[0]).toBe(0);
  const [, id = '', words = ''] = /^(\d+) (.*)/.exec(told.toString()) ?? [];
  expect(words).toMatch(/^git version/);
  await expect.poll(() => isRunning(Number(id)), { timeout: 20_000 }).toBe(false);
});

function isRunning(id: number): boolean {
  try {
    return process.kill(id, 0);
  } catch {
    return false;
  }
}
