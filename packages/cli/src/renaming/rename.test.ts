import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { repository } from '../testing/repository.js';

const old = '2026/11.pay.old';

const files = {
  [`${old}.md`]: `---\r\nseverity: sev1   # agreed\r\n---\r\n\r\n# Payments down\r\n\r\n- 10:41 **Began.** ([graph](11.pay.old/g%20h.png), see 2026/03.pay.pool)\r\n`,
  [`${old}/g h.png`]: new Uint8Array([137, 80, 78, 71, 0, 255]),
  [`${old}/discussion/01A.json`]: `{"format":1,"words":"As in ${old}, see [it](11.pay.old/g%20h.png)"}\n`,
  '2026/03.pay.pool.md': `---\nrelated: [${old}]\n---\n\n# Pool\n\nLike [this](11.pay.old.md#timeline), \`${old}\`.\n`,
  '2025/01.a.b.md': 'See [it](../2026/11.pay.old.md).\n',
  '2025/01.a.b/discussion/01B.json': `{"words":"like ${old}"}`,
  '2025/01.a.b/mail.md': `Evidence: ${old}\n`,
  'decisions/2026/11.x.y.md': `[it](../../2026/11.pay.old.md) and ${old}\n`,
  '2024/02.latin.one.md': Buffer.from(`caf\xe9 ${old}\n`, 'latin1'),
};

test('A rename moves everything and lets everything follow, in one commit', async () => {
  const { run, read, has, git } = repository(files);
  const before = git('rev-list', '--count', 'HEAD');
  const { exit, out, err } = await run(['rename', 'pay.old', 'late-payouts']);
  expect({ exit, err }).toEqual({ exit: 0, err: '' });
  expect(out).toMatch(
    /^Renamed 2026\/11\.pay\.old to 2026\/11\.pay\.late-payouts, with the links in 5 other files \(commit [0-9a-f]{7}\)\n$/,
  );
  expect(Number(git('rev-list', '--count', 'HEAD'))).toBe(Number(before) + 1);
  expect(git('status', '--porcelain')).toBe('');
  expect(has(old)).toBe(false);
  expect(read('2026/11.pay.late-payouts.md')).toBe(
    `---\r\nseverity: sev1   # agreed\r\naliases: [${old}]\r\n---\r\n\r\n# Payments down\r\n\r\n- 10:41 **Began.** ([graph](11.pay.late-payouts/g%20h.png), see 2026/03.pay.pool)\r\n`,
  );
  expect(read('2026/11.pay.late-payouts/discussion/01A.json')).toBe(
    '{"format":1,"words":"As in 2026/11.pay.late-payouts, see [it](11.pay.late-payouts/g%20h.png)"}\n',
  );
  expect(has('2026/11.pay.late-payouts/g h.png')).toBe(true);
  expect(read('2026/03.pay.pool.md')).toBe(
    `---\nrelated: [2026/11.pay.late-payouts]\n---\n\n# Pool\n\nLike [this](11.pay.late-payouts.md#timeline), \`${old}\`.\n`,
  );
  expect(read('2025/01.a.b.md')).toBe('See [it](../2026/11.pay.late-payouts.md).\n');
  expect(read('2025/01.a.b/discussion/01B.json')).toBe('{"words":"like 2026/11.pay.late-payouts"}');
  expect(read('2025/01.a.b/mail.md')).toBe(`Evidence: ${old}\n`);
  expect(git('show', 'HEAD:2024/02.latin.one.md')).toContain('2026/11.pay.late-payouts');
  expect(git('log', '-1', '--format=%s')).toBe('Rename 2026/11.pay.old to 2026/11.pay.late-payouts\n');
});

