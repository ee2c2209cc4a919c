import { changedSchema, type Deciding } from '@debrief/api';
import { applyEdits } from '@debrief/document';
import { describe, expect, test } from 'vitest';
import { examples, type Files, type Served, served } from '../testing/folder.js';

const id = '2026/03.lockers.reconnect-storm';
const path = `/postmortems/${id}`;
const yuki = { name: 'Yuki Tanabe', email: 'yuki.tanabe@larkfield.example' };
const owen = { name: 'Owen Pritchard', email: 'owen.pritchard@larkfield.example' };
const piotr = { name: 'Piotr Zawadzki', email: 'piotr.zawadzki@larkfield.example' };

const all = examples();
const closed = String(all[`${id}.md`]);

function text(status: string, ...swaps: readonly (readonly [RegExp | string, string])[]): string {
  return swaps.reduce(
    (before, [from, to]) => {
      const after = before.replace(from, to);
      if (after === before) throw new Error(`${String(from)} changes nothing`);
      return after;
    },
    closed.replace(/^status: closed/m, `status: ${status}`),
  );
}

const unanswered = text('in-review', [/^- Agreed: .*\n/m, '- Agreed: Hanna Virtanen\n']);

function folder(content: string): Files {
  const beside = Object.entries(all).filter(([name]) => name.startsWith(`${id}/`));
  return { ...Object.fromEntries(beside), 'debrief.yaml': all['debrief.yaml'] ?? '', [`${id}.md`]: content };
}

async function versionOf({ get }: Served): Promise<string> {
  const { body } = await get(path);
  if (typeof body === 'object' && body !== null && 'version' in body) return String(body.version);
  throw new Error('there is no version');
}

describe('To move on', () => {
  test.each([
    ['draft', 'in-review'],
    ['final', 'closed'],
  ])('from %s to %s is one commit in the name of the person', async (from, to) => {
    const server = await served(folder(text(from)));
    const { status, body } = await server.post(`${path}/advance`, { base: await versionOf(server) }, yuki);
    expect({ status, body }).toMatchObject({ status: 200 });
    const { message, back } = changedSchema.parse(body);
    expect(message).toBe(`Set status of ${id} to ${to}`);
    expect(applyEdits(server.repository.read(`${id}.md`), back)).toBe(text(from));
    expect(server.repository.read(`${id}.md`)).toBe(text(to));
    expect(server.repository.git('log', '-1', '--format=%an %s')).toBe(
      `Yuki Tanabe Set status of ${id} to ${to}\n`,
    );
  });

  test('what is missing is told with its ways, and nothing changes', async () => {
    const before = text('final', [/^- \[x\] \*\*A1\*\*/m, '- [ ] **A1**']);
    const server = await served(folder(before));
    const { status, body } = await server.post(`${path}/advance`, { base: await versionOf(server) });
    expect(status).toBe(409);
    expect(body).toMatchObject({
      name: 'not-yet',
      to: 'closed',
      needs: [{ rule: 'process/actions-settled', way: { thing: 'action', index: 0, field: 'done' } }],
    });
    expect(server.repository.read(`${id}.md`)).toBe(before);
  });

  test('who did not answer in time is told before, and then recorded as absent', async () => {
    const server = await served(
      folder(text('in-review', ['Agreed: Hanna Virtanen, Yuki Tanabe,', 'Agreed: Hanna Virtanen,'])),
    );
    const { body } = await server.get(`${path}/deciding`);
    expect(body).toMatchObject({ absent: ['Yuki Tanabe'] });
    const { status } = await server.post(`${path}/advance`, { base: await versionOf(server) });
    expect(status).toBe(200);
    expect(server.repository.read(`${id}.md`)).toContain('- Absent: Yuki Tanabe\n');
  });

  test('what was looked at is another text by now', async () => {
    const server = await served(folder(text('draft')));
    const base = await versionOf(server);
    server.repository.commit(
      { [`${id}.md`]: text('draft', ['391 shoppers', '390 shoppers']) },
      'Count again',
    );
    const { status, body } = await server.post(`${path}/advance`, { base });
    expect({ status, body }).toMatchObject({ status: 409, body: { name: 'stale' } });
    expect(server.repository.read(`${id}.md`)).toContain('status: draft');
  });

  test('there is nothing behind closed', async () => {
    const server = await served(folder(closed));
    const { status, body } = await server.post(`${path}/advance`, { base: await versionOf(server) });
    expect({ status, body }).toMatchObject({ status: 409, body: { name: 'not-possible' } });
  });
});

