import type { Home } from '@debrief/api';
import { describe, expect, test } from 'vitest';
import { dana, type Files, type Served, served } from '../testing/folder.js';

/** A postmortem of which only the head and a few lines matter; the server thinks that it is 21 November 2026. */
const text = (head: string, more = '', began = '2026-11-03'): string =>
  `---\n${head}\n---\n\n# Declined\n\n## Timeline\n\n- ${began} 10:41 UTC **Began.** It began.\n- ${began} 11:41 UTC **Resolved.** It was over.\n${more}`;

const folder: Files = {
  'debrief.yaml':
    'format: 1\npeople:\n  Dana Reyes: { handles: ["@dr"], email: dana@example.com }\n  Mei Chen: { handles: ["@mei"] }\n',
  '2026/11.pay.mine.md': text('owner: "@dr"\nstatus: draft'),
  '2026/11.pay.theirs.md': text(
    'owner: Mei Chen\nstatus: draft',
    '\n## Open questions\n\n- [ ] **Q1** Dana Reyes: which limit?\n- [ ] **Q2** Who else?\n\n## Action items\n\n- [ ] **A1** Cap it\n  - Owner: Mei Chen and Dana Reyes\n  - Due: 2026-11-10\n- [x] **A2** Done\n  - Owner: Dana Reyes\n- [ ] **A3** Not hers\n  - Owner: Mei Chen\n',
  ),
  '2026/10.pay.review.md': text(
    'owner: Mei Chen\nstatus: in-review',
    '\n## Review\n\n- Held: 2026-11-19 10:00 UTC\n- Facilitator: Lea Brandt\n- Present: Lea Brandt, Mei Chen, Dana Reyes\n- Agreed: Mei Chen\n',
    '2026-10-30',
  ),
  '2025/11.pay.year.md': text('owner: Dana Reyes\nstatus: final', '', '2025-11-21'),
  '2024/11.pay.none.md': '---\nstatus: draft\n---\n\n# No day at all\n',
  '2026/11.pay.theirs/discussion/01M6K0W2506CSSFN5NHNV71N66.json': JSON.stringify({
    ...{ format: 1, id: '01M6K0W2506CSSFN5NHNV71N66', at: '2026-11-06T14:00:00Z', by: { name: 'Mei Chen' } },
    ...{ type: 'opened', words: '@dr, was it you?' },
  }),
};

async function homeOf({ get }: Served, as: typeof dana | null = dana): Promise<Home> {
  const { status, body } = await get('/home', as);
  expect(status).toBe(200);
  return body as Home;
}

const ids = (all: readonly { readonly id: string }[]): string[] => all.map(({ id }) => id);

