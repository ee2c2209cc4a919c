import { describe, expect, test } from 'vitest';
import type { Ask } from '../terminal/ask.js';
import { repository } from '../testing/repository.js';

const noon = { now: '2026-11-20T12:00:00Z', env: { TZ: 'UTC' } };
const policy = `noun: learning review
severities:
  sev1: Everything
  sev3: Little
systems:
  ledger:
    criticality: core
  search:
    name: Search
    triggers:
      user-facing: 10 minutes
`;
const down = `---
severity: sev3
systems: [search]
---

# Search was down

## Timeline

All times are UTC.

### 2026-11-03

- 10:41 **Began.** Errors rose to 18%.
- 11:00 **Mitigated.** Errors were back.
`;
const files = { 'debrief.yaml': policy, '2026/11.search.down.md': down };

describe('It says whether policy asks, and why', () => {
  test.each<readonly [string, RegExp]>([
    [
      '--system search --minutes 9 --partial',
      /^Policy does not ask for a learning review\. Anybody may call/,
    ],
    ['--system search --minutes 9 --partial', /• Not everybody could use Search for 9 of the 10 minutes/],
    ['--system search --minutes 10 --partial', /^Policy asks for a learning review\.\n/],
    ['--system ledger --full', /• Nobody could use ledger, which is core, and policy always asks then\.\n/],
    ['--data-loss', /• Data was lost or wrong, and policy always asks then\.\n/],
    ['--security', /^Policy asks/],
    ['--near-miss', /• It nearly happened; policy does not ask for that alone\.\n/],
    ['--degraded --minutes 130', /• Using the service was slow or unreliable for 2 hours 10 minutes, and/],
    ['--severity sev1', /^Policy asks for a learning review\.\n\n {2}• Its severity is sev1,/],
    [
      '--minutes 5 --recurrence unlikely',
      /^Policy does not ask .* unlikely to happen again:\nthose concerned decide\.\n/,
    ],
    ['--recurrence likely', /• It is likely to happen again, so it is worth beginning soon/],
    [
      '--security --unstable',
      /\n\nFirst the service\. Writing the learning review begins once it is stable;/,
    ],
    ['--system search --began 10:00 --ended 10:45', /for 45 minutes/],
    ['--system search --began 10:00 --ended 10:45+01:00', /^The end lies before the beginning\./],
    ['--system search --began 11:00 --unstable', /for 1 hour, and/],
    ['down', /• Not everybody could use Search for 19 minutes, and/],
    ['down --minutes 9', /9 of the 10/],
    ['down --ended "2026-11-03 10:44 UTC"', /for 3 minutes;/],
  ])('debrief should %s', async (flags, answer) => {
    const { run } = repository(files);
    const argv = flags.match(/"[^"]*"|\S+/g)?.map((word) => word.replaceAll('"', '')) ?? [];
    const { exit, out, err } = await run(['should', ...argv], noon);
    expect(out + err).toMatch(answer);
    expect(exit).toBe(/before the beginning/.test(err) ? 2 : 0);
  });

  test('and what to type next', async () => {
    const { run } = repository(files);
    const yes = await run(['should', '--system', 'search,ledger', '--severity', 'sev1'], noon);
    expect(yes.out).toMatch(
      /\nNext: debrief new "What happened, and to whom" --system search,ledger --severity sev1\n$/,
    );
    const no = await run(['should', '--system', 'search', '--minutes', '1', '--degraded'], noon);
    expect(no.out).toMatch(
      /\nTo keep why none is written: debrief should --system search --minutes 1 --degraded --not --title "…"/,
    );
    expect((await run(['should', 'down'], noon)).out).toMatch(
      /\nNext: debrief owner 2026\/11\.search\.down\n$/,
    );
  });

  test('as data', async () => {
    const { run } = repository(files);
    const { out } = await run(['should', 'down', '--json'], noon);
    expect(JSON.parse(out)).toMatchObject({
      ...{ id: '2026/11.search.down', asked: true, severityAsks: false, priority: 'usual' },
      matches: [{ trigger: 'user-facing', system: 'search', because: expect.stringMatching(/19 minutes/) }],
    });
  });
});

test.each([
  [['--full', '--partial'], /^--full says that nobody/],
  [['--minutes', '-3'], /^--minutes cannot be “-3”: it is a whole number/],
  [['--minutes', '5', '--ended', '10:00'], /^--minutes and --ended both say/],
  [['--ended', '10:00'], /^--ended needs the time of the beginning/],
  [['--began', 'soon'], /^--began: “soon” is not read as a time/],
  [['--recurrence', 'likly'], /Did you mean likely\?/],
])('%j is not understood', async (flags, message) => {
  const { run } = repository(files);
  const { exit, out, err } = await run(['should', ...flags], noon);
  expect({ exit, out }).toEqual({ exit: 2, out: '' });
  expect(err).toMatch(message);
});

