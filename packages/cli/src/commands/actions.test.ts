import { expect, test } from 'vitest';
import { widthOf } from '../terminal/width.js';
import { examples } from '../testing/examples.js';
import { repository } from '../testing/repository.js';

const now = '2026-11-21T12:00:00Z';
const text = (title: string, meta: string, actions: string): string =>
  `---\n${meta}\n---\n\n# ${title}\n\n## Action items\n\n${actions}`;

const files = {
  '2026/10.ledger.late.md': text(
    'Payouts were late',
    'severity: sev2\nsystems: [ledger]\nteam: Payments',
    `- [ ] **A1** Add jitter to reconnects
  - Owner: Arjun Rao
  - Due: 2026-11-01
  - Kind: corrective
  - Priority: high
- [x] **A2** Drill a failover
  - Owner: Dana Reyes
  - Due: 2026-11-10
- [ ] =SUM(A1), "in quotes"
  - Due: next sprint
`,
  ),
  '2026/11.search.slow.md': text(
    'Search was slow',
    'severity: sev3\nsystems: [search]',
    `- [ ] **A1** Warm up new servers
  - Owner: Dana Reyes
  - Due: 2026-12-24
- [ ] **A2** Page when answers are slow
  - Owner: Mei Chen
  - Due: 2026-11-28
- [ ] **A3** Move the page
  - Dropped: nobody reads it
`,
  ),
};

const ids = (out: string): string[] =>
  (
    JSON.parse(out) as readonly { readonly id: string | null; readonly postmortem: { readonly id: string } }[]
  ).map(({ id, postmortem }) => `${postmortem.id.replace(/^.*\./, '')} ${id}`);

test('As data: open ones, what is overdue first', async () => {
  const { run } = repository(files);
  const { exit, out, err } = await run(['actions', '--json'], { now });
  expect({ exit, err }).toEqual({ exit: 0, err: '' });
  expect(ids(out)).toEqual(['late A1', 'slow A2', 'slow A1', 'late null']);
  expect(JSON.parse(out)[0]).toEqual({
    ...{ id: 'A1', line: 11, text: 'Add jitter to reconnects', kind: 'corrective', priority: 'high' },
    ...{ owner: 'Arjun Rao', ticket: null, ticketUrl: null, due: '2026-11-01', done: false },
    ...{ dropped: null, verdict: null, committed: null, addresses: [], state: 'open', overdue: true },
    ...{ dueDay: '2026-11-01', age: null },
    postmortem: {
      ...{ id: '2026/10.ledger.late', path: '2026/10.ledger.late.md', title: 'Payouts were late' },
      ...{ month: '2026-10', severity: 'sev2', systems: ['ledger'], team: 'Payments', day: null },
    },
  });
});

test.each<readonly [readonly string[], readonly string[]]>([
  [
    ['--all', '--owner', 'dana'],
    ['late A2', 'slow A1'],
  ],
  [['--owner', 'dana'], ['slow A1']],
  [['--overdue'], ['late A1']],
  [['--due', '2026-12'], ['slow A1']],
  [
    ['--due-before', '2026-12'],
    ['late A1', 'slow A2'],
  ],
  [
    ['--due-after', '2026-11-01'],
    ['slow A2', 'slow A1'],
  ],
  [
    ['--state', 'done,dropped'],
    ['late A2', 'slow A3'],
  ],
  [
    ['--system', 'LEDGER', '--team', 'payments'],
    ['late A1', 'late null'],
  ],
  [['--severity', 'sev2', '--priority', 'High', '--kind', 'corrective'], ['late A1']],
  [['jitter'], ['late A1']],
  [['slow', 'servers'], ['slow A1']],
  [['--older', '3'], []],
  [['--limit', '1'], ['late A1']],
])('actions %j', async (flags, expected) => {
  const { run } = repository(files);
  const { exit, out } = await run(['actions', '--json', ...flags], { now });
  expect(exit).toBe(0);
  expect(ids(out)).toEqual(expected);
});

test.each([
  [['--system', 'legder'], 'No action has the system legder. Did you mean ledger?\n'],
  [['--owner', 'Rayes'], 'No action has the owner Rayes. Did you mean Reyes?\n'],
  [['--owner', 'Lea'], 'No action has the owner Lea. There is Arjun Rao, Dana Reyes, Mei Chen.\n'],
  [['--severity', 'sev9'], 'No action has the severity sev9. Did you mean sev2?\n'],
  [['--older', '900'], 'No action is like this.\n'],
  [['--state', 'judged'], 'No action is like this.\n'],
])('%j that no action has', async (flags, message) => {
  const { run } = repository(files);
  expect(await run(['actions', ...flags], { now })).toEqual({ exit: 0, out: '', err: message });
});

