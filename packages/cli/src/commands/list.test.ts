import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { widthOf } from '../terminal/width.js';
import { repository } from '../testing/repository.js';

const document = (meta: string, title: string, began = '') =>
  `---\n${meta}\n---\n\n# ${title}\n${began && `\n## Timeline\n\n- ${began} **Began.** It broke\n`}`;

const files = {
  '2025/12.search.slow.md': document(
    'severity: sev3\nstatus: closed\nsystems: [search]\nowner: Mei Chen',
    'Search was slow',
  ),
  '2026/11.payments.failover-declines.md': document(
    'severity: sev1\nstatus: in-review\nsystems: [Payments, ledger]\nlabels: [database]\nowner: Dana Reyes\nvisibility: company',
    'Card payments declined while the ledger database failed over',
    '2026-11-03 10:41 UTC',
  ),
  '2026/11.ledger.late.md': document(
    'status: draft\nsystems: ledger',
    'Payouts were late',
    '2026-11-09 23:30 EST',
  ),
  '2026/11.search.none.md': 'Nothing said yet.\n',
  '2026/11.payments.failover-declines/notes.md': '# No postmortem\n',
  'templates/standard.md': '# T\n',
};

const ids = (out: string): string[] =>
  (JSON.parse(out) as readonly { readonly id: string }[]).map(({ id }) => id);

test('As data, newest first, with what each says', async () => {
  const { run } = repository(files);
  const { exit, out, err } = await run(['list', '--json']);
  expect({ exit, err }).toEqual({ exit: 0, err: '' });
  expect(ids(out)).toEqual([
    '2026/11.ledger.late',
    '2026/11.payments.failover-declines',
    '2026/11.search.none',
    '2025/12.search.slow',
  ]);
  const [late, declines, none] = JSON.parse(out);
  expect(late).toMatchObject({ began: '2026-11-10T04:30:00Z', systems: ['ledger'] });
  expect(declines).toEqual({
    id: '2026/11.payments.failover-declines',
    path: '2026/11.payments.failover-declines.md',
    title: 'Card payments declined while the ledger database failed over',
    status: 'in-review',
    severity: 'sev1',
    systems: ['Payments', 'ledger'],
    owner: 'Dana Reyes',
    began: '2026-11-03T10:41:00Z',
    labels: ['database'],
    visibility: 'company',
  });
  expect(none).toMatchObject({ title: null, status: null, systems: [], owner: null, began: null });
});

test.each([
  [
    ['--system', 'LEDGER'],
    ['2026/11.ledger.late', '2026/11.payments.failover-declines'],
  ],
  [['--system', 'search,payments', '--status', 'closed'], ['2025/12.search.slow']],
  [
    ['--severity', 'sev1', '--severity', 'SEV3'],
    ['2026/11.payments.failover-declines', '2025/12.search.slow'],
  ],
  [['--owner', '@dana'], ['2026/11.payments.failover-declines']],
  [['--owner', 'mei chen'], ['2025/12.search.slow']],
  [['--year', '2025'], ['2025/12.search.slow']],
  [
    ['--limit', '2'],
    ['2026/11.ledger.late', '2026/11.payments.failover-declines'],
  ],
  [['--status', 'final'], []],
])('list %j', async (flags, expected) => {
  const { run } = repository(files);
  const { exit, out } = await run(['list', '--json', ...flags]);
  expect(exit).toBe(0);
  expect(ids(out)).toEqual(expected);
});

test.each([
  [['--system', 'legder'], 'No postmortem has the system legder. Did you mean ledger?\n'],
  [['--owner', 'Lea'], 'No postmortem has the owner Lea. There is Dana Reyes, Mei Chen.\n'],
  [['--year', '2062'], 'No postmortem has the year 2062. Did you mean 2026?\n'],
  [['--status', 'drafts'], 'No postmortem has the status drafts. Did you mean draft?\n'],
  [['--status', 'final'], 'No postmortem is like this.\n'],
])('%j that no postmortem has', async (flags, message) => {
  const { run } = repository(files);
  expect(await run(['list', ...flags])).toEqual({ exit: 0, out: '', err: message });
});

test('Where there is no terminal, nothing is cut', async () => {
  const { run } = repository(files);
  const { out } = await run(['list']);
  const [head, first, second] = out.split('\n');
  expect(head).toMatch(/^Name +Title +Severity +Status +Systems +Owner +Began$/);
  expect(first).toMatch(/^2026\/11\.ledger\.late +Payouts were late +draft +ledger +2026-11-09$/);
  expect(second).toMatch(
    /^2026\/11\.payments\.failover-declines +Card payments declined while the ledger database failed over +sev1/,
  );
});

