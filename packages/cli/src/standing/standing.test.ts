import { describe, expect, test } from 'vitest';
import { exampleText } from '../testing/examples.js';
import { type Files, repository } from '../testing/repository.js';

const id = '2026/03.lockers.reconnect-storm';
const path = `${id}.md`;
const closed = exampleText(path).replace(/^related:.*\n/m, '');
const policy = exampleText('debrief.yaml');
const now = '2026-11-21T12:00:00Z';

/** A repository with the closed example, changed by hand. */
function holding(text: string, more: Files = {}) {
  return repository({ 'debrief.yaml': policy, [path]: text, ...discussion, ...more });
}

/** Its devil’s advocate has spoken in a thread. */
const thread = '01JNQ4V0000000000000000000';
const spoken = {
  format: 1,
  id: thread,
  type: 'opened',
  at: '2026-03-16T09:00:00Z',
  words: 'Was it the restart at all?',
};
const settled = {
  format: 1,
  id: '01JNQ4V0000000000000000001',
  type: 'resolved',
  thread,
  at: '2026-03-17T15:00:00Z',
};
const by = { name: 'Anjali Deshmukh' };
const discussion: Files = {
  [`${id}/discussion/${thread}.json`]: JSON.stringify({ ...spoken, by }),
  [`${id}/discussion/${settled.id}.json`]: JSON.stringify({ ...settled, by }),
};

/** A state with which the text begins. */
const saying = (status: string, text = closed): string =>
  text.replace(/^status: \w[\w-]*/m, `status: ${status}`);

const withoutFollowUp = closed.replace(/^- Held: 2026-05-05.*\n/m, '');

describe('status', () => {
  test('One that is closed has all its phases behind it', async () => {
    const { run } = holding(closed);
    const { exit, out } = await run(['status', 'reconnect-storm'], { now });
    expect(exit).toBe(0);
    expect(out).toContain(`${id}\n`);
    expect(out).toMatch(/● loop closed {2}3 of 3/);
    expect(out).not.toContain('still needs');
  });

  test('One says what its phase needs, with the command that supplies it', async () => {
    const { run } = holding(saying('final', withoutFollowUp));
    const { out } = await run(['status', 'reconnect-storm'], { now });
    expect(out).toContain('What loop closed still needs');
    expect(out).toContain('No follow-up was held yet. Its time is from 2026-03-31 to 2026-05-16.');
    expect(out).toContain(`    debrief set ${id} follow-up.held "2026-03-31 14:00 UTC"\n`);
  });

  test('One that claims too much counts as less', async () => {
    const { run } = holding(withoutFollowUp);
    const { out } = await run(['status', 'reconnect-storm'], { now });
    expect(out).toContain('counts as final; its text says closed');
  });

  test('As data', async () => {
    const { run } = holding(withoutFollowUp);
    const { out } = await run(['status', 'reconnect-storm', '--json'], { now });
    expect(JSON.parse(out)).toMatchObject({
      format: 1,
      id,
      says: 'closed',
      status: 'final',
      phase: 'loop closed',
      next: { status: 'closed', needs: [{ rule: 'process/follow-up-held', phase: 'loop closed' }] },
      due: [{ what: 'follow-up', day: '2026-05-16', over: true }],
    });
  });

  test('All that are not closed, newest first; all with --all', async () => {
    const second = '2026/04.lockers.second.md';
    const { run } = holding(closed, { [second]: '# Second\n', '2026/05.lockers.third.md': '# Third\n' });
    const { out } = await run(['status'], { now });
    expect(out.match(/^20\S+/gm)).toEqual(['2026/05.lockers.third', '2026/04.lockers.second']);
    const all = await run(['status', '--all', '--json'], { now });
    expect(JSON.parse(all.out)).toHaveLength(3);
  });

  test('Where all are closed, or there is none, it says so', async () => {
    expect((await holding(closed).run(['status'], { now })).out).toContain('All postmortems are closed.');
    expect((await repository().run(['status'], { now })).out).toContain('There is no postmortem here yet.');
  });

  test('One of which not every letter can be read is shown all the same', async () => {
    const latin = Buffer.from('# Gr\xf6\xdfe\n', 'latin1');
    const { run } = holding(closed, { '2026/04.lockers.latin.md': latin });
    const { exit, out } = await run(['status'], { now });
    expect({ exit, shown: out.match(/^20\S+/gm) }).toEqual({ exit: 0, shown: ['2026/04.lockers.latin'] });
  });

  test('An open discussion is noticed', async () => {
    const { run } = holding(saying('in-review'), { [`${id}/discussion/${settled.id}.json`]: '' });
    const { out } = await run(['status', 'reconnect-storm'], { now });
    expect(out).toContain('One discussion is still open.');
  });
});

