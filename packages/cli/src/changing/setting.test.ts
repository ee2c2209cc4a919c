import { expect, test } from 'vitest';
import { id, path, postmortem } from '../testing/postmortem.js';
import { repository } from '../testing/repository.js';

const begun = () => repository({ [path]: postmortem });

// Nothing is ever changed in this one, so that many tests can ask it.
const asked = begun();

/** What a command would change: the names of what it is done to, and the lines that go and come. */
async function wouldDo(argv: readonly string[]) {
  const { exit, out, err } = await asked.run([...argv, '--dry-run', '--json']);
  const lines = err.split('\n').filter((line) => /^(?:\+(?!\+\+)|-(?!--))./.test(line));
  return { exit, lines: lines.toSorted(), changed: exit === 0 ? JSON.parse(out).changed : [] };
}

const names: readonly (readonly [readonly string[], readonly string[], readonly string[]])[] = [
  [
    ['severity', 'sev1'],
    ['-severity: sev2   # agreed on the call', '+severity: sev1   # agreed on the call'],
    ['severity'],
  ],
  [['owner', 'Lea', 'Brandt'], ['-owner: Dana Reyes', '+owner: Lea Brandt'], ['owner']],
  [['systems', 'search'], ['-systems: [payments, ledger]', '+systems: [search]'], ['systems']],
  [
    ['systems', 'search,payments'],
    ['-systems: [payments, ledger]', '+systems: [search, payments]'],
    ['systems'],
  ],
  [
    ['systems', '--add', 'search', '--remove', 'ledger'],
    ['-systems: [payments, ledger]', '+systems: [payments, search]'],
    ['systems'],
  ],
  [['people.scribe', 'Lea Brandt'], ['-  scribe: Mei Chen', '+  scribe: Lea Brandt'], ['people.scribe']],
  [['people.responders', '--add', 'Lea Brandt'], ['+  responders: [Lea Brandt]'], ['people.responders']],
  [['owner', '--unset'], ['-owner: Dana Reyes'], ['owner']],
  [['calledBy', 'Ines Okafor'], ['+called-by: Ines Okafor'], ['called-by']],
  [['full-outage', 'true'], ['+full-outage: true'], ['full-outage']],
  [['customers', '3000', '--own-key'], ['+customers: 3000'], ['customers']],
  [
    ['severity=sev1', 'status=in-review', 'owner='],
    [
      '-status: draft',
      '-severity: sev2   # agreed on the call',
      '+status: in-review',
      '+severity: sev1   # agreed on the call',
      '-owner: Dana Reyes',
    ],
    ['severity', 'status', 'owner'],
  ],
  [['title', 'Payments: declined'], ['-# Card payments declined', '+# Payments: declined'], ['title']],
  [['summary', 'For an hour.'], ['-Some payments were declined.', '+For an hour.'], ['summary']],
  [['review.held', '2026-11-06 14:00 UTC'], ['+- Held: 2026-11-06 14:00 UTC'], ['review.held']],
  [['review.devils-advocate', 'Mei', 'Chen'], ["+- Devil's advocate: Mei Chen"], ['review.devils-advocate']],
  [['review.agreed', '--add', 'Mei Chen'], ['+- Agreed: Mei Chen'], ['review.agreed']],
  [['follow-up.held', '2026-12-15'], ['+## Follow-up', '+- Held: 2026-12-15'], ['follow-up.held']],
  [
    ['external.what-happened', 'It broke.'],
    ['+## External message', '+### What happened', '+It broke.'],
    ['external.what-happened'],
  ],
  [
    ['times.detected', '2026-11-03 10:50 UTC'],
    ['+times:', '+  detected: 2026-11-03 10:50 UTC'],
    ['times.detected'],
  ],
  [
    ['only-one-factor', 'nothing else was needed'],
    ['+Only one factor: nothing else was needed'],
    ['only-one-factor'],
  ],
];

test.each(names)('set %s', async (words, lines, changed) => {
  expect(await wouldDo(['set', id, ...words])).toEqual({ exit: 0, lines: lines.toSorted(), changed });
});

