import { execFileSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { folder } from '../testing/io.js';
import { repository } from '../testing/repository.js';

const id = '2026/11.pay.down';
const text =
  '# Payments down\n\n## Timeline\n\n- 2026-11-03 10:41 UTC **Began.** Declines rose\n\n## Evidence\n\n- [x](y)\n';

function files(named: Readonly<Record<string, string | Uint8Array>>): string {
  const root = folder();
  for (const [name, content] of Object.entries(named)) writeFileSync(join(root, name), content);
  return root;
}

const spools = (): string[] => readdirSync(tmpdir()).filter((name) => name.startsWith('debrief-attach-'));

test('Files are copied byte for byte and linked to, in one commit', async () => {
  const { root, run, read, git } = repository({ [`${id}.md`]: text });
  const from = files({ 'pool (1).png': new Uint8Array([0, 255, 13, 10]), 'db.log': '', '.hidden': 'x' });
  const { exit, out, err } = await run([
    'attach',
    'pay.down',
    join(from, 'pool (1).png'),
    join(from, 'db.log'),
    join(from, '.hidden'),
  ]);
  expect({ exit, err }).toEqual({ exit: 0, err: '' });
  expect(out).toMatch(/^Attached 3 files to 2026\/11\.pay\.down \(commit [0-9a-f]{7}\)\n$/);
  expect(git('status', '--porcelain')).toBe('');
  expect(git('log', '-1', '--format=%s', '--name-only')).toBe(
    `Attach pool (1).png, db.log, hidden to 2026/11.pay.down\n\n${id}.md\n${id}/db.log\n${id}/hidden\n${id}/pool (1).png\n`,
  );
  expect(git('cat-file', '-s', `HEAD:${id}/pool (1).png`)).toBe('4\n');
  expect(existsSync(join(root, id, 'db.log'))).toBe(true);
  expect(read(`${id}.md`)).toBe(
    `${text}- [pool (1).png](11.pay.down/pool%20%281%29.png)\n- [db.log](11.pay.down/db.log)\n- [hidden](11.pay.down/hidden)\n`,
  );
});

test('To an entry, as an image, from standard input', async () => {
  const { run, read } = repository({ [`${id}.md`]: text });
  const before = spools();
  const { exit, out } = await run(['attach', id, '-', '--name', 'rise.png', '--to', '10:41', '--image'], {
    stdin: 'PNG',
  });
  expect({ exit, out }).toEqual({ exit: 0, out: expect.stringContaining('Attached rise.png to') });
  expect(read(`${id}.md`)).toContain('Declines rose (![rise.png](11.pay.down/rise.png))\n');
  expect(read(`${id}/rise.png`)).toBe('PNG');
  expect(spools()).toEqual(before);
});

test('The same file is taken once, another one of its name gets a number', async () => {
  const { run, read, has, git } = repository({ [`${id}.md`]: text });
  const [one, other] = [files({ 'Db.log': 'one' }), files({ 'db.log': 'two' })];
  await run(['attach', id, join(one, 'Db.log')]);
  const head = git('rev-parse', 'HEAD');
  const again = await run(['attach', id, join(one, 'Db.log')]);
  expect(again).toMatchObject({
    exit: 0,
    out: `${id} has and names all of that already: nothing to change.\n`,
  });
  expect(git('rev-parse', 'HEAD')).toBe(head);
  const both = await run(['attach', id, join(other, 'db.log'), join(one, 'Db.log'), '--json']);
  expect(JSON.parse(both.out)).toMatchObject({
    id,
    path: `${id}.md`,
    uncommitted: [],
    files: [
      { path: `${id}/db-2.log`, size: 3, added: true },
      { path: `${id}/Db.log`, size: 3, added: false },
    ],
  });
  expect(read(`${id}/db-2.log`)).toBe('two');
  expect(has(`${id}/db-3.log`)).toBe(false);
  expect(read(`${id}.md`)).toBe(
    `${text}- [Db.log](11.pay.down/Db.log)\n- [db-2.log](11.pay.down/db-2.log)\n`,
  );
});

test('A file that lies in its place already is committed with its link, also one that Git ignores', async () => {
  const { root, run, write, git } = repository({ [`${id}.md`]: text, '.gitignore': '.debrief/\n*.log\n' });
  write({ [`${id}/graph.png`]: 'PNG', [`${id}/mem.log`]: 'M' });
  expect(await run(['attach', id, join(root, id, 'mem.log')])).toMatchObject({ exit: 0, err: '' });
  expect(await run(['attach', id, join(root, id, 'graph.png')])).toMatchObject({ exit: 0, err: '' });
  expect(await run(['attach', id, '-', '--name', 'db.log'], { stdin: 'log' })).toMatchObject({
    exit: 0,
    err: '',
  });
  expect(git('ls-tree', '-r', '--name-only', 'HEAD', id)).toBe(
    `${id}/db.log\n${id}/graph.png\n${id}/mem.log\n`,
  );
  expect(git('status', '--porcelain')).toBe('');
});

test('A dry run names the files and shows the links', async () => {
  const { root, run, git } = repository({ [`${id}.md`]: text });
  const { exit, out } = await run(['attach', id, '-', '--name', 'db.log', '-n'], { stdin: 'x'.repeat(1500) });
  expect(exit).toBe(0);
  expect(out).toContain(`${id}/db.log is added (1.5 kB)\n`);
  expect(out).toContain('+- [db.log](11.pay.down/db.log)\n');
  expect(git('status', '--porcelain')).toBe('');
  expect(existsSync(join(root, id))).toBe(false);
});

test('What cannot be attached is told, with the way out, and nothing is done', async () => {
  const { run, git } = repository({ [`${id}.md`]: text });
  const cwd = files({ 'a.log': 'a' });
  mkdirSync(join(cwd, 'logs'));
  symlinkSync('a.log', join(cwd, 'link.log'));
  symlinkSync('nowhere', join(cwd, 'lost.log'));
  const cases: readonly (readonly [readonly string[], number, RegExp])[] = [
    [['logs'], 3, /logs is a folder\. Attach its files, or pack it first: tar czf logs\.tar\.gz /],
    [
      ['link.log'],
      3,
      /link\.log is a link to another file\. If you mean that one, attach it itself: .*a\.log\n$/,
    ],
    [['lost.log'], 3, /There is no file .*lost\.log/],
    [['b.log'], 3, /There is no file .*b\.log\. Did you mean .*a\.log\?\n$/],
    [['a.log/x'], 3, /a\.log is a file, so there is nothing inside of it/],
    [['/dev/zero'], 3, /\/dev\/zero is a device/],
    [['-'], 2, /What is piped in has no name yet\. Give it one: --name/],
    [['-', '-', '--name', 'x'], 2, /--name is for one file, and here are 2/],
    [['a.log', '--to', 'A9'], 6, /There is no action A9/],
  ];
  for (const [argv, exit, message] of cases) {
    const named = argv.map((each) => (/^[ab]\.log|^l/.test(each) ? join(cwd, each) : each));
    const result = await run(['attach', id, ...named]);
    expect({ argv, exit: result.exit, out: result.out }).toEqual({ argv, exit, out: '' });
    expect(result.err).toMatch(message);
  }
  expect(await run(['attach', id])).toMatchObject({
    exit: 2,
    err: expect.stringMatching(/^debrief attach needs <file>/),
  });
  expect(git('status', '--porcelain')).toBe('');
  expect(git('rev-list', '--count', 'HEAD')).toBe('1\n');
});

test('Edits by hand in the postmortem stay uncommitted', async () => {
  const { run, write, read, git } = repository({ [`${id}.md`]: text });
  write({ [`${id}.md`]: text.replace('# Payments down', '# Payments were down') });
  const { exit, err } = await run(['attach', id, '-', '--name', 'db.log'], { stdin: 'log' });
  expect({ exit, err }).toEqual({ exit: 0, err: '' });
  expect(read(`${id}.md`)).toContain('# Payments were down');
  expect(git('show', `HEAD:${id}.md`)).toBe(`${text}- [db.log](11.pay.down/db.log)\n`);
  expect(git('status', '--porcelain')).toBe(` M ${id}.md\n`);
});

test('Of several who attach at once, each is done', async () => {
  const { run, read, git } = repository({ [`${id}.md`]: text });
  const names = ['a.log', 'b.log', 'b.log', 'c.log'];
  const results = await Promise.all(
    names.map((name, number) => run(['attach', id, '-', '--name', name], { stdin: `log ${number}` })),
  );
  expect(results.map(({ exit, err }) => [exit, err])).toEqual(names.map(() => [0, '']));
  const kept = ['a.log', 'b-2.log', 'b.log', 'c.log'].map((name) => read(`${id}/${name}`));
  expect(kept.toSorted()).toEqual(names.map((_, number) => `log ${number}`));
  expect(read(`${id}.md`).match(/11\.pay\.down\//g)).toHaveLength(4);
  expect(git('status', '--porcelain')).toBe('');
});

test('What was piped in is kept where it cannot be attached', async () => {
  const { run } = repository({ [`${id}.md`]: text });
  const { exit, err } = await run(['attach', id, '-', '--name', 'db.log', '--to', 'A9'], { stdin: 'log' });
  expect(exit).toBe(6);
  const kept = /^What was piped in is kept: (.*\/db\.log)\nThere is no action A9/.exec(err)?.[1] ?? '';
  expect(readFileSync(kept, 'utf8')).toBe('log');
  rmSync(dirname(kept), { recursive: true });
});

test.skipIf(process.platform === 'win32')('A pipe without a name is refused before it is read', async () => {
  const { run } = repository({ [`${id}.md`]: text });
  const pipe = join(folder(), 'pipe');
  execFileSync('mkfifo', [pipe]);
  expect(await run(['attach', id, pipe])).toMatchObject({
    exit: 2,
    err: expect.stringContaining('Give it a name with --name'),
  });
});

test('As data, paths count from the current folder, and an empty message is ours', async () => {
  const { root, run, git } = repository({ [`${id}.md`]: text });
  const cwd = join(root, '2026');
  const flags = ['--name', 'db.log', '--json', '-m', ' '];
  const { out } = await run(['attach', 'down', '-', ...flags], { cwd, stdin: 'log' });
  expect(JSON.parse(out)).toMatchObject({ path: '11.pay.down.md', files: [{ path: '11.pay.down/db.log' }] });
  expect(git('log', '-1', '--format=%s')).toBe(`Attach db.log to ${id}\n`);
});
