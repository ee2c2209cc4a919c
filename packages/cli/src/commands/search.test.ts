import { expect, test } from 'vitest';
import { widthOf } from '../terminal/width.js';
import { repository } from '../testing/repository.js';

const text = (title: string, body: string, head = 'systems: [payments]'): string =>
  `---\n${head}\n---\n\n# ${title}\n\n## Summary\n\n${body}\n`;

const files = {
  '2026/03.payments.pool-exhausted.md': text(
    'Payments waited for connections',
    'The connection pool was empty, since every client retried at once.',
    'systems: [payments]\nseverity: sev2\nstatus: final',
  ),
  '2026/11.ledger.late.md': text(
    'Payouts were late',
    'A retry doubled the queue.',
    'systems: [ledger]\nstatus: draft',
  ),
  '2026/11.search.slow.md': text('Search was slow', 'A disk was full.', 'systems: [search]'),
};

test('Finds postmortems, with their facts and the words that show why', async () => {
  const { run } = repository(files);
  expect(await run(['search', 'connection', 'pool'])).toEqual({
    exit: 0,
    err: '',
    out: [
      'Payments waited for connections',
      '2026/03.payments.pool-exhausted',
      '  2026-03 · sev2 · final · payments',
      '  Summary: The connection pool was empty, since every client retried at once.',
      '',
      '1 postmortem.',
      '',
    ].join('\n'),
  });
});

test('As data, with paths from where the person is', async () => {
  const { run, root } = repository(files);
  const { exit, out } = await run(['search', '--json', '--limit', '1', 'retry'], { cwd: `${root}/2026` });
  expect(exit).toBe(0);
  expect(JSON.parse(out)).toMatchObject({
    query: 'retry',
    total: 2,
    complete: true,
    suggestion: null,
    notes: [],
    results: [{ path: '11.ledger.late.md', day: null, month: '2026-11', passages: [{ field: 'summary' }] }],
  });
});

test.each([
  [['"connection pool"', '-late'], ['2026/03.payments.pool-exhausted']],
  [['connection pool'], ['2026/03.payments.pool-exhausted']],
  [['retry', '-late'], ['2026/03.payments.pool-exhausted']],
  [['retry', 'connection pool'], ['2026/03.payments.pool-exhausted']],
  [['system:ledger,search'], ['2026/11.ledger.late', '2026/11.search.slow']],
  [['disk', 'before:2026-11'], []],
])('%j', async (words, ids) => {
  const { run } = repository(files);
  const { exit, out } = await run(['search', '--json', ...words]);
  expect(exit).toBe(0);
  const found: { complete: boolean; results: { id: string }[] } = JSON.parse(out);
  expect(found.complete ? found.results.map(({ id }) => id) : []).toEqual(ids);
});

test('What was edited by hand counts, and so does what was taken away', async () => {
  const { run, write, git } = repository(files);
  expect((await run(['search', 'jitter'])).out).toBe('No postmortem was found for jitter.\n');
  write({ '2026/11.search.slow.md': text('Search was slow', 'Without jitter.') });
  expect((await run(['search', 'jitter'])).out).toContain('2026/11.search.slow');
  git('checkout', '--quiet', '.');
  expect((await run(['search', 'jitter'])).out).toBe('No postmortem was found for jitter.\n');
  expect(git('status', '--porcelain')).toBe('');
});

test('Says what was likely meant, and shows what has some of it', async () => {
  const { run } = repository(files);
  expect((await run(['search', 'conection'])).out).toBe(
    'Did you mean debrief search connection?\n\nNo postmortem was found for conection.\n',
  );
  const some = await run(['search', 'disk', 'payouts']);
  expect(some.out).toMatch(/^No postmortem has all of this\. These have some of it:\n/);
  expect(some.out).toMatch(/\n2 postmortems\.\n$/);
  expect((await run(['search', 'system:paymnts'])).err).toBe(
    'No postmortem has the system paymnts. Did you mean payments?\n',
  );
  expect((await run(['search', 'before:soon'])).err).toMatch(/^before:soon was left out: /);
});

test('No option is taken for a word', async () => {
  const { run } = repository(files);
  const { exit, err } = await run(['search', 'pool', '--limt', '3']);
  expect(exit).toBe(2);
  expect(err).toContain('--limit');
});

test('Where there is no postmortem yet, it says so', async () => {
  const { run } = repository({});
  expect((await run(['search', 'pool'])).out).toBe('No postmortem was found for pool.\n');
});

test.each([20, 40, 100])('Fits a terminal of %i columns', async (columns) => {
  const { run } = repository(files);
  const { out } = await run(['search', 'retry', 'conection'], { columns, env: { NO_COLOR: '1' } });
  expect(out.split('\n').filter((line) => widthOf(line) > columns)).toEqual([]);
});

test('The words that were asked for are set off by colour', async () => {
  const { run } = repository(files);
  const { out } = await run(['search', 'pool'], { env: { FORCE_COLOR: '1' } });
  expect(out).toContain('connection \u001b[1;32mpool\u001b[0m was');
});
