import { readFileSync } from 'node:fs';
import { readPolicy } from '@debrief/process/policy';
import { describe, expect, test } from 'vitest';
import { widthOf } from '../terminal/width.js';
import { examples, exampleText } from '../testing/examples.js';
import { repository } from '../testing/repository.js';

const now = '2026-11-21T12:00:00Z';
const plain = { NO_COLOR: '1', LANG: 'C.UTF-8' };

const postmortem = (meta: string, from: string, to: string): string =>
  `---\n${meta}\n---\n\n# T\n\n## Timeline\n\n- ${from} **Began.** It broke\n- ${to} **Resolved.** It was over\n`;

const files = {
  '2026/10.ledger.late.md': postmortem(
    'status: draft\nseverity: sev1\nsystems: [ledger]\nlabels: [database]',
    '2026-10-03 10:00 UTC',
    '2026-10-03 11:30 UTC',
  ),
  '2026/11.search.slow.md': postmortem(
    'status: draft\nseverity: sev3\nsystems: [search]',
    '2026-11-03 10:00 UTC',
    '2026-11-03 10:10 UTC',
  ),
};

interface Data {
  readonly postmortems: number;
  readonly figures: readonly {
    readonly name: string;
    readonly n: number;
    readonly leftOut: readonly { readonly why: string; readonly count: number }[];
    readonly value: {
      readonly values?: readonly { readonly id: string; readonly value: number }[];
      readonly rows?: readonly { readonly name: string; readonly counts?: readonly number[] }[];
    };
  }[];
}

const dataIn = (out: string): Data => JSON.parse(out);

describe('As data', () => {
  test('One figure', async () => {
    const { run } = repository(files);
    const { exit, out, err } = await run(['stats', 'to-resolve', '--json'], { now });
    expect({ exit, err }).toEqual({ exit: 0, err: '' });
    expect(JSON.parse(out)).toMatchObject({
      format: 1,
      today: '2026-11-21',
      postmortems: 2,
      figures: [
        {
          name: 'to-resolve',
          n: 2,
          leftOut: [],
          value: {
            values: [
              { id: '2026/11.search.slow', value: 600 },
              { id: '2026/10.ledger.late', value: 5400 },
            ],
            median: 3000,
            interval: null,
          },
        },
      ],
    });
  });

  test('A group of figures, or all of them', async () => {
    const { run } = repository(files);
    const names = async (...argv: readonly string[]) =>
      dataIn((await run(['stats', '--json', ...argv], { now })).out).figures.map(({ name }) => name);
    expect(await names('factors')).toEqual(['themes', 'levels']);
    expect(await names('Actions')).toContain('follow-through');
    const all = await names();
    expect(all).toContain('to-publish');
    expect(all).not.toContain('quarters');
    expect(await names('quarters')).toEqual(['quarters']);
  });
});

describe('Filters', () => {
  test.each<readonly [readonly string[], number]>([
    [['--system', 'LEDGER'], 1],
    [['--severity', 'sev1,sev3'], 2],
    [['--label', 'database'], 1],
    [['--year', '2026'], 2],
    [['--since', '2026-11'], 1],
    [['--until', '2026-10-03'], 1],
    [['--since', '2026-11', '--system', 'ledger'], 0],
  ])('%j', async (flags, count) => {
    const { run } = repository(files);
    const { out } = await run(['stats', 'severities', '--json', ...flags], { now });
    expect(dataIn(out)).toMatchObject({ postmortems: count, figures: [{ n: count }] });
  });

  test.each([
    [['--system', 'legder'], 'No postmortem has the system legder. Did you mean ledger?\n'],
    [['--label', 'dns'], 'No postmortem has the label dns. There is database.\n'],
    [['--since', '2027'], 'No postmortem is like this.\n'],
  ])('%j that no postmortem has', async (flags, message) => {
    const { run } = repository(files);
    expect(await run(['stats', 'systems', ...flags], { now })).toEqual({ exit: 0, out: '', err: message });
  });
});

test.each([
  [['quaters'], 6, 'There is no figure quaters. Did you mean quarters?\n'],
  [['people'], 6, 'There is no figure people. debrief stats --help lists them.\n'],
  [['--since', 'May'], 2, /^--since cannot be “May”: it is a year, a month or a day/],
])('stats %j', async (argv, exit, message) => {
  const { run } = repository(files);
  const told = await run(['stats', ...argv], { now });
  expect({ exit: told.exit, out: told.out }).toEqual({ exit, out: '' });
  expect(told.err).toMatch(message);
});

test('The help names every figure', async () => {
  const { names } = await import('../statistics/named.js');
  const { out } = await repository().run(['stats', '--help']);
  const told = new Set(out.split(/[\s,]+/));
  expect(names.filter((name) => !told.has(name))).toEqual([]);
});

test('Where there is nothing to count', async () => {
  expect((await repository().run(['stats'], { now })).out).toMatch(/^There are no postmortems here yet\./);
});