test('A wide terminal gets a table, with the titles cut to fit; a narrow one some lines for each', async () => {
  const { run } = repository(files);
  const env = { NO_COLOR: '1', LANG: 'C.UTF-8' };
  const wide = await run(['list'], { columns: 140, env });
  expect(wide.out).toMatch(/failover-declines {2}Card payments declined while the ledger… +sev1/);
  const narrow = await run(['list', '--severity', 'sev1'], { columns: 60, env });
  expect(narrow.out).toBe(
    [
      '2026/11.payments.failover-declines',
      '  Card payments declined while the ledger database failed',
      '  over',
      '  2026-11-03 · sev1 · in-review · Payments, ledger',
      '  Dana Reyes',
      '',
    ].join('\n'),
  );
});

test.each([20, 40, 80, 120, 200])('No line is wider than a terminal of %d columns', async (columns) => {
  const wide = {
    '2026/11.決済.失敗.md': document('systems: [決済, 元帳]\nowner: 田中 太郎', '決済'.repeat(30)),
  };
  const { run } = repository({ ...files, ...wide });
  const { out } = await run(['list'], { columns, env: { NO_COLOR: '1' } });
  expect(out).toContain('2025/12.search.slow');
  expect(Math.max(...out.split('\n').map(widthOf))).toBeLessThanOrEqual(columns);
});

test('What a postmortem says can do nothing to the terminal', async () => {
  const { run } = repository({ '2026/11.a.b.md': document('severity: "\\e[31m"', 'A \u001b[31mtitle') });
  for (const columns of [40, 200]) {
    const { out } = await run(['list'], { columns, env: { NO_COLOR: '1' } });
    expect(out).toContain('A ␛[31mtitle');
    expect(out).not.toContain('\u001b');
  }
});

test('A terminal gets the newest, and the way to all', async () => {
  const many = Array.from({ length: 45 }, (_, day) => [`2026/10.a.e${day + 10}.md`, '# T\n'] as const);
  const { run } = repository(Object.fromEntries(many));
  const { out, err } = await run(['list'], { columns: 200 });
  expect(out.trim().split('\n')).toHaveLength(41);
  expect(err).toBe('These are the newest 40. debrief list --all shows all.\n');
  const whole = await run(['list', '--all'], { columns: 200 });
  expect(whole.out.trim().split('\n')).toHaveLength(46);
  expect(whole.err).toBe('');
});

test('Edits that are not committed count', async () => {
  const { write, run } = repository(files);
  write({ '2025/12.search.slow.md': '# Another title\n', '2026/12.new.one.md': '# New\n' });
  const { out } = await run(['list']);
  expect(out).toContain('2026/12.new.one ');
  expect(out).toContain('Another title');
});

test('An empty folder says how to begin', async () => {
  const { git, run } = repository();
  const begin = 'There are no postmortems here yet.\n';
  expect(await run(['list'])).toEqual({
    exit: 0,
    out: `${begin}debrief new begins the first one.\n`,
    err: '',
  });
  expect((await run(['list', '--json'])).out).toBe('[]\n');
  git('rm', '--quiet', 'debrief.yaml');
  expect((await run(['list'])).out).toBe(`${begin}debrief init sets this folder up for them.\n`);
});

test('A limit is a number', async () => {
  const { run } = repository();
  const { exit, err } = await run(['list', '--limit', 'all']);
  expect(exit).toBe(2);
  expect(err).toContain('--limit cannot be “all”');
});

test('From above, the folder of postmortems is named', async () => {
  const { root, run } = repository({ 'docs/pm/debrief.yaml': '', 'docs/pm/2026/11.a.b.md': '# T\n' });
  rmSync(join(root, 'debrief.yaml'));
  expect((await run(['list'])).out).toBe('There are no postmortems here, but in docs/pm:\n  cd docs/pm\n');
  const beside = await run(['list'], { cwd: join(root, 'docs') });
  expect(beside.out).toBe('There are no postmortems here, but in pm:\n  cd pm\n');
  rmSync(join(root, 'docs/pm/debrief.yaml'));
  expect((await run(['list'])).out).toContain('  cd docs/pm\n');
});

test('As data, paths count from the current folder', async () => {
  const { root, run } = repository(files);
  const { out } = await run(['list', '--json', '--year', '2025'], { cwd: join(root, '2026') });
  expect(JSON.parse(out)).toMatchObject([{ id: '2025/12.search.slow', path: '../2025/12.search.slow.md' }]);
});