describe('An answer to the factors', () => {
  test.each([
    [
      { says: 'agree' },
      '- Agreed: Hanna Virtanen, Yuki Tanabe\n',
      `Add the agreement of Yuki Tanabe to ${id}`,
    ],
    [
      { says: 'dissent', words: ' the firmware\n\nis one – too ' },
      '- Dissent: Yuki Tanabe — the firmware is one – too\n',
      `Add the dissent of Yuki Tanabe to ${id}`,
    ],
  ])('%j is one commit in the name of whoever gives it', async (answer, line, subject) => {
    const server = await served(folder(unanswered));
    const { status } = await server.post(
      `${path}/answer`,
      { base: await versionOf(server), ...answer },
      yuki,
    );
    expect(status).toBe(200);
    expect(server.repository.read(`${id}.md`)).toContain(line);
    expect(server.repository.git('log', '-1', '--format=%an %s')).toBe(`Yuki Tanabe ${subject}\n`);
  });

  test('is taken back', async () => {
    const server = await served(folder(unanswered));
    const base = await versionOf(server);
    await server.post(`${path}/answer`, { base, says: 'agree' }, yuki);
    const { status } = await server.post(`${path}/answer`, { base, says: 'withdraw' }, yuki);
    expect(status).toBe(200);
    expect(server.repository.read(`${id}.md`)).toBe(unanswered);
  });

  test('of several people at once is lost by nobody', async () => {
    const server = await served(folder(unanswered));
    const base = await versionOf(server);
    const [one, two] = await Promise.all([
      server.post(`${path}/answer`, { base, says: 'agree' }, yuki),
      server.post(`${path}/answer`, { base, says: 'dissent', words: 'the alarm came late' }, yuki),
    ]);
    expect([one.status, two.status]).toEqual([200, 200]);
    const { status } = await server.post(`${path}/answer`, { base, says: 'agree' }, owen);
    expect(status).toBe(200);
    const now = server.repository.read(`${id}.md`);
    expect(now).toContain('Owen Pritchard\n');
    expect(now).toContain('- Dissent: Yuki Tanabe — the alarm came late\n');
  });

  test('holds while other words change, and not when the factors do', async () => {
    const server = await served(folder(unanswered));
    const base = await versionOf(server);
    server.repository.commit({ [`${id}.md`]: unanswered.replace('391 shoppers', '390 shoppers') }, 'Count');
    expect((await server.post(`${path}/answer`, { base, says: 'agree' }, yuki)).status).toBe(200);
    const now = server.repository.read(`${id}.md`);
    server.repository.commit({ [`${id}.md`]: now.replace(/^### F1 .*$/m, '### F1 Other words') }, 'Reword');
    const { status, body } = await server.post(`${path}/answer`, { base, says: 'agree' }, owen);
    expect({ status, body }).toMatchObject({ status: 409, body: { name: 'stale' } });
  });

  test.each<readonly [object, typeof yuki | null, number, string]>([
    [{ says: 'agree' }, piotr, 409, 'not-possible'],
    [{ says: 'dissent', words: ' … ' }, yuki, 409, 'not-possible'],
    [{ says: 'dissent' }, yuki, 409, 'not-possible'],
    [{ says: 'agree' }, null, 503, 'not-ready'],
  ])('%j of %j is not kept', async (answer, who, status, name) => {
    const server = await served(folder(unanswered));
    const told = await server.post(`${path}/answer`, { base: await versionOf(server), ...answer }, who);
    expect(told).toMatchObject({ status, body: { name } });
    expect(server.repository.read(`${id}.md`)).toBe(unanswered);
  });

  test.each<readonly [string, unknown]>([
    ['answer', {}],
    ['answer', { base: 1, says: 'agree' }],
    ['answer', { base: 'x', says: 'shout' }],
    ['answer', { base: 'x', says: 'dissent', words: 'w'.repeat(4001) }],
    ['answer', []],
    ['advance', null],
    ['advance', { base: 'b'.repeat(101) }],
  ])('%s with %j is not understood', async (route, body) => {
    const server = await served(folder(unanswered));
    expect((await server.post(`${path}/${route}`, body)).status).toBe(400);
    expect(server.repository.read(`${id}.md`)).toBe(unanswered);
  });

  test.each(['..%2f..', '03.nothing', '..%2Fdebrief.yaml'])('of %s there is none', async (name) => {
    const server = await served(folder(unanswered));
    for (const route of ['answer', 'advance'])
      expect(
        (await server.post(`/postmortems/2026/${name}/${route}`, { base: 'x', says: 'agree' })).status,
      ).toBe(404);
  });
});

test('What is to be decided is told to whoever asks', async () => {
  const server = await served(folder(unanswered));
  const { body } = await server.get(`${path}/deciding`, yuki);
  const { answers, you, criteria, agenda, facilitator } = body as Deciding;
  expect(facilitator).toBe('Piotr Zawadzki');
  expect(you).toEqual({ isFacilitator: false, isOwner: false, cannot: null });
  expect(answers.find(({ isYou }) => isYou)).toMatchObject({ name: 'Yuki Tanabe', state: 'waited for' });
  expect(answers.find(({ state }) => state === 'dissents')?.name).toBe('Siobhán Keane');
  expect(criteria).toHaveLength(11);
  expect(agenda.every(({ words, ask }) => words !== '' && ask !== '')).toBe(true);
  const { body: his } = await server.get(`${path}/deciding`, piotr);
  expect((his as Deciding).you).toMatchObject({
    isFacilitator: true,
    cannot: 'Piotr Zawadzki facilitates the review, and so keeps out of what it decides.',
  });
});