test('Where nothing is open, or nothing is there', async () => {
  const closed = text('T', 'severity: sev1', '- [x] Done\n');
  const { run } = repository({ '2026/11.a.b.md': closed });
  expect((await run(['actions'], { now })).err).toBe(
    'No action is open. debrief actions --all shows those that are done or dropped.\n',
  );
  const none = repository({ '2026/11.a.b.md': '# T\n' });
  expect((await none.run(['actions'], { now })).err).toBe('No postmortem has an action yet.\n');
  expect((await repository().run(['actions'], { now })).out).toMatch(/^There are no postmortems here yet\./);
});

test.each([
  [['--state', 'opne'], /^--state cannot be “opne”: it is open, done, judged or dropped\.\n/],
  [['--due', '2026-13'], /^--due cannot be “2026-13”: it is a year, a month or a day/],
  [['--older', 'x'], /^--older cannot be “x”: it is a number of days\.\n/],
  [['--by', 'owner'], /^--by cannot be “owner”\./],
  [['--csv', '--json'], /'--csv' cannot be used with option '--json'/],
])('actions %j is not understood', async (flags, message) => {
  const { run } = repository(files);
  const { exit, out, err } = await run(['actions', ...flags], { now });
  expect({ exit, out }).toEqual({ exit: 2, out: '' });
  expect(err).toMatch(message);
});

test('As a table for other programs, in which nothing is a formula', async () => {
  const { run } = repository(files);
  const { out } = await run(['actions', '--csv', '--system', 'ledger'], { now });
  const [head, first, second, end] = out.split('\r\n');
  expect(head).toMatch(/^postmortem,action,state,overdue,due,text,owner,/);
  expect(first).toBe(
    '2026/10.ledger.late,A1,open,yes,2026-11-01,Add jitter to reconnects,Arjun Rao,corrective,high,,,,,,,,Payouts were late,2026-10,,sev2,ledger,Payments,2026/10.ledger.late.md,11',
  );
  expect(second).toMatch(/^2026\/10\.ledger\.late,,open,no,next sprint,"'=SUM\(A1\), ""in quotes""",,/);
  expect(end).toBe('');
});

test('Where there is no terminal, a line for each, and nothing is cut', async () => {
  const { run } = repository(files);
  const { out } = await run(['actions'], { now });
  const [head, first, ...rest] = out.trimEnd().split('\n');
  expect(head).toMatch(/^Due +State +Action +Owner +Severity +Priority +Postmortem$/);
  expect(first).toMatch(
    /^2026-11-01 +overdue +Add jitter to reconnects +Arjun Rao +sev2 +high +2026\/10\.ledger\.late A1$/,
  );
  expect(rest).toHaveLength(3);
});

test('The others are behind a limit, and said to be', async () => {
  const { run } = repository(files);
  const { err } = await run(['actions', '--limit', '3'], { now });
  expect(err).toBe('These are 3 of 4. A larger --limit shows more.\n');
});

test('Words can do nothing to a terminal', async () => {
  const { run } = repository({
    '2026/11.a.b.md': text('T', 'severity: sev1', '- [ ] Red \u001b[31m words\n'),
  });
  for (const flags of [[], ['--csv'], ['--json'], ['--by', 'when']])
    expect((await run(['actions', ...flags], { now })).out).not.toContain('\u001b');
});

test.each([60, 80, 120])('The examples at %d columns', async (columns) => {
  const { run } = repository(examples());
  const env = { NO_COLOR: '1', LANG: 'C.UTF-8' };
  const pages: string[] = [];
  for (const flags of [[], ['--by', 'postmortem', '--owner', 'marisol', '--all'], ['--by', 'line']]) {
    const { out, err } = await run(['actions', ...flags], { now, columns, env });
    expect(err).toBe('');
    for (const line of out.split('\n')) expect(widthOf(line)).toBeLessThanOrEqual(columns);
    pages.push(`debrief actions ${flags.join(' ')}\n\n${out}`);
  }
  await expect(pages.join('\n')).toMatchFileSnapshot(`../actions/examples.${columns}.txt`);
});

test('Colours and plain marks', async () => {
  const { run } = repository(files);
  const coloured = await run(['actions'], { now, columns: 80, env: { LANG: 'C.UTF-8' } });
  expect(coloured.out).toContain('\u001b[33m2026-11-01');
  const plain = await run(['actions', '--all'], { now, columns: 80, env: { LC_ALL: 'C', NO_COLOR: '1' } });
  expect(plain.out).toMatch(/\[x\] Drill a failover/);
  expect(plain.out).not.toMatch(/[^\0-\x7f]/);
});

test('All stand under some heading, however they are grouped', async () => {
  const { run } = repository(files);
  for (const by of ['when', 'postmortem', 'system']) {
    const { out } = await run(['actions', '--all', '--by', by], { now, columns: 80, env: { NO_COLOR: '1' } });
    for (const words of ['jitter', 'Drill', '=SUM', 'Warm', 'Page when', 'Move the page'])
      expect(out.split(words), `${by}: ${words}`).toHaveLength(2);
  }
});
