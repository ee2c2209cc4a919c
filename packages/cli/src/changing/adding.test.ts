import { expect, test } from 'vitest';
import { id, path, postmortem } from '../testing/postmortem.js';
import { repository } from '../testing/repository.js';

const begun = () => repository({ [path]: postmortem });

// Nothing is ever changed in this one, so that many tests can ask it.
const asked = begun();

/** What a command would add: the name that it gives, and the lines. */
async function wouldAdd(argv: readonly string[]) {
  const world = { now: '2026-11-20T12:00:00Z' };
  const { exit, out, err } = await asked.run(['add', ...argv, '--dry-run', '--json'], world);
  const lines = err.split('\n').filter((line) => /^\+(?!\+\+)./.test(line));
  return {
    exit,
    lines: lines.map((line) => line.slice(1)),
    changed: exit === 0 ? JSON.parse(out).changed : [],
  };
}

/** The lines that a command added to the postmortem. */
const added = (git: (...args: readonly string[]) => string): string[] =>
  git('diff', '--unified=0', 'HEAD^', '--', path)
    .split('\n')
    .filter((line) => /^\+(?!\+\+)/.test(line))
    .map((line) => line.slice(1));

test('Seconds are left out of a timeline, and that is said', async () => {
  const { run, git } = begun();
  const { exit, err } = await run(['add', 'entry', 'card-declines', '10:53:22 The alarm rang']);
  expect([exit, added(git)]).toEqual([0, ['- 10:53 The alarm rang']]);
  expect(err).toContain('seconds were left out');
});

test('An action gets the next number and all its facts, in one commit', async () => {
  const { run, git } = begun();
  const flags = [
    '--owner',
    'Lea Brandt',
    '--due',
    '2026-12-01',
    '--kind',
    'preventative',
    '--ticket',
    'PAY-412',
  ];
  const more = ['--addresses', 'f1', '--done-when', 'a drill shows it', '--field', 'Outcome=calm'];
  const { exit, out, err } = await run([
    'add',
    'action',
    'card-declines',
    'Spread the load',
    ...flags,
    ...more,
  ]);
  const revision = git('rev-parse', '--short=7', 'HEAD').trim();
  expect({ exit, out, err }).toEqual({ exit: 0, out: `Added A3 to ${id} (commit ${revision})\n`, err: '' });
  expect(git('log', '-1', '--format=%an: %B').trim()).toBe(`Dana Reyes: Add action A3 to ${id}`);
  expect(added(git)).toEqual([
    '- [ ] **A3** Spread the load',
    '  - Kind: preventative',
    '  - Owner: Lea Brandt',
    '  - Ticket: PAY-412',
    '  - Due: 2026-12-01',
    '  - Outcome: calm',
    '  - Done when: a drill shows it',
    '  - Addresses: F1',
  ]);
  expect(git('status', '--short')).toBe('');
});

const things: readonly (readonly [readonly string[], readonly string[], string])[] = [
  [
    ['impact', 'Payments declined', '--who', 'Shoppers', '--how-many', '2,131'],
    ['| Shoppers | Payments declined | 2,131 |'],
    'an impact',
  ],
  [
    ['factor', 'Drills leave payments out', '--level', 'organisational'],
    ['### F2 Drills leave payments out', '- Level: organisational'],
    'F2',
  ],
  [
    [
      'why',
      'Why did no test show it?',
      '--factor',
      'f1',
      '--chain',
      'Why it was not caught',
      '--answer',
      'No test has two zones',
    ],
    ['**Why it was not caught**', '1. Why did no test show it?', '   - No test has two zones'],
    'a why',
  ],
  [
    ['lesson', 'The second wave was a day away', '--list', 'luck'],
    ['- The second wave was a day away'],
    'a lesson',
  ],
  [
    ['wider', 'A trend?', '--answer', 'The second this year'],
    ['- **A trend?** The second this year'],
    'a wider question',
  ],
  [['question', 'Who', 'else?'], ['- [ ] **Q2** Who else?'], 'Q2'],
  [['term', 'Ledger: what is owed'], ['- **Ledger**: what is owed'], 'the term Ledger'],
  [['criterion', 'The factors go deep', '--met'], ['- [x] The factors go deep'], 'a criterion'],
  [
    ['dissent', 'Lea Brandt — the backlog', '--meeting', 'follow-up'],
    ['- Dissent: Lea Brandt — the backlog'],
    'a dissent',
  ],
  [['amendment', 'corrected a number'], ['- 2026-11-20 Dana Reyes: corrected a number'], 'an amendment'],
];

test.each(things)('add %s', async ([what = '', ...rest], lines, name) => {
  const { exit, lines: added, changed } = await wouldAdd([what, id, ...rest]);
  expect({ exit, changed }).toEqual({ exit: 0, changed: [name] });
  for (const line of lines) expect(added).toContain(line);
});

const entries: readonly (readonly [readonly string[], string, string])[] = [
  [['10:53 The alarm paged', '--moment', 'detected'], '- 10:53 **Detected.** The alarm paged', '10:53'],
  [
    ['**10:53** - The alarm paged', '--uncertain', 'exact minute'],
    '- 10:53 The alarm paged (uncertain: exact minute)',
    '10:53',
  ],
  [
    ['11:53 CET **Detected.** The alarm paged (uncertain)'],
    '- 10:53 **Detected.** The alarm paged (uncertain)',
    '10:53',
  ],
  [['2026-11-03 11:00–11:20 Two people looked'], '- 11:00–11:20 Two people looked', '11:00'],
  [['The alarm', 'paged', '--time', '10:53'], '- 10:53 The alarm paged', '10:53'],
];

