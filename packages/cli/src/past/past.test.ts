import { execFileSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { debrief, folder } from '../testing/io.js';
import { repository } from '../testing/repository.js';

const id = '2026/11.pay.down';
const path = `${id}.md`;
const one =
  '# Payments down\n\n## Summary\n\nOne.\n\n## Evidence\n\n- [g](11.pay.down/g%20h.png)\n\nThe end.\n';
const two = one.replace('One.', 'Two.');
const three = one.replace('One.', 'Three.');

function withPast() {
  const made = repository({ [path]: one, [`${id}/g h.png`]: 'PNG' });
  made.commit({ [path]: two }, 'Say two\n\nAnd why.');
  made.commit({ [path]: three, 'other.md': 'x' }, 'Say three');
  const short = (name: string): string => made.git('rev-parse', '--short=7', name).trim();
  return { ...made, short };
}

test('History lists the steps, newest first', async () => {
  const { run, short, write } = withPast();
  const { exit, out, err } = await run(['history', 'pay.down']);
  expect({ exit, err }).toEqual({ exit: 0, err: '' });
  expect(out.replace(/\d{4}-\d\d-\d\d \d\d:\d\d/g, 'WHEN')).toBe(
    `${short('HEAD')}  WHEN  Dana Reyes  Say three\n${short('HEAD~1')}  WHEN  Dana Reyes  Say two\n${short('HEAD~2')}  WHEN  Dana Reyes  Begin\n`,
  );
  write({ [path]: 'edited\n' });
  const edited = await run(['history', 'pay.down', '--limit', '1', '--diff']);
  expect(edited.out).toMatch(/^not yet {2}edits by hand that are not committed\n\n--- /);
  expect(edited.out).toContain('+edited\n');
  expect(edited.out).toContain('-Two.\n+Three.\n');
  expect(edited.out).not.toContain('-One.');
  expect(edited.err).toBe('There are older steps; --limit shows more of them.\n');
});

test('History as data, through earlier names', async () => {
  const { run, git } = withPast();
  await run(['rename', id, '2025/12.ledger.other']);
  const { out } = await run(['history', id, '--json', '--diff']);
  const data = JSON.parse(out);
  expect(data).toMatchObject({ id: '2025/12.ledger.other', edited: false, uncommitted: [], complete: true });
  expect(data.steps.map((step: { path: string; message: string }) => [step.path, step.message])).toEqual([
    ['2025/12.ledger.other.md', `Rename ${id} to 2025/12.ledger.other`],
    [path, 'Say three'],
    [path, 'Say two\n\nAnd why.'],
    [path, 'Begin'],
  ]);
  expect(data.steps[1].diff).toContain('-Two.\n+Three.');
  expect(data.steps[3].diff).toContain('--- /dev/null');
  const shown = await run(['history', 'ledger.other']);
  expect(shown.out).toMatch(/Rename .*\n {27}renamed from 2026\/11\.pay\.down\n/);
  expect(git('status', '--porcelain')).toBe('');
});

test('A shallow clone says that older steps are not here', async () => {
  const { root, env } = withPast();
  const clone = `${folder()}/clone`;
  execFileSync('git', ['clone', '--quiet', '--depth=2', `file://${root}`, clone], { env });
  const { exit, out, err } = await debrief(['history', id, '--diff'], { cwd: clone, env });
  expect(exit).toBe(0);
  expect(out.match(/Dana Reyes/g)).toHaveLength(2);
  expect(out).toContain('What it changed is not here.\n');
  expect(err).toBe('Older steps are not here: this is a shallow clone. git fetch --unshallow brings them.\n');
});

test('A file that was never committed, and one that there never was', async () => {
  const { run, write } = repository();
  write({ [path]: one });
  expect(await run(['history', id])).toMatchObject({
    exit: 0,
    out: 'not yet  edits by hand that are not committed\n',
  });
  expect(await run(['history', '2026/01.a.b'])).toMatchObject({
    exit: 3,
    out: '',
    err: expect.stringContaining('There is no postmortem 2026/01.a.b'),
  });
  expect(await run(['history', id, '--limit', 'all'])).toMatchObject({
    exit: 2,
    err: expect.stringMatching(/^--limit cannot be “all”: it is a number from 1 on/),
  });
});

test('Restore brings an earlier content back as a new commit, and shows what changes', async () => {
  const { run, read, git, short } = withPast();
  const then = short('HEAD~1');
  const dry = await run(['restore', 'pay.down', then, '--dry-run']);
  expect(dry.out).toContain('-Three.\n+Two.\n');
  expect(read(path)).toBe(three);
  const { exit, out, err } = await run(['restore', 'pay.down', then]);
  expect({ exit, err }).toEqual({ exit: 0, err: '' });
  expect(out).toContain('-Three.\n+Two.\n');
  expect(out).toMatch(new RegExp(`\\nRestored ${id} as it was after ${then} \\(commit [0-9a-f]{7}\\)\\n$`));
  expect(read(path)).toBe(two);
  expect(git('log', '--format=%s')).toBe(
    `Restore ${id} as it was after ${then}\nSay three\nSay two\nBegin\n`,
  );
  expect(git('status', '--porcelain')).toBe('');
  const again = await run(['restore', 'pay.down', 'HEAD']);
  expect(again).toMatchObject({ exit: 0, out: `${id} is what it was then: nothing to change.\n` });
  expect(await run(['restore', id, 'HEAD~3', '-m', 'Back to one'])).toMatchObject({ exit: 0 });
  expect(read(path)).toBe(one);
});

test('A renamed postmortem keeps its name, its attachments and its aliases', async () => {
  const { run, read, git, short } = withPast();
  const then = short('HEAD~2');
  await run(['rename', id, '2025/12.ledger.mid']);
  await run(['rename', '2025/12.ledger.mid', '2026/12.ledger.new']);
  const { exit, err } = await run(['restore', 'ledger.new', then]);
  expect({ exit, err }).toEqual({ exit: 0, err: '' });
  expect(read('2026/12.ledger.new.md')).toBe(
    `---\naliases: [2026/11.pay.down, 2025/12.ledger.mid]\n---\n\n${one.replace('11.pay.down/', '12.ledger.new/')}`,
  );
  expect(git('status', '--porcelain')).toBe('');
});

test('What was removed comes back by its path, with the attachments that it links to', async () => {
  const { run, read, git } = withPast();
  git('rm', '-r', '--quiet', '2026');
  git('commit', '--quiet', '--message', 'Remove it');
  const history = await run(['history', path]);
  expect(history.out).toMatch(/^[0-9a-f]{7} .* Remove it \(taken away\)\n/);
  const after = await run(['restore', id, 'HEAD']);
  expect(after).toMatchObject({
    exit: 3,
    err: expect.stringMatching(/^HEAD took 2026\/11\.pay\.down away, /),
  });
  const removal = git('rev-parse', 'HEAD').trim();
  const named = await run(['restore', id, removal]);
  expect(named.err).toMatch(
    /took 2026\/11\.pay\.down away, .*\nThe step before is [0-9a-f]{7}: debrief restore /,
  );
  const { exit, err } = await run(['restore', id, 'HEAD~1', '--json']);
  expect({ exit, err }).toEqual({ exit: 0, err: '' });
  expect([read(path), read(`${id}/g h.png`)]).toEqual([three, 'PNG']);
  expect(git('status', '--porcelain')).toBe('');
});

test('Edits by hand are never overwritten', async () => {
  const { run, read, write, git, short } = withPast();
  const then = short('HEAD~1');
  write({ [path]: 'mine\n' });
  const refused = await run(['restore', id, then]);
  expect(refused).toMatchObject({
    exit: 6,
    out: '',
    err: expect.stringContaining(`  debrief restore ${id} ${then} --with-edits\n`),
  });
  expect(read(path)).toBe('mine\n');
  const kept = await run(['restore', id, then, '--with-edits']);
  expect(kept).toMatchObject({ exit: 0, err: '' });
  expect(read(path)).toBe(two);
  expect(git('show', `HEAD~1:${path}`)).toBe('mine\n');
  expect(git('log', '-2', '--format=%s')).toBe(
    `Restore ${id} as it was after ${then}\nKeep edits of ${id} before restoring it\n`,
  );
});

test('A file that was taken away by hand comes back as it is committed', async () => {
  const { root, run, read } = withPast();
  rmSync(join(root, path));
  const { exit, out } = await run(['restore', id, 'HEAD']);
  expect({ exit, out }).toMatchObject({
    exit: 0,
    out: expect.stringContaining('(as it is committed already)\n'),
  });
  expect(read(path)).toBe(three);
});

test.each([
  ['no-such', 3, /^There is no revision no-such here\. debrief history 2026\/11\.pay\.down lists/],
  ['deadbeef', 3, /^There is no revision deadbeef here/],
  ['HEAD~99', 3, /^There is no revision HEAD~99 here/],
  ['', 3, /revision/],
])('Revision %j is refused', async (revision, exit, message) => {
  const { run } = repository({ [path]: one });
  const result = await run(['restore', id, revision]);
  expect(result).toMatchObject({ exit, out: '' });
  expect(result.err).toMatch(message);
});

test('Bytes that are no text come back as they were', async () => {
  const { run, commit, git } = repository({ [path]: Buffer.from('caf\xe9\n', 'latin1') });
  commit({ [path]: 'café\n' }, 'Mend it');
  expect(await run(['restore', path, 'HEAD~1'])).toMatchObject({ exit: 0 });
  expect(git('rev-parse', `HEAD:${path}`)).toBe(git('rev-parse', `HEAD~2:${path}`));
});

test('A revision that counts from the newest commit means the same one after edits were kept', async () => {
  const { run, read, write, git } = withPast();
  git('rm', '--quiet', `${id}/g h.png`);
  git('commit', '--quiet', '--message', 'Lose the graph');
  write({ [path]: 'mine\n' });
  const { exit, err } = await run(['restore', id, 'HEAD~1', '--with-edits', '--json']);
  expect({ exit, err }).toEqual({ exit: 0, err: '' });
  expect([read(path), read(`${id}/g h.png`)]).toEqual([three, 'PNG']);
  expect(git('show', `HEAD~1:${path}`)).toBe('mine\n');
});

test('Where somebody writes behind the commit that keeps edits, that commit is named', async () => {
  const { root, run, read, write, git, short } = withPast();
  const hook = join(root, '.git/hooks/post-commit');
  mkdirSync(join(root, '.git/hooks'), { recursive: true });
  writeFileSync(hook, `#!/bin/sh\necho theirs > ${path}\n`, { mode: 0o755 });
  write({ [path]: 'mine\n' });
  const { exit, err } = await run(['restore', id, 'HEAD~1', '--with-edits']);
  expect({ exit, err }).toEqual({
    exit: 5,
    err: `${id} was not restored, but your edits are kept: commit ${short('HEAD')} holds them.\nSomebody else changed it in the meantime. Run the command again.\n`,
  });
  expect(git('show', `HEAD:${path}`)).toBe('mine\n');
  expect(read(path)).toBe('theirs\n');
});

test('A dry run refuses what the run refuses', async () => {
  const { run, write } = withPast();
  write({ [path]: 'mine\n' });
  expect(await run(['restore', id, 'HEAD~1', '-n'])).toMatchObject({
    exit: 6,
    out: '',
    err: expect.stringContaining('--with-edits'),
  });
  expect(await run(['restore', id, 'HEAD~1', '-n', '--with-edits'])).toMatchObject({
    exit: 0,
    out: expect.stringContaining('-mine\n+# Payments down\n'),
  });
});

test('As data, any file goes by its path from the current folder, and an empty message is ours', async () => {
  const { root, run, commit, write, git } = withPast();
  commit({ 'other.md': 'y' }, 'Say y');
  const cwd = join(root, '2026');
  const restored = await run(['restore', '../other.md', 'HEAD~1', '--json', '-m', ''], { cwd });
  expect(JSON.parse(restored.out)).toEqual({
    id: null,
    path: '../other.md',
    revision: git('rev-parse', 'HEAD').trim(),
    uncommitted: [],
    from: git('rev-parse', 'HEAD~2').trim(),
    edits: null,
    attachments: [],
  });
  expect(git('log', '-1', '--format=%s')).toMatch(/^Restore other\.md as it was after /);
  write({ [path]: 'mine\n' });
  const { out } = await run(['history', id, '--json', '--limit', '1'], { cwd });
  expect(JSON.parse(out)).toMatchObject({
    id,
    path: '11.pay.down.md',
    edited: true,
    uncommitted: ['11.pay.down.md'],
    steps: [{ path: '11.pay.down.md' }],
  });
});