describe('Home', () => {
  test('has what a person owns, is asked, and has to answer, under any name that they go by', async () => {
    const home = await homeOf(await served(folder));
    expect(ids(home.drafts)).toEqual(['2026/11.pay.mine']);
    expect(home.drafts[0]).toMatchObject({
      age: 18,
      due: { words: 'ready for review', day: '2026-11-08', isOver: true },
    });
    expect(ids(home.reviews)).toEqual(['2026/10.pay.review']);
    expect(home.actions).toMatchObject([{ id: 'A1', overdue: true, dueDay: '2026-11-10' }]);
    expect(home.questions).toEqual([
      {
        postmortem: { id: '2026/11.pay.theirs', title: 'Declined' },
        text: 'Dana Reyes: which limit?',
        id: 'Q1',
        thread: null,
        line: 15,
      },
      {
        postmortem: { id: '2026/11.pay.theirs', title: 'Declined' },
        text: '@dr, was it you?',
        id: null,
        thread: '01M6K0W2506CSSFN5NHNV71N66',
        line: null,
      },
    ]);
  });

  test('has what waits, oldest first, and what is new, for everybody', async () => {
    const server = await served(folder);
    for (const person of [dana, null, { name: 'Nobody Known', email: 'x@example.com' }]) {
      const home = await homeOf(server, person);
      expect(home.count).toBe(5);
      expect(ids(home.queue)).toEqual([
        '2026/10.pay.review',
        '2026/11.pay.mine',
        '2026/11.pay.theirs',
        '2024/11.pay.none',
      ]);
      expect(home.queue[3]).toMatchObject({ age: null, due: null });
      expect(ids(home.published)).toEqual(['2025/11.pay.year']);
      expect(ids(home.onThisDay)).toEqual(['2025/11.pay.year']);
    }
  });

  test('is empty for nobody, and for somebody of another name', async () => {
    const server = await served(folder);
    for (const person of [null, { name: 'Nobody Known', email: 'x@example.com' }])
      expect(await homeOf(server, person)).toMatchObject({
        drafts: [],
        reviews: [],
        followUps: [],
        actions: [],
        questions: [],
        mentioned: [],
      });
  });

  test('of an empty folder is empty', async () => {
    const home = await homeOf(await served({ 'README.md': '# Ours\n' }));
    expect(home).toMatchObject({ count: 0, queue: [], published: [], onThisDay: [] });
  });

  test('says of a draft what comes next, and where', async () => {
    const [draft] = (await homeOf(await served(folder))).drafts;
    expect(draft?.next).toEqual({ message: 'How bad it was is not said yet.', ask: null, hash: null });
  });

  test('has follow-ups of what somebody owns from the day on which they can be held', async () => {
    const reviewed = (day: string, more = ''): string =>
      text('owner: "@dr"\nstatus: final', `\n## Review\n\n- Held: ${day} 10:00 UTC\n${more}`, '2026-07-30');
    const home = await homeOf(
      await served({
        'debrief.yaml': String(folder['debrief.yaml']),
        '2026/07.pay.late.md': reviewed('2026-08-10'),
        '2026/07.pay.now.md': reviewed('2026-11-01'),
        '2026/07.pay.early.md': reviewed('2026-11-15'),
        '2026/07.pay.held.md': reviewed('2026-08-10', '\n## Follow-up\n\n- Held: 2026-09-20\n'),
        '2026/07.pay.again.md': reviewed(
          '2026-08-10',
          '\n## Follow-up\n\n- Held: 2026-09-20\n- Look again: 2026-11-20\n',
        ),
        '2026/07.pay.later.md': reviewed('2026-08-10', '\n## Follow-up\n\n- Look again: 2027-01-20\n'),
      }),
    );
    expect(home.followUps.map(({ id, due }) => [id, due.words, due.day, due.isOver])).toEqual([
      ['2026/07.pay.late', 'followed up', '2026-10-09', true],
      ['2026/07.pay.again', 'looked at again', '2026-11-20', true],
      ['2026/07.pay.now', 'followed up', '2026-12-31', false],
    ]);
  });

  test('waits for nobody any more who has answered', async () => {
    const server = await served(folder);
    const now = server.repository
      .read('2026/10.pay.review.md')
      .replace('Agreed: Mei Chen', 'Agreed: Mei Chen, @dr');
    server.repository.write({ '2026/10.pay.review.md': now });
    expect((await homeOf(server)).reviews).toEqual([]);
  });

  test('says how far drafts are as they are now, whatever was kept of them', async () => {
    const server = await served(folder);
    const before = (await homeOf(server)).drafts;
    server.repository.write({ '2026/11.pay.other.md': text('status: draft') });
    expect((await homeOf(server)).drafts).toEqual(before);
    const { 'debrief.yaml': policy } = folder;
    server.repository.write({ 'debrief.yaml': `${policy}rules:\n  process/severity: off\n` });
    expect((await homeOf(server)).drafts[0]?.next?.message).not.toBe(before[0]?.next?.message);
    const mine = String(folder['2026/11.pay.mine.md']);
    server.repository.write({ '2026/11.pay.mine.md': mine.replace('status', 'severity: sev2\nstatus') });
    server.repository.write({ 'debrief.yaml': String(policy) });
    const [draft] = (await homeOf(server)).drafts;
    expect(draft?.next?.message).not.toBe(before[0]?.next?.message);
  });

  test('has open threads that wait for a person, and leaves out what they answered', async () => {
    const event = (id: string, of: object): [string, string] => [
      `2026/11.pay.mine/discussion/${id}.json`,
      JSON.stringify({
        format: 1,
        id,
        at: `2026-11-06T14:0${id.at(-1)}:00Z`,
        by: { name: 'Mei Chen' },
        ...of,
      }),
    ];
    const ulid = (last: number): string => `01M6K0W2506CSSFN5NHNV7100${last}`;
    const server = await served({
      ...folder,
      ...Object.fromEntries([
        event(ulid(1), { type: 'opened', words: 'The entry could name the release.' }),
        event(ulid(2), { type: 'opened', words: 'Thank you @dr' }),
        event(ulid(3), { type: 'opened', words: 'What else?' }),
        event(ulid(4), { type: 'replied', thread: ulid(3), words: 'Nothing', by: { name: '@dr' } }),
        event(ulid(5), { type: 'opened', words: 'All is well' }),
        event(ulid(6), { type: 'resolved', thread: ulid(5) }),
        event(ulid(7), { type: 'replied', thread: ulid(2), words: '@mei saw it too' }),
      ]),
    });
    const { mentioned } = await homeOf(server);
    expect(mentioned).toMatchObject([
      { thread: ulid(2), why: 'named', words: 'Thank you @dr', by: 'Mei Chen' },
      { thread: ulid(1), why: 'yours', words: 'The entry could name the release.' },
    ]);
    expect((await homeOf(server, { name: 'Lea Brandt', email: 'lea@example.com' })).mentioned).toEqual([]);
  });
});