const items: readonly (readonly [readonly string[], readonly string[], readonly string[]])[] = [
  [
    ['a1', '--done'],
    ['-- [ ] **A1** Add jitter to reconnects', '+- [x] **A1** Add jitter to reconnects'],
    ['A1'],
  ],
  [
    ['A1', 'A2', '--owner', 'Lea Brandt'],
    ['-  - Owner: Arjun Rao', '+  - Owner: Lea Brandt', '+  - Owner: Lea Brandt'],
    ['A1', 'A2'],
  ],
  [
    ['A1', '--owner', '', '--verdict', 'worked — none since'],
    ['-  - Owner: Arjun Rao', '+  - Verdict: worked — none since'],
    ['A1'],
  ],
  [['A2', '--dropped', 'A1 does enough'], ['+  - Dropped: A1 does enough'], ['A2']],
  [['f1', '--level', '', '--field', 'Assumed=calm'], ['-- Level: technical', '+- Assumed: calm'], ['F1']],
  [
    ['Q1', '--answered'],
    ['-- [ ] **Q1** Which clients use the old library?', '+- [x] **Q1** Which clients use the old library?'],
    ['Q1'],
  ],
  [
    ['10:41', '--text', 'Declines rose.'],
    ['-- 10:41 **Began.** Declines rose to 18%.', '+- 10:41 **Began.** Declines rose.'],
    ['the entry of 10:41'],
  ],
  [
    ['2026-11-03 11:41 CET', '--uncertain', 'exact minute'],
    [
      '-- 10:41 **Began.** Declines rose to 18%.',
      '+- 10:41 **Began.** Declines rose to 18%. (uncertain: exact minute)',
    ],
    ['the entry of 10:41'],
  ],
  [
    ['12:05', '--time', '12:06'],
    ['-- 12:05 **Resolved.** Declines were back.', '+- 12:06 **Resolved.** Declines were back.'],
    ['the entry of 12:05'],
  ],
  [
    [':34', '--text', 'The rollback was quick'],
    ['-- The rollback took two minutes', '+- The rollback was quick'],
    ['the lesson “The rollback took two minutes”'],
  ],
  [
    ['failover', '--meaning', 'a move'],
    ['-- **Failover**: moving the writer role.', '+- **Failover**: a move'],
    ['the term “Failover”'],
  ],
  [
    ['impact is complete', '--met', '--reason', ''],
    ['-- [ ] The impact is complete — the payout team has not answered yet', '+- [x] The impact is complete'],
    ['the criterion “The impact is complete”'],
  ],
];

test.each(items)('set %s', async (words, lines, changed) => {
  expect(await wouldDo(['set', id, ...words])).toEqual({ exit: 0, lines: lines.toSorted(), changed });
});

test('One call is one commit, told in one line', async () => {
  const { run, git } = begun();
  const told = async (...words: readonly string[]) =>
    (await run(['set', id, ...words])).out.replace(/[0-9a-f]{7}\)/, 'X)');
  expect(await told('severity', 'sev1')).toBe(`Set severity of ${id} to sev1 (commit X)\n`);
  expect(await told('severity=sev3', 'status=in-review', 'owner=')).toBe(
    `Changed severity, status and owner of ${id} (commit X)\n`,
  );
  expect(await told('A1', 'A2', '--done')).toBe(`Ticked A1 and A2 of ${id} (commit X)\n`);
  expect(git('log', '--format=%s').trim().split('\n')).toEqual([
    `Tick A1 and A2 of ${id}`,
    `Change severity, status and owner of ${id}`,
    `Set severity of ${id} to sev1`,
    'Begin',
  ]);
});

const refused: readonly (readonly [readonly string[], number, RegExp])[] = [
  [
    ['severty', 'sev1'],
    2,
    /^severty is nothing that a postmortem says of itself\. Did you mean severity\?\nWith --own-key/,
  ],
  [['severity'], 2, /^Say what severity is to say/],
  [['severity', 'sev1', '--unset'], 2, /^--unset takes severity away/],
  [['severity', '--add', 'sev1'], 2, /^severity says one thing/],
  [['systems', 'search', '--add', 'x'], 2, /^Values alone are the whole list/],
  [['people.responders', 'Mei', 'Chen'], 2, /^If Mei Chen is one person, quote the name/],
  [['A1'], 2, /^Say with a flag what to change in A1/],
  [['A1', 'new words'], 2, /^Say with a flag what to change in A1/],
  [['A1', '--level', 'x'], 2, /^--level is for a factor, and A1 is an action\.\n$/],
  [['A1', '--done', '--unset'], 2, /^--unset is for names such as severity, not for items/],
  [['A9', '--done'], 6, /^There is no action A9 in this document\. It has A1, A2\.\n$/],
  [['A1', 'A9', '--done'], 6, /^There is no action A9/],
  [['09:00', '--text', 'x'], 6, /^There is no entry of 09:00 in the timeline\.\n$/],
  [[':3', '--text', 'x'], 6, /^In line 3 stands nothing/],
  [
    ['declines', '--text', 'x'],
    6,
    /^“declines” could be any of 2\. Name one by its line:\n {2}:23 {2}2026-11-03 10:41 Declines rose to 18%\.\n/,
  ],
  [['title', '--unset'], 6, /./],
  [[], 2, /^debrief set needs <what>/],
];