test('The old name goes on finding it, and taking it up again forgets the new one', async () => {
  const { run, read } = repository(files);
  await run(['rename', old, 'new']);
  const again = await run(['rename', old, '2025/12.pay.other']);
  expect(again).toMatchObject({ exit: 0, err: '' });
  expect(read('2025/12.pay.other.md')).toContain(`aliases: [${old}, 2026/11.pay.new]`);
  expect(read('2025/12.pay.other.md')).toContain('(12.pay.other/g%20h.png)');
  expect(read('2026/03.pay.pool.md')).toContain('[this](../2025/12.pay.other.md#timeline)');
  await run(['rename', '2025/12.pay.other', old]);
  expect(read(`${old}.md`)).toContain('aliases: [2026/11.pay.new, 2025/12.pay.other]');
  expect(read('2026/03.pay.pool.md')).toBe(files['2026/03.pay.pool.md']);
});

test('A dry run shows the moves and the differences, and changes nothing', async () => {
  const { run, git } = repository(files);
  const { exit, out, err } = await run(['rename', old, 'new', '--dry-run']);
  expect(exit).toBe(0);
  expect(err).toContain('nothing was changed');
  for (const words of [
    '2026/11.pay.old.md moves to 2026/11.pay.new.md',
    '2026/11.pay.old/g h.png moves to 2026/11.pay.new/g h.png',
    '+aliases: [2026/11.pay.old]',
    '-See [it](../2026/11.pay.old.md).',
    '+See [it](../2026/11.pay.new.md).',
  ])
    expect(out).toContain(words);
  expect(git('status', '--porcelain')).toBe('');
});

test('As data', async () => {
  const { run } = repository(files);
  const { out } = await run(['rename', old, 'new', '--json', '-m', 'Call it new']);
  expect(JSON.parse(out)).toMatchObject({
    id: '2026/11.pay.new',
    path: '2026/11.pay.new.md',
    revision: expect.stringMatching(/^[0-9a-f]{40}$/),
    uncommitted: [],
    was: old,
    moved: [
      { from: `${old}/discussion/01A.json` },
      { from: `${old}/g h.png`, to: '2026/11.pay.new/g h.png' },
    ],
    followed: [
      '2024/02.latin.one.md',
      '2025/01.a.b.md',
      '2025/01.a.b/discussion/01B.json',
      '2026/03.pay.pool.md',
      'decisions/2026/11.x.y.md',
    ],
  });
});

test('What Git ignores beside it moves along', async () => {
  const { run, write, has } = repository({ ...files, '.gitignore': '.debrief/\n*.log\n' });
  write({ [`${old}/node.log`]: 'x', [`${old}/deep/er.log`]: 'y' });
  await run(['rename', old, 'new']);
  expect([has('2026/11.pay.new/node.log'), has('2026/11.pay.new/deep/er.log'), has(old)]).toEqual([
    true,
    true,
    false,
  ]);
});

let made: ReturnType<typeof repository> | null = null;

/** One for all names that are refused, since nothing happens to it. */
function refusing(): ReturnType<typeof repository> {
  made ??= repository({
    ...files,
    '2026/11.pay.pool.md': '# P\n',
    '2026/03.pay.other.md': '---\naliases: [2026/01.once.called]\n---\n',
    '2026/01.folder.taken/x.log': '',
  });
  return made;
}

test.each([
  ['Late payouts!', 2, /^“Late payouts!” cannot be a name\..*\nTry 2026\/11\.pay\.late-payouts\n$/],
  ['2026/13.pay.x', 2, /^“2026\/13\.pay\.x” cannot be a name\. The month 13/],
  ['old', 2, /^2026\/11\.pay\.old is called so already/],
  ['POOL', 6, null],
  [
    '2026/03.pay.pool',
    6,
    /^2026\/03\.pay\.pool\.md is a postmortem already\. Choose another name, such as 2026\/03\.pay\.pool-2\.\n$/,
  ],
  ['2026/03.pay.Pool', 6, /already/],
  ['2026/01.once.called', 6, /^2026\/01\.once\.called is an earlier name of 2026\/03\.pay\.other/],
  ['2026/01.folder.taken', 6, /^2026\/01\.folder\.taken\/x\.log is a file of the folder already/],
])('%s is refused', async (name, exit, message) => {
  const { run, git } = refusing();
  const result = await run(['rename', old, name]);
  expect(result.exit).toBe(exit);
  if (message) expect(result.err).toMatch(message);
  expect(result.out).toBe('');
  expect(git('status', '--porcelain')).toBe('');
});