test('On a terminal, without facts, it asks for the few that decide', async () => {
  const { run } = repository(files);
  const questions: string[] = [];
  const ask: Ask = {
    text: (question, { check } = {}) => {
      questions.push(question);
      expect(check?.('soon') ?? 'any words').toBe(
        check ? 'Minutes are a whole number, such as 45' : 'any words',
      );
      return Promise.resolve(question.startsWith('Which') ? 'search, ledger' : '12');
    },
    choose: (question) => {
      questions.push(question);
      return Promise.resolve(
        question.startsWith('How') ? 'sev3' : question.startsWith('Would') ? 'likely' : 'no',
      );
    },
    several: (question, choices) => {
      questions.push(`${question} ${choices.map(({ value }) => value).join(', ')}`);
      return Promise.resolve(['partial']);
    },
    confirm: () => Promise.resolve(false),
  };
  const { exit, out } = await run(['should'], { ...noon, ask });
  expect(exit).toBe(0);
  expect(questions).toEqual([
    'Which systems, the most affected first?',
    'What happened? full, partial, degraded, data-loss, security, near-miss',
    'For how many minutes?',
    'How bad was it?',
    'Would it happen again, if nothing changed?',
    'Is the service stable again?',
  ]);
  expect(out).toMatch(
    /Not everybody could use Search for 12 minutes, and[\s\S]*likely to happen again[\s\S]*First the service/,
  );
  questions.length = 0;
  await run(['should', '--minutes', '3'], { ...noon, ask });
  await run(['should', '--json'], { ...noon, ask });
  await run(['should', 'down'], { ...noon, ask });
  expect(questions).toEqual([]);
});

describe('A decision not to write one', () => {
  const about = ['should', '--system', 'search', '--minutes', '1', '--began', '2026-10-31 23:30 UTC'];
  const said = ['--not', '--title', 'Search was slow', '--reason', 'The server was replaced.'];
  const path = 'decisions/2026/10.search.slow.md';

  test('is kept in a commit, with reason, people, and what policy said', async () => {
    const { git, read, run } = repository(files);
    const { exit, out, err } = await run([...about, ...said, '--agreed', 'Mei Chen, Noor Haddad'], noon);
    expect({ exit, err }).toEqual({ exit: 0, err: '' });
    expect(out).toMatch(
      /^Policy does not ask[\s\S]*\nKept in decisions\/2026\/10\.search\.slow\.md \(commit [0-9a-f]{7}\)\nNext: debrief show /,
    );
    expect(read(path)).toMatch(
      /^---\nformat: 1\nsystems: \[search\]\ndecided: not to write\ndate: 2026-11-20\nbegan: 2026-10-31\nagreed: \[Mei Chen, Noor Haddad\]\npolicy: does not ask\n---\n\n# Search was slow\n\n## Why nothing is written\n\nThe server was replaced\.\n\n## What policy says\n\n- Not everybody could use Search for 1 minute; /,
    );
    expect(git('show', '--name-only', '--format=%an|%s')).toBe(
      `Dana Reyes|Decide not to write about 2026/10.search.slow\n\n${path}\n`,
    );
    expect(git('status', '--porcelain')).toBe('');
    expect((await run(['show', path])).out).toContain('Why nothing is written');
  });

  test('does not take the place of another, and none of a postmortem', async () => {
    const { has, run } = repository({ ...files, [path]: '# T\n' });
    await run([...about, ...said, '--agreed', 'Mei Chen'], noon);
    expect(has('decisions/2026/10.search.slow-2.md')).toBe(true);
    const { out } = await run(['list', '--json']);
    expect(JSON.parse(out)).toHaveLength(1);
  });

  test.each([
    [
      ['--not'],
      'A decision needs a title: what happened, and to whom.\nSay it with --title "Search was slow for a minute".\n',
    ],
    [
      ['--not', '--title', 'Slow'],
      'A decision needs its reason, so that others can follow it, or think again.\nSay it with --reason "…".\n',
    ],
    [
      said,
      'A decision needs somebody concerned who agreed to it.\nSay it with --agreed "Mei Chen, Noor Haddad".\n',
    ],
    [
      [...said, '--agreed', 'Mei Chen', '--security'],
      'Policy asks for one here. It may be decided otherwise: say who takes that decision.\nSay it with --overruled-by "Noor Haddad".\n',
    ],
  ])('needs its parts: %j', async (flags, message) => {
    const { git, run } = repository(files);
    const { exit, out, err } = await run([...about, ...flags], noon);
    expect({ exit, out, err }).toEqual({ exit: 2, out: '', err: message });
    expect(git('rev-list', '--count', 'HEAD').trim()).toBe('1');
  });

  test('may go against policy, and then says who took it', async () => {
    const { read, run } = repository(files);
    const flags = ['--agreed', 'Mei Chen', '--security', '--overruled-by', 'Noor Haddad'];
    expect(await run([...about, ...said, ...flags], noon)).toMatchObject({ exit: 0 });
    expect(read(path)).toContain('policy: asks\noverruled-by: Noor Haddad\n');
  });

  test('may be about a postmortem that is there', async () => {
    const { run } = repository(files);
    const { out } = await run(
      ['should', 'down', '--not', '--reason', 'R', '--agreed', 'M', '--overruled-by', 'N', '--json'],
      noon,
    );
    expect(JSON.parse(out)).toMatchObject({
      id: '2026/11.search.down',
      path: 'decisions/2026/11.search.down.md',
      revision: expect.any(String),
      asked: true,
    });
  });

  test('is asked for on a terminal', async () => {
    const { read, run } = repository(files);
    const answers: Readonly<Record<string, string>> = {
      'What happened, and to whom?': 'Search was slow',
      'Why is nothing written?': 'It is known.',
      'Who of those concerned agreed?': 'Mei Chen',
    };
    const ask: Partial<Ask> = { text: (question) => Promise.resolve(answers[question] ?? 'unasked') };
    expect(await run([...about, '--not'], { ...noon, ask: ask as Ask })).toMatchObject({ exit: 0, err: '' });
    expect(read(path)).toMatch(/agreed: \[Mei Chen\]\npolicy: does not ask\n---[\s\S]*It is known\./);
  });

  test('can be tried', async () => {
    const { has, run } = repository(files);
    const { out } = await run([...about, ...said, '--agreed', 'Mei Chen', '-n'], noon);
    expect(out).toContain('decided: not to write');
    expect(has('decisions')).toBe(false);
  });
});
