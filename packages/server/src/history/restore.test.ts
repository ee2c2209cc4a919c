import { changedSchema, type History } from '@debrief/api';
import { expect, test } from 'vitest';
import { type Served, served } from '../testing/folder.js';

const id = '2026/11.payments.declines';
const one = '# Declines\n\n## Summary\n\nOne.\n\n- [g](11.payments.declines/g.png)\n';
const two = one.replace('One.', 'Two.');
const mei = { name: 'Mei Chen', email: 'mei@example.com' };

async function stepsOf({ get }: Served): Promise<History['steps']> {
  return ((await get(`/postmortems/${id}/history`)).body as History).steps;
}

async function versionOf({ get }: Served): Promise<string> {
  return ((await get(`/postmortems/${id}`)).body as { version: string }).version;
}

test('An earlier version comes back as a new one, in the name of the person, and can be taken back', async () => {
  const server = await served({ [`${id}.md`]: one, [`${id}/g.png`]: 'PNG' });
  server.repository.git('rm', '--quiet', `${id}/g.png`);
  server.repository.commit({ [`${id}.md`]: two }, 'Say two');
  const [last, first] = await stepsOf(server);
  const restore = async (revision: string | undefined, base: string) =>
    await server.post(`/postmortems/${id}/restore`, { revision, base }, mei);
  const done = await restore(first?.revision, await versionOf(server));
  expect(done.status).toBe(200);
  const changed = changedSchema.parse(done.body);
  expect(server.repository.read(`${id}.md`)).toBe(one);
  expect(server.repository.read(`${id}/g.png`)).toBe('PNG');
  expect(server.repository.git('log', '-1', '--format=%an: %s')).toBe(
    `Mei Chen: Restore ${id} as it was after ${first?.short.slice(0, 7)}\n`,
  );
  expect((await restore(last?.short, changed.version)).status).toBe(200);
  expect(server.repository.read(`${id}.md`)).toBe(two);
  expect((await restore(last?.revision, 'of another day')).body).toMatchObject({ name: 'stale' });
});

test('What was edited by hand becomes a step of its own first', async () => {
  const server = await served({ [`${id}.md`]: one });
  server.repository.commit({ [`${id}.md`]: two }, 'Say two');
  server.repository.write({ [`${id}.md`]: one.replace('One.', 'By hand.') });
  const [, first] = await stepsOf(server);
  const base = await versionOf(server);
  expect((await server.post(`/postmortems/${id}/restore`, { revision: first?.revision, base })).status).toBe(
    200,
  );
  expect(server.repository.read(`${id}.md`)).toBe(one);
  expect((await stepsOf(server)).map(({ message }) => message)).toEqual([
    expect.stringMatching(/^Restore /),
    `Keep edits of ${id} before restoring it`,
    'Say two',
    'Begin',
  ]);
});

test('A renamed one keeps its name, and notes the one of before', async () => {
  const old = '2026/11.payments.refusals';
  const server = await served({ [`${old}.md`]: one.replaceAll('declines', 'refusals') });
  server.repository.git('mv', `${old}.md`, `${id}.md`);
  server.repository.commit({}, 'Rename');
  const steps = await stepsOf(server);
  const base = await versionOf(server);
  const { status } = await server.post(`/postmortems/${id}/restore`, { revision: steps[1]?.revision, base });
  expect(status).toBe(200);
  expect(server.repository.read(`${id}.md`)).toBe(`---\naliases: [${old}]\n---\n\n${one}`);
});

test.each([
  ['', 400, undefined],
  ['HEAD', 400, undefined],
  ['deadbeef', 404, 'no-revision'],
])('After %j there is nothing to bring back', async (revision, status, name) => {
  const server = await served({ [`${id}.md`]: one });
  const base = await versionOf(server);
  const answer = await server.post(`/postmortems/${id}/restore`, { revision, base });
  expect(answer.status).toBe(status);
  if (name !== undefined) expect(answer.body).toMatchObject({ name });
  expect((await server.post(`/postmortems/${id}/restore`, { revision, base }, null)).status).not.toBe(200);
});
