import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ChangeEvent } from '@debrief/api';
import { describe, expect, test } from 'vitest';
import { type Files, type Served, served } from '../testing/folder.js';
import { eventOf } from './event.js';

const id = '2026/11.payments.declines';
const other = '2026/10.search.slow';
const text = (title: string, more = ''): string =>
  `---\nstatus: draft\nsystems: [payments]\n---\n\n# ${title}\n\n## Summary\n\nCards were declined.\n${more}`;
const folder: Files = {
  'debrief.yaml': 'format: 1\nnoun: review\n',
  [`${id}.md`]: text('Cards declined'),
  [`${other}.md`]: text('Search was slow'),
};

async function titleOf({ get }: Served, which = id): Promise<unknown> {
  const { body } = await get(`/postmortems/${which}`);
  return typeof body === 'object' && body !== null && 'title' in body ? body.title : body;
}

async function found({ get }: Served, query: string): Promise<readonly string[]> {
  const { body } = await get(`/search?q=${query}`);
  return (body as { results: { id: string }[] }).results.map((each) => each.id);
}

describe('The next request sees', () => {
  test('an edit by hand, in the page, in the list and in the search', async () => {
    const server = await served(folder);
    expect(await titleOf(server)).toBe('Cards declined');
    for (const word of ['Vouchers', 'Refunds', 'Receipts']) {
      server.repository.write({ [`${id}.md`]: text(`${word} refused`) });
      expect(await found(server, word)).toEqual([id]);
      expect(await titleOf(server)).toBe(`${word} refused`);
      const { body } = await server.get('/postmortems');
      expect(JSON.stringify(body)).toContain(`${word} refused`);
    }
  });

  test('a new postmortem in a year that there was none of, and one that is gone', async () => {
    const server = await served(folder);
    const added = '2027/01.mail.late';
    server.repository.write({ [`${added}.md`]: text('Mail was late') });
    expect(await titleOf(server, added)).toBe('Mail was late');
    expect(await found(server, 'late')).toEqual([added]);
    server.repository.write({ [`${added}/plot.svg`]: '<svg/>' });
    const { body } = await server.get(`/postmortems/${added}/attachments`);
    expect(body).toMatchObject({ attachments: [{ name: 'plot.svg', type: 'image/svg+xml', size: 6 }] });
    rmSync(join(server.repository.root, '2027'), { recursive: true });
    expect(await server.get(`/postmortems/${added}`)).toMatchObject({ status: 404 });
    expect(await found(server, 'late')).toEqual([]);
  });

  test('what git pull brings', async () => {
    const server = await served(folder);
    const clone = mkdtempSync(join(tmpdir(), 'clone-'));
    const git = (...args: readonly string[]): string =>
      execFileSync('git', args, { cwd: clone, env: server.repository.env, encoding: 'utf8' });
    git('clone', '--quiet', server.repository.root, '.');
    server.repository.git('remote', 'add', 'origin', clone);
    execFileSync('sed', ['-i', 's/Cards declined/Cards were refused/', `${id}.md`], { cwd: clone });
    git('-c', 'user.name=Mei Chen', '-c', 'user.email=mei@example.com', 'commit', '-qam', 'Other words');
    expect(await titleOf(server)).toBe('Cards declined');
    server.repository.git('pull', '--quiet', 'origin', 'main');
    expect(await titleOf(server)).toBe('Cards were refused');
    const { body } = await server.get(`/postmortems/${id}/history`);
    expect(body).toMatchObject({
      uncommitted: false,
      steps: [{ by: 'Mei Chen', message: 'Other words' }, {}],
    });
  });

  test('another branch, and the way back', async () => {
    const server = await served(folder);
    server.repository.git('checkout', '--quiet', '-b', 'words');
    server.repository.commit({ [`${id}.md`]: text('On a branch') }, 'Branch');
    expect(await titleOf(server)).toBe('On a branch');
    server.repository.git('checkout', '--quiet', 'main');
    expect(await titleOf(server)).toBe('Cards declined');
    expect(await found(server, 'branch')).toEqual([]);
  });

  test('a commit of what was edited by hand', async () => {
    const server = await served(folder);
    server.repository.write({ [`${id}.md`]: text('Edited') });
    expect((await server.get(`/postmortems/${id}`)).body).toMatchObject({ uncommitted: true });
    server.repository.git('commit', '--quiet', '-am', 'Keep it');
    expect((await server.get(`/postmortems/${id}`)).body).toMatchObject({ uncommitted: false });
  });

  test('another policy', async () => {
    const server = await served(folder);
    expect((await server.get('/me')).body).toMatchObject({ noun: 'review' });
    server.repository.write({ 'debrief.yaml': 'format: 1\nnoun: story\nrules: { facts: off }\n' });
    expect((await server.get('/me')).body).toMatchObject({ noun: 'story' });
    rmSync(join(server.repository.root, 'debrief.yaml'));
    expect((await server.get('/policy')).body).toMatchObject({ noun: 'postmortem', text: null });
  });

  test('a word in the discussion', async () => {
    const server = await served(folder);
    const thread = '01JNQ4V0000000000000000000';
    const opened = {
      ...{ format: 1, id: thread, at: '2026-11-20T09:00:00Z', by: { name: 'Mei Chen' }, type: 'opened' },
      words: '@dana: which *limit* was it? <script>',
    };
    server.repository.write({ [`${id}/discussion/${thread}.json`]: JSON.stringify(opened) });
    const { body } = await server.get(`/postmortems/${id}/discussion`);
    expect(body).toMatchObject({
      threads: [{ id: thread, place: 'whole', remarks: [{ by: { name: 'Mei Chen', email: null } }] }],
    });
    expect(JSON.stringify(body)).toContain('<p>@dana: which <em>limit</em> was it? &lt;script&gt;</p>');
    expect(await found(server, 'limit')).toEqual([id]);
  });
});

