import { describe, expect, test } from 'vitest';
import { type Files, type Served, served } from '../testing/folder.js';

const id = '2026/11.payments.declines';
const folder: Files = { 'debrief.yaml': 'format: 1\n', [`${id}.md`]: '# Card payments declined\n' };
const mei = { name: 'Mei Chen', email: 'mei@example.com' };

const at = (name: string, of = id): string =>
  `/postmortems/${of}/attachments?name=${encodeURIComponent(name)}`;

async function attach({ send }: Served, name: string, bytes: string) {
  return await send(at(name), bytes, mei);
}

describe('Attaching', () => {
  test('puts the file beside the postmortem, as one commit of the person, with its link', async () => {
    const server = await served(folder);
    const { status, body } = await attach(server, 'pool exhausted.png', 'png');
    expect(status).toBe(200);
    expect(body).toEqual({
      name: 'pool exhausted.png',
      path: `${id}/pool exhausted.png`,
      type: 'image/png',
      size: 3,
      url: `/files/${id}/pool%20exhausted.png`,
      markdown: '![pool exhausted.png](11.payments.declines/pool%20exhausted.png)',
      version: expect.stringMatching(/^[0-9a-f]{40}$/),
      added: true,
    });
    expect(server.repository.git('log', '-1', '--format=%an: %s')).toBe(
      `Mei Chen: Attach pool exhausted.png to ${id}\n`,
    );
    expect(server.repository.read(`${id}/pool exhausted.png`)).toBe('png');
    const { body: list } = await server.get(`/postmortems/${id}/attachments`);
    expect(list).toMatchObject({ attachments: [{ name: 'pool exhausted.png' }] });
  });

  test('the same file is there once, another one of its name gets a number', async () => {
    const server = await served(folder);
    await attach(server, 'db.log', 'one');
    const again = await attach(server, 'db.log', 'one');
    const other = await attach(server, 'DB.log', 'two');
    expect([again.body, other.body]).toMatchObject([
      { name: 'db.log', added: false },
      { name: 'DB-2.log', markdown: '[DB-2.log](11.payments.declines/DB-2.log)', added: true },
    ]);
    expect(server.repository.git('rev-list', '--count', 'HEAD')).toBe('3\n');
  });

  test.each([
    ['../../debrief.yaml', 'debrief.yaml'],
    ['.gitattributes', 'gitattributes'],
    ['discussion', 'discussion-2'],
    ['a/b\\c\u0000.txt', 'a-b-c-.txt'],
    ['con.txt', 'con-1.txt'],
    ['', 'file'],
  ])('%j stays in the folder of the postmortem, as %s', async (name, kept) => {
    const server = await served(folder);
    const { body } = await attach(server, name, 'x');
    expect(body).toMatchObject({ path: `${id}/${kept}` });
    expect(server.repository.read('debrief.yaml')).toBe('format: 1\n');
  });

  test('an empty file, no postmortem and nobody are told kindly', async () => {
    const server = await served(folder);
    expect(await attach(server, 'a.log', '')).toMatchObject({ status: 400, body: { name: 'bad-request' } });
    expect(await server.send(at('a.log', '2026/12.none'), 'x')).toMatchObject({ status: 404 });
    expect(await server.send(at('a.log'), 'x', null)).toMatchObject({ body: { name: 'not-ready' } });
  });
});

describe('Taking a file away again', () => {
  const other = '2026/10.search.slow';
  const detach = async ({ post }: Served, name: string, version: string) =>
    await post(`/postmortems/${id}/detach`, { name, version }, mei);
  const versionOf = ({ body }: { readonly body: unknown }): string => String(Object(body)['version']);

  test('is one commit of the person, and the history keeps it', async () => {
    const server = await served(folder);
    const version = versionOf(await attach(server, 'pool.png', 'png'));
    const { status, body } = await detach(server, 'pool.png', version);
    expect({ status, body }).toMatchObject({ status: 200, body: { gone: true } });
    expect(server.repository.git('log', '-1', '--format=%an: %s')).toBe(
      `Mei Chen: Take pool.png away from ${id}\n`,
    );
    expect(server.repository.git('status', '--porcelain')).toBe('');
    expect(server.repository.git('show', `HEAD~1:${id}/pool.png`)).toBe('png');
  });

  test.each([
    ['the text', { [`${id}.md`]: '# Cards\n\n![pool](11.payments.declines/pool.png)\n' }],
    ['what was said about it', { [`${id}/discussion/x.json`]: '{"words": "Look at pool.png"}' }],
    ['another postmortem', { [`${other}.md`]: '# Slow\n\n![pool](11.payments.declines/pool.png)\n' }],
  ])('stays as long as %s names it', async (_, files) => {
    const server = await served(folder);
    const version = versionOf(await attach(server, 'pool.png', 'png'));
    server.repository.commit(files, 'Name it');
    expect((await detach(server, 'pool.png', version)).body).toMatchObject({ gone: false });
    expect(server.repository.read(`${id}/pool.png`)).toBe('png');
  });

  test('takes neither another file of its name nor one from elsewhere', async () => {
    const server = await served({ ...folder, [`${other}.md`]: '# A pool.png of its own\n' });
    const version = versionOf(await attach(server, 'pool.png', 'png'));
    server.repository.commit({ [`${id}/pool.png`]: 'better' }, 'Draw it again');
    const answers = await Promise.all([
      detach(server, 'pool.png', version),
      detach(server, `../${id.slice(5)}.md`, version),
      detach(server, 'none.png', version),
    ]);
    expect(answers.map(({ body }) => body)).toMatchObject([
      { gone: false },
      { gone: false },
      { gone: false },
    ]);
    expect(server.repository.read(`${id}/pool.png`)).toBe('better');
  });
});