test('Edits by hand stay what they are', async () => {
  const { run, write, read, git } = repository(files);
  write({ '2025/01.a.b.md': 'See [it](../2026/11.pay.old.md).\n\nmore\n\nand more\n' });
  const { exit } = await run(['rename', old, 'new']);
  expect(exit).toBe(0);
  expect(read('2025/01.a.b.md')).toBe('See [it](../2026/11.pay.new.md).\n\nmore\n\nand more\n');
  expect(git('status', '--porcelain')).toMatch(/2025\/01\.a\.b\.md/);
});

test('A file in other letters than UTF-8 goes on saying the old name where it cannot hold the new one', async () => {
  const latin = Buffer.from(`caf\xe9 ${old}\n`, 'latin1');
  const { root, run } = repository({ [`${old}.md`]: '# P\n', '2024/02.latin.one.md': latin });
  const { exit, out, err } = await run(['rename', old, '決済-失敗']);
  expect(exit).toBe(0);
  expect(out).toMatch(/^Renamed 2026\/11\.pay\.old to 2026\/11\.pay\.決済-失敗 \(commit /);
  expect(err).toMatch(/^2024\/02\.latin\.one\.md goes on naming 2026\/11\.pay\.old: it is not UTF-8/);
  expect(readFileSync(join(root, '2024/02.latin.one.md'))).toEqual(latin);
});

test('Files that somebody is editing keep nothing else from being committed', async () => {
  const { run, read, write, git } = repository({ [`${old}.md`]: '# P\n', '2025/01.a.b.md': `See ${old}.\n` });
  write({ 'draft.md': `As in ${old}.\n`, '2025/01.a.b.md': `See ${old}, and more.\n` });
  const { exit, out, err } = await run(['rename', old, 'new', '--json']);
  expect(exit).toBe(0);
  expect(JSON.parse(out)).toMatchObject({
    revision: git('rev-parse', 'HEAD').trim(),
    uncommitted: ['2025/01.a.b.md', 'draft.md'],
    followed: ['2025/01.a.b.md', 'draft.md'],
  });
  expect(err).toContain('2025/01.a.b.md and 1 more file are changed, and not committed');
  expect(git('show', '--name-status', '--format=', 'HEAD')).toContain('D\t2026/11.pay.old.md\n');
  expect(read('draft.md')).toBe('As in 2026/11.pay.new.\n');
  expect(read('2025/01.a.b.md')).toBe('See 2026/11.pay.new, and more.\n');
});

test('A name that differs only in case is refused as what it is, also by a dry run', async () => {
  const { run } = refusing();
  for (const flags of [[], ['--dry-run']])
    expect(await run(['rename', old, 'OLD', ...flags])).toMatchObject({
      exit: 6,
      err: expect.stringMatching(
        /^2026\/11\.pay\.old and 2026\/11\.pay\.OLD differ only in case, and many computers/,
      ),
    });
});

test('As data, paths count from the current folder', async () => {
  const { root, run } = repository(files);
  const { out } = await run(['rename', old, 'new', '--json', '-m', ''], { cwd: join(root, '2026') });
  expect(JSON.parse(out)).toMatchObject({
    path: '11.pay.new.md',
    moved: [{ from: '11.pay.old/discussion/01A.json', to: '11.pay.new/discussion/01A.json' }, {}],
    followed: expect.arrayContaining(['../2025/01.a.b.md', '03.pay.pool.md']),
  });
});