test.each(refused)('set %s is refused, and nothing happens', async (words, exit, message) => {
  const result = await asked.run(['set', id, ...words]);
  expect(result).toMatchObject({ exit, out: '' });
  expect(result.err).toMatch(message);
});

test('What it says already stays, without a commit', async () => {
  const { run, git } = begun();
  const { exit, out } = await run(['set', id, 'severity', 'sev2']);
  expect({ exit, out }).toEqual({ exit: 0, out: `${id} says so already: nothing to change.\n` });
  expect(git('log', '--format=%s')).toBe('Begin\n');
});

test('A word that the format does not know is written, and said, with the way out', async () => {
  const { run } = begun();
  const { exit, err } = await run(['set', id, 'status', 'in-reviw']);
  expect(exit).toBe(0);
  expect(err).toBe(
    `${path}:3:9  \`status: in-reviw\` is not one of draft, in-review, final, closed.\n  → Write in-review\n`,
  );
});

test('A key of the team, once there, is set as any other', async () => {
  const { run } = repository({ [path]: postmortem.replace('owner:', 'customers: 5\nowner:') });
  expect((await run(['set', id, 'customers', '7'])).exit).toBe(0);
});

test('Two that share a number are named by their lines, and one gets a number of its own', async () => {
  const { run, read } = repository({ [path]: postmortem.replace('**A2**', '**A1**') });
  const both = await run(['set', id, 'A1', '--done']);
  expect(both).toMatchObject({ exit: 6 });
  expect(both.err).toMatch(
    /^2 actions are called A1\..*\n {2}:38 {2}Add jitter to reconnects\n {2}:40 {2}Drill a failover\n$/,
  );
  expect((await run(['set', id, ':40', '--renumber'])).exit).toBe(0);
  expect(read(path)).toContain('**A2** Drill a failover');
});

test('Prose can come from standard input', async () => {
  const { run, read } = begun();
  const { exit } = await run(['set', id, 'summary', '-'], { stdin: 'One.\n\nTwo.\n' });
  expect(exit).toBe(0);
  expect(read(path)).toContain('## Summary\n\nOne.\n\nTwo.\n\n## Timeline');
});

test('Edits by hand stay out of the commit unless they are asked for, and a change of their lines waits with them', async () => {
  const { run, git, write, read } = begun();
  write({ [path]: postmortem.replace('Some payments', 'Many payments') });
  expect((await run(['set', id, 'A1', '--done'])).exit).toBe(0);
  expect(git('diff', '--stat', 'HEAD')).toContain('1 file changed, 1 insertion(+), 1 deletion(-)');
  expect(read(path)).toContain('Many payments');
  expect(read(path)).toContain('[x] **A1**');

  const waiting = await run(['set', id, 'summary', 'All payments were declined.', '--json']);
  expect(JSON.parse(waiting.out)).toMatchObject({ revision: null, uncommitted: [path] });
  expect(waiting.err).toContain('not committed');

  const all = await run(['set', id, 'A2', '--done', '--with-edits']);
  expect(all.exit).toBe(0);
  expect(git('status', '--short')).toBe('');
});

test('remove takes things out, all or none', async () => {
  const { run, git, read } = begun();
  expect(await run(['remove', id, 'A2', 'A9'])).toMatchObject({ exit: 6, out: '' });
  const { exit, out } = await run(['remove', id, 'A1', 'q1', '10:41', ':34']);
  expect(exit).toBe(0);
  expect(out).toContain(
    `Removed A1, Q1, the entry of 10:41 and the lesson “The rollback took two minutes” from ${id}`,
  );
  for (const words of ['Add jitter', 'Q1', '10:41', 'rollback']) expect(read(path)).not.toContain(words);
  expect(git('log', '--format=%s').trim().split('\n')).toHaveLength(2);
});

test('Nothing of what was refused or only asked has changed anything', () => {
  expect(asked.read(path)).toBe(postmortem);
  expect(asked.git('log', '--format=%s')).toBe('Begin\n');
  expect(asked.git('status', '--short')).toBe('');
});

test('Words of the command line can do nothing to the terminal', async () => {
  const { err } = await asked.run(['set', id, '\u001b[31mx', 'y']);
  expect(err).not.toContain('\u001b');
});