describe('advance', () => {
  test.each([
    ['draft', 'in-review'],
    ['in-review', 'final'],
    ['final', 'closed'],
  ])('From %s to %s, where the gates allow it, and nothing else changes', async (from, to) => {
    const { run, read, git } = holding(saying(from));
    const { exit, out } = await run(['advance', 'reconnect-storm'], { now });
    expect(exit).toBe(0);
    expect(out).toContain(`Set status of ${id} to ${to}`);
    expect(read(path)).toBe(saying(to));
    expect(git('status', '--porcelain')).toBe('');
  });

  test('What is missing is told, and nothing changes', async () => {
    const before = saying('final', withoutFollowUp);
    const { run, read } = holding(before);
    const { exit, err } = await run(['advance', 'reconnect-storm'], { now });
    expect(exit).toBe(6);
    expect(err).toContain(`${id} is not closed yet: 1 thing is missing.\n  No follow-up was held yet.`);
    expect(read(path)).toBe(before);
  });

  test('Whoever did not answer in time is recorded as absent', async () => {
    const silent = closed.replace('- Agreed: Hanna Virtanen, Yuki Tanabe,', '- Agreed: Hanna Virtanen,');
    const { run, read } = holding(saying('in-review', silent));
    const early = await run(['advance', 'reconnect-storm'], { now: '2026-03-18T12:00:00Z' });
    expect(early.exit).toBe(6);
    expect(early.err).toContain('Yuki Tanabe was present and has neither agreed');
    expect((await run(['advance', 'reconnect-storm'], { now })).exit).toBe(0);
    expect(read(path)).toContain('- Absent: Yuki Tanabe\n');
    expect(read(path)).toMatch(/^status: final/m);
  });

  test('One that is closed has no further state', async () => {
    const { exit, err } = await holding(closed).run(['advance', 'reconnect-storm'], { now });
    expect({ exit, err }).toEqual({ exit: 6, err: `${id} is closed already.\n` });
  });

  test('A dry run changes nothing', async () => {
    const { run, read } = holding(saying('final'));
    const { out } = await run(['advance', 'reconnect-storm', '--dry-run'], { now });
    expect(out).toMatch(/^\+status: closed/m);
    expect(read(path)).toBe(saying('final'));
  });

  test('An account that changed after it was final asks for an amendment', async () => {
    const { run, commit, git } = holding(saying('final'));
    // The clock of these commits stands on 20 November; the amendments reach to the 21st.
    const old = saying('final')
      .replace(/^- 2026-11-21 .*\n?/m, '')
      .replace(/^- 2026-10-23 .*\n/m, '');
    commit({ [path]: old }, 'Before');
    commit({ [path]: old.replace('391 shoppers', '390 shoppers') }, 'Change a number');
    const { err } = await run(['advance', 'reconnect-storm'], { now });
    expect(err).toContain('no amendment since tells what changed');
    const told = 'add amendment reconnect-storm';
    await run([...told.split(' '), '2026-11-21 Hanna Virtanen: 390 shoppers, one was counted twice'], {
      now,
    });
    expect(git('status', '--porcelain')).toBe('');
    expect((await run(['status', 'reconnect-storm'], { now })).out).not.toContain('amendment');
  });
});

describe('agree', () => {
  const open = saying('in-review')
    .replace(/^- Agreed:.*\n/m, '')
    .replace(/^- Dissent:.*\n/m, '');

  test('Git’s user agrees, or somebody for whom they write', async () => {
    const { run, read } = holding(open);
    const { out } = await run(['agree', 'reconnect-storm'], { now });
    expect(out).toContain(`Added the agreement of Dana Reyes to ${id}`);
    await run(['agree', 'reconnect-storm', '--as', 'Yuki Tanabe'], { now });
    expect(read(path)).toContain('- Agreed: Dana Reyes, Yuki Tanabe\n');
  });

  test('Who is not named as present is told so, since nobody waits for that answer', async () => {
    const { run, read } = holding(open);
    const { exit, err } = await run(['agree', 'reconnect-storm', '--as', 'Y. Tanabe'], { now });
    expect(exit).toBe(0);
    expect(err).toContain('Y. Tanabe is not named as present at the review, which has ');
    expect(read(path)).toContain('- Agreed: Y. Tanabe\n');
    const known = await run(['agree', 'reconnect-storm', '--as', 'Yuki Tanabe'], { now });
    expect(known.err).toBe('');
  });

  test('A dissent is kept word for word', async () => {
    const { run, read } = holding(open);
    const words = 'the backlog – 40 % of it – is a factor; "nobody asked" is not';
    await run(['agree', 'reconnect-storm', '--as', 'Yuki Tanabe', '--dissent', words], { now });
    expect(read(path)).toContain(`- Dissent: Yuki Tanabe — ${words}\n`);
  });

  test('The facilitator keeps out of it', async () => {
    const { run, read } = holding(open);
    const { exit, err } = await run(['agree', 'reconnect-storm', '--as', '@piotr'], { now });
    expect(exit).toBe(6);
    expect(err).toContain('facilitates the review');
    expect(read(path)).toBe(open);
  });

  test('Twice is once', async () => {
    const { run, git } = holding(open);
    await run(['agree', 'reconnect-storm'], { now });
    const before = git('rev-parse', 'HEAD');
    expect((await run(['agree', 'reconnect-storm'], { now })).exit).toBe(0);
    expect(git('rev-parse', 'HEAD')).toBe(before);
  });
});