test.each(entries)('add entry %s', async (words, line, clock) => {
  expect(await wouldAdd(['entry', id, ...words])).toEqual({
    exit: 0,
    lines: [line],
    changed: [`the entry of ${clock}`],
  });
});

const refused: readonly (readonly [readonly string[], number, RegExp])[] = [
  [['entry', id, 'The alarm paged'], 2, /^The words begin with no time\. Put it in front/],
  [['entry', id, '25:99 The alarm'], 2, /^The words begin with no time/],
  [
    ['entry', id, '10:53 x', '--moment', 'detcted'],
    2,
    /^“detcted” is none of the moments\. Did you mean detected\?/,
  ],
  [['why', id, 'Why?', '--factor', 'F7'], 6, /^There is no factor F7 in this document\.\n$/],
  [['lesson', id, 'x'], 2, /--list/],
  [
    ['lesson', id, 'x', '--list', 'bad'],
    2,
    /^There is no list bad\. A lesson is well, wrong, lucky or lessons\.\n$/,
  ],
  [['term', id, 'Failover'], 2, /^Say what it means as well/],
  [['action', id, ' '], 2, /^There are no words for an action\.\n$/],
  [['action', id, 'x', '--owner', '--due'], 2, /^--owner cannot be “--due”: that is a flag/],
  [['action', id, 'x', '--level', 'y'], 2, /^There is no option --level\. Run debrief add action --help/],
  [['action', id], 2, /^debrief add action needs <words>/],
  [['action', 'nothing-like-it', 'x'], 3, /^There is no postmortem nothing-like-it\./],
  [['acton', id, 'x'], 2, /^debrief add knows no acton\. Did you mean action\?\n$/],
  [[], 2, /^Say what to add/],
];

test.each(refused)('add %s is refused, and nothing happens', async (argv, exit, message) => {
  const result = await asked.run(['add', ...argv]);
  expect(result).toMatchObject({ exit, out: '' });
  expect(result.err).toMatch(message);
});

test('Nothing of what was refused or only asked has changed anything', () => {
  expect(asked.read(path)).toBe(postmortem);
  expect(asked.git('log', '--format=%s')).toBe('Begin\n');
  expect(asked.git('status', '--short')).toBe('');
});

test('A number that the discussion mentions is not given again', async () => {
  const event = {
    format: 1,
    id: '01JCZ5V1YQ8E3R7M2K4N6P0AAA',
    type: 'opened',
    at: '2026-11-05T09:30:00Z',
    by: { name: 'Lea Brandt' },
    words: 'A7 was about this, was it not?',
  };
  const { run } = repository({
    [path]: postmortem,
    [`${id}/discussion/${event.id}.json`]: JSON.stringify(event),
  });
  expect((await run(['add', 'action', id, 'x'])).out).toContain('Added A8 to');
});

test('What the change brings with it is said: a factor that there is not', async () => {
  const { run } = begun();
  const { exit, err } = await run(['add', 'action', id, 'x', '--addresses', 'F9']);
  expect({ exit, err }).toEqual({ exit: 0, err: `${path}:41:9  There is no factor F9 in this document.\n` });
});

test('A dry run shows the difference and changes nothing; a message and JSON as everywhere', async () => {
  const { run, git, read } = begun();
  const dry = await run(['add', 'lesson', id, 'Support knew first', '--list', 'well', '-n']);
  expect(dry).toEqual({
    exit: 0,
    out: [
      `--- ${path}`,
      `+++ ${path}`,
      '@@ -33,4 +33,5 @@',
      '',
      ' - The rollback took two minutes',
      '+- Support knew first',
      '',
      ' ## Action items',
      '',
    ].join('\n'),
    err: 'This was a dry run: nothing was changed.\n',
  });
  expect(read(path)).toBe(postmortem);
  const { out } = await run(['add', 'question', id, 'Who?', '-m', 'Ask', '--json']);
  const json = JSON.parse(out);
  expect(json).toEqual({
    id,
    path,
    revision: expect.any(String),
    uncommitted: [],
    changed: ['Q2'],
    findings: [],
  });
  expect(git('log', '-1', '--format=%H %s').trim()).toBe(`${json.revision} Ask`);
});

test('Windows line ends and a byte-order mark stay', async () => {
  const windows = `\ufeff${postmortem.replaceAll('\n', '\r\n')}`;
  const { run, read } = repository({ [path]: windows });
  expect((await run(['add', 'lesson', id, 'Support knew first', '--list', 'well'])).exit).toBe(0);
  const line = '- The rollback took two minutes\r\n';
  expect(read(path)).toBe(windows.replace(line, `${line}- Support knew first\r\n`));
});

test('What is not UTF-8 is left alone', async () => {
  const bytes = Buffer.concat([Buffer.from(postmortem), Buffer.from([0xe9, 10])]);
  const { run, git } = repository({ [path]: bytes });
  const { exit, err } = await run(['add', 'question', id, 'Who?']);
  expect(exit).toBe(3);
  expect(err).toContain('is not valid UTF-8');
  expect(git('status', '--short')).toBe('');
});

test('Those who write at the same time all have their say, each with a number of its own', async () => {
  const { run, git, read } = begun();
  const results = await Promise.all(
    ['One', 'Two', 'Three'].map((words) => run(['add', 'action', id, words])),
  );
  expect(results.map(({ exit }) => exit)).toEqual([0, 0, 0]);
  for (const number of ['A3', 'A4', 'A5']) expect(read(path)).toContain(`**${number}**`);
  expect(git('log', '--format=%s').trim().split('\n')).toHaveLength(4);
});