describe('The day on which one was final', () => {
  const text = (status: string, words = '') =>
    postmortem(`status: ${status}`, '2026-11-03 10:00 UTC', '2026-11-06 11:30 UTC') + words;
  const path = '2026/11.ledger.late.md';
  const toPublish = async (run: ReturnType<typeof repository>['run']) =>
    dataIn((await run(['stats', 'to-publish', '--json'], { now })).out).figures[0];

  test('is that of the first commit that says so', async () => {
    const { run, commit } = repository({ [path]: text('draft') });
    commit({ [path]: text('in-review') }, 'Review');
    commit({ [path]: text('final') }, 'Final');
    commit({ [path]: text('closed', '\nMore.\n') }, 'Close');
    // The commits are of 20 November.
    expect(await toPublish(run)).toMatchObject({ n: 1, value: { values: [{ value: 14 }] } });
  });

  test('is not known where its first commit says so, or not yet so', async () => {
    const { run } = repository({ [path]: text('final'), '2026/11.ledger.other.md': text('draft') });
    expect(await toPublish(run)).toMatchObject({
      n: 0,
      leftOut: [
        { why: 'no commit shows when it became final', count: 1 },
        { why: 'not final yet', count: 1 },
      ],
    });
  });

  test('follows the file through its names', async () => {
    const { run, commit, git } = repository({ '2026/10.ledger.late.md': text('draft') });
    git('mv', '2026/10.ledger.late.md', path);
    commit({ [path]: text('final') }, 'Rename');
    expect(await toPublish(run)).toMatchObject({ n: 1 });
  });
});

test('What policy asks for, with decisions not to write', async () => {
  const decision = (asks: string, began: string): string =>
    `---\nformat: 1\ndecided: not to write\nbegan: ${began}\nsystems: [search]\npolicy: ${asks}\n---\n\n# T\n`;
  const { run } = repository({
    ...files,
    'decisions/2026/09.search.short.md': decision('asks', '2026-09-02'),
    'decisions/2026/09.search.shorter.md': decision('does not ask', '2026-09-03'),
    'decisions/README.md': '# Decisions\n',
  });
  const written = async (...flags: readonly string[]) =>
    dataIn((await run(['stats', 'written', '--json', ...flags], { now })).out).figures[0];
  // One of 90 minutes and of sev1; one of ten minutes and of sev3.
  expect(await written()).toMatchObject({ n: 2, value: { rows: [{ counts: [0, 1, 1] }] } });
  expect(await written('--system', 'search')).toMatchObject({
    n: 1,
    value: { rows: [{ counts: [0, 0, 1] }] },
  });
  expect(await written('--until', '2026-09-02')).toMatchObject({ n: 1, leftOut: [] });
});

describe('The examples', () => {
  test('look as docs/statistics.md shows them', () => {
    const guide = readFileSync(new URL('../../../../docs/statistics.md', import.meta.url), 'utf8');
    const shown = /^\$ debrief stats to-mitigate\n([\s\S]*?)^```$/m.exec(guide)?.[1] ?? 'nothing';
    const page = readFileSync(new URL('../statistics/examples.80.txt', import.meta.url), 'utf8');
    expect(page).toContain(shown);
  });

  test.each([60, 80, 120])('at %d columns', async (columns) => {
    const { run } = repository(examples());
    const { out, err } = await run(['stats'], { now, columns, env: plain });
    expect(err).toBe('');
    for (const line of out.split('\n')) expect(widthOf(line)).toBeLessThanOrEqual(columns);
    await expect(out).toMatchFileSnapshot(`../statistics/examples.${columns}.txt`);
  });

  test('name no person and no team, in whatever form', async () => {
    const { policy } = readPolicy(exampleText('debrief.yaml'));
    const people = [...policy.people.values()];
    const names = people.flatMap(({ name, handles }) => [name, ...handles, ...name.split(' ')]);
    const teams = [
      ...people.map(({ team }) => team),
      ...[...policy.systems.values()].map(({ team }) => team),
    ];
    const forbidden = [...names, ...teams.flatMap((team) => team ?? [])].filter((word) => word.length > 3);
    expect(forbidden.length).toBeGreaterThan(80);
    const { run } = repository(examples());
    const pages = await Promise.all(
      [
        ['stats', '--explain'],
        ['stats', '--json'],
        ['stats', 'themes', '--json'],
      ].map((argv) => run(argv, { now, env: plain })),
    );
    const words = pages.map(({ out }) => out).join('\n');
    expect(
      forbidden.filter((name) => new RegExp(`(?<![\\p{L}@])${name}(?!\\p{L})`, 'u').test(words)),
    ).toEqual([]);
  });

  test('in plain ASCII, with colours, and very narrow', async () => {
    const { run } = repository(examples());
    const ascii = await run(['stats', 'durations'], {
      now,
      columns: 60,
      env: { LC_ALL: 'C', NO_COLOR: '1' },
    });
    expect(ascii.out).not.toMatch(/[^\0-\x7f“”…–]/);
    const coloured = await run(['stats', 'to-resolve'], { now, columns: 80, env: { LANG: 'C.UTF-8' } });
    expect(coloured.out).toContain('\u001b[1m┿');
    const narrow = await run(['stats'], { now, columns: 20, env: plain });
    for (const line of narrow.out.split('\n')) expect(widthOf(line)).toBeLessThanOrEqual(20);
  });

  test('--explain says of each figure how it is counted', async () => {
    const { run } = repository(examples());
    const { out } = await run(['stats', 'to-mitigate', '--explain'], { now, env: plain });
    expect(out).toContain('The middle is the median: as many were shorter as longer.');
    expect(out).not.toContain('--explain');
  });
});