test('Many requests during changes all see a state that was there', async () => {
  const server = await served(folder);
  const titles = Array.from({ length: 8 }, (_, index) => `Title ${index}`);
  const seen: unknown[] = [];
  const readers = Array.from({ length: 6 }, async () => {
    for (let count = 0; count < 8; count++) seen.push(await titleOf(server));
  });
  for (const title of titles) {
    server.repository.write({ [`${id}.md`]: text(title) });
    expect(await titleOf(server)).toBe(title);
  }
  await Promise.all(readers);
  expect(['Cards declined', ...titles]).toEqual(expect.arrayContaining([...new Set(seen)]));
});

describe('What changed is told', () => {
  const versioned = (path: string) => ({ path, version: '1' });
  test.each<readonly [readonly string[], Partial<ChangeEvent>]>([
    [[`${id}.md`], { ids: [id] }],
    [[`${id}/discussion/1.json`, `${id}/plot.png`], { ids: [id] }],
    [['debrief.yaml'], { policy: true }],
    [['decisions/2026/11.search.minute.md'], { decisions: true }],
    [['README.md', '2026/notes.md', '2026/notes/x.png'], {}],
  ])('%j', (paths, told) => {
    const nothing = { everything: false, ids: [], policy: false, decisions: false };
    expect(eventOf({ head: 'x', files: paths.map(versioned) })).toEqual({ ...nothing, ...told });
  });

  test('as everything where nobody knows what it was, or it was very much', () => {
    const everything = { everything: true, ids: [], policy: true, decisions: true };
    expect(eventOf(null)).toEqual(everything);
    const many = Array.from({ length: 300 }, (_, index) => versioned(`2026/01.a.b${index}.md`));
    expect(eventOf({ head: 'x', files: many })).toEqual(everything);
  });

  test('to those who listen, until they end that', async () => {
    const server = await served(folder);
    const told = await new Promise<ChangeEvent>((resolve) => {
      const end = server.workbench.onChange((event) => {
        end();
        resolve(event);
      });
      server.repository.write({ [`${other}.md`]: text('Slower') });
    });
    expect(told).toEqual({ everything: false, ids: [other], policy: false, decisions: false });
  });
});
